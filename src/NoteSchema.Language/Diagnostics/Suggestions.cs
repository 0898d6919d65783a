namespace NoteSchema.Language;

/// <summary>Finds the known word that an unknown one was likely meant to be.</summary>
public static class Suggestions
{
    // Words beyond this are no typing mistakes, and comparing them would take time quadratic in their length.
    private const int LongestWord = 64;

    /// <summary>The known word nearest to <paramref name="word"/>, or null where none is near enough; the earlier of two that are as near.</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        if (word.Length == 0 || word.Length > LongestWord) return null;
        string? best = null;
        string wanted = Normalize(word);
        int bestDistance = Tolerance(wanted.Length) + 1;
        foreach (string candidate in known)
        {
            string normal = Normalize(candidate);
            if (normal.Length == 0 || Math.Abs(normal.Length - wanted.Length) >= bestDistance) continue;
            int distance = WordDistance.Between(wanted, normal, bestDistance);
            // A word of which nothing is left is no likeness.
            if (distance < bestDistance && distance < Math.Max(wanted.Length, normal.Length)) (best, bestDistance) = (candidate, distance);
        }
        return best;
    }

    /// <summary><c>; did you mean `x`?</c> for the nearest known word, or an empty text.</summary>
    public static string DidYouMean(string word, IEnumerable<string> known) =>
        Nearest(word, known) is { } nearest ? $"; did you mean `{nearest}`?" : "";

    // `dueDate`, `due-date` and `due_date` are the same word to whoever mistypes them.
    private static string Normalize(string word) => word.Replace("-", "").Replace("_", "").Replace(" ", "").ToLowerInvariant();

    private static int Tolerance(int length) => length switch { <= 2 => 0, <= 4 => 1, <= 8 => 2, _ => 3 };
}
