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
            int distance = Distance(folded, candidate.ToLowerInvariant());
            if (distance > limit || distance > bestDistance) continue;
            tied = distance == bestDistance;
            best = candidate;
            bestDistance = distance;
        }
        return tied ? null : best;
    }

    // Optimal string alignment: insertions, deletions, replacements and neighbours changed round (Damerau, 1964).
    private static int Distance(string a, string b)
    {
        int[] beforeLast = new int[b.Length + 1], last = new int[b.Length + 1], row = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++) last[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }
            (beforeLast, last, row) = (last, row, beforeLast);
        }
        return last[b.Length];
    }
}
