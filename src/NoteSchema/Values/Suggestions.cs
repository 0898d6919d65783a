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
            if (!AreOfNearLength(word.Length, candidate.Length)) continue;
            int limit = MostSlips(word.Length, candidate.Length);
            int distance = WordDistance.Between(folded, candidate.ToLowerInvariant(), limit);
            if (distance > limit || distance > bestDistance) continue;
            tied = distance == bestDistance;
            best = candidate;
            bestDistance = distance;
        }
        return tied ? null : best;
    }

    /// <summary>Whether <paramref name="word"/> is <paramref name="meant"/> but for a slip or two, or just that.</summary>
    public static bool IsNear(ReadOnlySpan<char> word, string meant) => AreOfNearLength(word.Length, meant.Length) && Nearest(word.ToString(), [meant]) is not null;

    /// <summary>The kind of a fix that writes <paramref name="meant"/> for <paramref name="word"/>, which is near it.</summary>
    public static FixKind KindOf(ReadOnlySpan<char> word, string meant) => IsSlip(word, meant) ? FixKind.Suggested : FixKind.Risky;

    /// <summary>
    /// Whether <paramref name="word"/> is likely <paramref name="meant"/> with a slip of the pen, and no word of its own: <c>none</c> is not <c>done</c>. Whoever slips has the first letter right, mostly,
    /// and of short words another letter makes another word.
    /// </summary>
    public static bool IsSlip(ReadOnlySpan<char> word, string meant)
    {
        if (word.IsEmpty || meant.Length == 0 || !AreOfNearLength(word.Length, meant.Length)) return false;
        string left = word.ToString().ToLowerInvariant(), right = meant.ToLowerInvariant();
        int distance = WordDistance.Between(left, right, 2);
        if (distance == 0) return true;
        if (left[0] != right[0]) return false;
        int length = Math.Min(left.Length, right.Length);
        return distance switch
        {
            1 => length >= (left.Length == right.Length ? 5 : 4) || left.Order().SequenceEqual(right.Order()),
            2 => length >= 9,
            _ => false,
        };
    }

    /// <summary>The same for names of people, where another letter makes another person: Maria is not Marie, and only <c>Mette Sorby</c> is Mette Sørby.</summary>
    public static FixKind KindOfName(string name, string meant) => CelSlug.Of(name) == CelSlug.Of(meant) ? FixKind.Suggested : FixKind.Risky;

    private static bool AreOfNearLength(int word, int candidate) => Math.Abs(word - candidate) <= MostSlips(word, candidate) && word <= 100;

    private static int MostSlips(int word, int candidate) => Math.Max(1, Math.Min(word, candidate) / 3);
}
