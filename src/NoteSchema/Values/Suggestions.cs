using NoteSchema.Language;

namespace NoteSchema;

/// <summary>Words for messages: lists of what may be, and the one that was likely meant.</summary>
internal static class Suggestions
{
    /// <summary>“a”, “a or b”, “one of a, b, c”; cut after eight.</summary>
    public static string OneOf(IEnumerable<string> words)
    {
        string[] all = [.. words.Select(word => $"`{word}`")];
        return all.Length switch
        {
            0 => "nothing",
            1 => all[0],
            2 => $"{all[0]} or {all[1]}",
            <= 8 => "one of " + string.Join(", ", all),
            _ => "one of " + string.Join(", ", all[..7]) + $" and {all.Length - 7} more",
        };
    }

    /// <summary>The word of <paramref name="known"/> that differs from <paramref name="word"/> by a slip or two; null if none does, or two do equally.</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        string? best = null;
        int bestDistance = int.MaxValue;
        bool tied = false;
        string folded = word.ToLowerInvariant();
        foreach (string candidate in known)
        {
            int limit = Math.Max(1, Math.Min(word.Length, candidate.Length) / 3);
            if (Math.Abs(word.Length - candidate.Length) > limit || word.Length > 100) continue;
            int distance = WordDistance.Between(folded, candidate.ToLowerInvariant(), limit);
            if (distance > limit || distance > bestDistance) continue;
            tied = distance == bestDistance;
            best = candidate;
            bestDistance = distance;
        }
        return tied ? null : best;
    }
}
