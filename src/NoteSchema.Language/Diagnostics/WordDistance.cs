namespace NoteSchema.Language;

/// <summary>How far two words are apart. The NoteSchema library compiles this file too, as neither room may use the other.</summary>
internal static class WordDistance
{
    /// <summary>The Damerau–Levenshtein distance (optimal string alignment): insertions, deletions, replacements and swaps of neighbours.</summary>
    /// <param name="left">A word.</param>
    /// <param name="right">Another.</param>
    /// <param name="most">The greatest distance that matters: of words that are farther apart, some greater number is given, the sooner the less they have in common.</param>
    public static int Between(string left, string right, int most = int.MaxValue)
    {
        most = Math.Min(most, left.Length + right.Length);
        int beyond = most + 1;
        if (Math.Abs(left.Length - right.Length) > most) return beyond;
        int[] beforeLast = new int[right.Length + 1], last = new int[right.Length + 1], current = new int[right.Length + 1];
        for (int column = 0; column <= right.Length; column++) last[column] = column;
        for (int row = 1; row <= left.Length; row++)
        {
            // What lies farther from the diagonal is farther apart than matters.
            int from = Math.Max(1, row - most), to = Math.Min(right.Length, row + most);
            int least = current[from - 1] = from == 1 ? row : beyond;
            if (row + most <= right.Length) last[to] = beyond;
            for (int column = from; column <= to; column++)
            {
                int replaced = last[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
                int distance = Math.Min(replaced, Math.Min(last[column], current[column - 1]) + 1);
                bool swapped = row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1];
                current[column] = swapped ? Math.Min(distance, beforeLast[column - 2] + 1) : distance;
                least = Math.Min(least, current[column]);
            }
            if (least > most) return beyond;
            (beforeLast, last, current) = (last, current, beforeLast);
        }
        return last[right.Length];
    }
}
