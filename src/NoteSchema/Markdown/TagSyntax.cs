using System.Buffers;

namespace NoteSchema;

/// <summary>What Obsidian takes for a tag.</summary>
internal static class TagSyntax
{
    /// <summary>The length of the tag's name at the start of <paramref name="text"/> (after <c>#</c>), or 0. A name of digits alone is none.</summary>
    public static int NameLength(ReadOnlySpan<char> text)
    {
        int length = text.IndexOfAny(Ends);
        if (length < 0) length = text.Length;
        ReadOnlySpan<char> name = text[..length];
        return name.ContainsAnyExceptInRange('0', '9') && name.ContainsAnyExcept('/') ? length : 0;
    }

    // Letters of any script, digits, "_", "-", "/" and emoji make a name; Obsidian tells by what ends it: white space, ASCII punctuation but "_-/",
    // and the blocks General Punctuation and Supplemental Punctuation.
    private static readonly SearchValues<char> Ends = SearchValues.Create(EndingCharacters());

    private static ReadOnlySpan<char> EndingCharacters()
    {
        var ends = new List<char>();
        for (char c = '\0'; c < '\uFFFF'; c++)
        {
            bool isEnd = char.IsWhiteSpace(c) || c is (>= '\u2000' and <= '\u206F') or (>= '\u2E00' and <= '\u2E7F') or '\0' or '\uFEFF' || "!\"#$%&'()*+,.:;<=>?@[\\]^`{|}~".Contains(c);
            if (isEnd) ends.Add(c);
        }
        return ends.ToArray();
    }
}
