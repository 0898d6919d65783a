namespace NoteSchema;

/// <summary>What Obsidian takes for a tag.</summary>
internal static class TagSyntax
{
    /// <summary>The length of the tag's name at the start of <paramref name="text"/> (after <c>#</c>), or 0. A name of digits alone is none.</summary>
    public static int NameLength(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && !Ends(text[length])) length++;
        ReadOnlySpan<char> name = text[..length];
        return name.ContainsAnyExceptInRange('0', '9') && name.ContainsAnyExcept('/') ? length : 0;
    }

    // Letters of any script, digits, "_", "-", "/" and emoji make a name; Obsidian tells by what ends it: white space, ASCII punctuation but "_-/",
    // and the blocks General Punctuation and Supplemental Punctuation.
    private static bool Ends(char c) => !char.IsAsciiLetterOrDigit(c) && (char.IsWhiteSpace(c) || (char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c)) && c is not ('_' or '-' or '/'))
        || c is (>= '\u2000' and <= '\u206F') or (>= '\u2E00' and <= '\u2E7F') or '\0' or '\uFEFF');
}
