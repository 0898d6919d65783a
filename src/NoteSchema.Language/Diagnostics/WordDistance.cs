namespace NoteSchema.Language;

/// <summary>How far two words are apart. The NoteSchema library compiles this file too, as neither room may use the other.</summary>
internal static class WordDistance
{
    /// <summary>The Damerau–Levenshtein distance (optimal string alignment): insertions, deletions, replacements and swaps of neighbours.</summary>
    public static int Between(string left, string right)
    {
        int[] beforeLast = new int[right.Length + 1], last = new int[right.Length + 1], current = new int[right.Length + 1];
        for (int column = 0; column <= right.Length; column++) last[column] = column;
        for (int row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            for (int column = 1; column <= right.Length; column++)
            {
                int replaced = last[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
                int distance = Math.Min(replaced, Math.Min(last[column], current[column - 1]) + 1);
                bool swapped = row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1];
                current[column] = swapped ? Math.Min(distance, beforeLast[column - 2] + 1) : distance;
            }
            (beforeLast, last, current) = (last, current, beforeLast);
        }
        return last[right.Length];
    }
}
