namespace NoteSchema;

/// <summary>Names after <c>@</c>.</summary>
internal static class AssigneeSyntax
{
    /// <summary>
    /// The length of what follows <c>@</c>: <c>[[Tomas Lind]]</c>, a word, or words that begin with a capital letter with one space between each two; 0 where no name follows.
    /// </summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("[["))
        {
            int close = text.IndexOf("]]");
            return close > 2 && text[2..close].IndexOfAny('[', ']') < 0 ? close + 2 : 0;
        }
        int length = WordLength(text);
        if (length == 0 || !char.IsUpper(text[0])) return length;
        while (length + 1 < text.Length && text[length] == ' ' && char.IsUpper(text[length + 1]))
        {
            int word = WordLength(text[(length + 1)..]);
            if (word == 0) break;
            length += 1 + word;
        }
        return length;
    }

    private static int WordLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsLetter(text[0])) return 0;
        int length = 1;
        while (length < text.Length && (char.IsLetterOrDigit(text[length]) || IsMark(text[length]) || text[length] is '_' or '-' or '\'' or '\u2019' or '\u2010' or '\u2011')) length++;
        while (text[length - 1] is '_' or '-' or '\'' or '\u2019' or '\u2010' or '\u2011') length--;
        return length;
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
