namespace NoteSchema.Vaults;

/// <summary>Compares what was typed with a name: all its letters must be in the name in the same order. Neither case nor accents count.</summary>
internal static class FuzzyMatch
{
    private const int ForPrefix = 1000, ForWordStart = 500, ForInner = 250, ForLetterAtWordStart = 12, ForLetterInRow = 6;
    private const int LongestName = 512;

    /// <summary>How well <paramref name="name"/> fits, the higher the better; negative where it does not. An empty <paramref name="typed"/> fits anything.</summary>
    public static int Score(ReadOnlySpan<char> name, ReadOnlySpan<char> typed)
    {
        if (typed.IsEmpty) return 0;
        if (typed.Length > name.Length || name.Length > LongestName) return -1;
        int at = IndexOf(name, typed);
        if (at >= 0) return (at == 0 ? ForPrefix : IsWordStart(name, at) ? ForWordStart : ForInner) - Math.Min(name.Length - typed.Length, 200);
        int score = 0, next = 0, last = -2;
        for (int index = 0; index < name.Length && next < typed.Length; index++)
        {
            if (Fold(name[index]) != Fold(typed[next])) continue;
            score += IsWordStart(name, index) ? ForLetterAtWordStart : last == index - 1 ? ForLetterInRow : 0;
            last = index;
            next++;
        }
        // Letters that are spread all over are there by chance.
        return next == typed.Length && score >= typed.Length * ForLetterInRow / 2 ? score - Math.Min((name.Length - typed.Length) / 8, 20) : -1;
    }

    /// <summary>The stretches of <paramref name="name"/> that match.</summary>
    public static List<TextSpan> Stretches(ReadOnlySpan<char> name, ReadOnlySpan<char> typed)
    {
        var found = new List<TextSpan>();
        if (typed.IsEmpty) return found;
        int at = IndexOf(name, typed);
        if (at >= 0) return [new TextSpan(at, typed.Length)];
        for (int index = 0, next = 0; index < name.Length && next < typed.Length; index++)
        {
            if (Fold(name[index]) != Fold(typed[next])) continue;
            if (found.Count > 0 && found[^1].End == index) found[^1] = new TextSpan(found[^1].Start, found[^1].Length + 1);
            else found.Add(new TextSpan(index, 1));
            next++;
        }
        return found;
    }

    private static int IndexOf(ReadOnlySpan<char> name, ReadOnlySpan<char> typed)
    {
        int inner = -1;
        for (int start = 0; start <= name.Length - typed.Length; start++)
        {
            int length = 0;
            while (length < typed.Length && Fold(name[start + length]) == Fold(typed[length])) length++;
            if (length < typed.Length) continue;
            if (IsWordStart(name, start)) return start;
            if (inner < 0) inner = start;
        }
        return inner;
    }

    private static bool IsWordStart(ReadOnlySpan<char> name, int at) => at == 0 || !char.IsLetterOrDigit(name[at - 1]) || (char.IsUpper(name[at]) && char.IsLower(name[at - 1]));

    // The letter without its accents, small.
    private static char Fold(char letter)
    {
        if (letter < 0x80) return char.ToLowerInvariant(letter);
        Span<char> parts = stackalloc char[4];
        return Decompositions.Write(letter, parts) > 0 ? char.ToLowerInvariant(parts[0]) : char.ToLowerInvariant(letter);
    }
}
