using System.Buffers;

namespace NoteSchema.Vaults;

/// <summary>
/// Headings and block ids as hashes, in which those are equal that Obsidian takes for the same: of headings neither case counts nor punctuation, which is as good as a blank (but for
/// <c>'</c>, <c>-</c> and <c>_</c>), nor how many blanks there are. The help says so of links to headings, the documentation of <c>stripHeading</c> which signs these are.
/// </summary>
internal static class HeadingKey
{
    /// <summary>The most headings in one <c>#A#B#C</c> that are told apart; there are six levels.</summary>
    public const int MostParts = 8;

    private static readonly SearchValues<char> s_blanks = SearchValues.Create("!\"#$%&()*+,.:;<=>?@^`{|}~/[]\\ \t\r\n\u00A0");

    /// <summary>The hash of a heading's text, or of one part of a link's <c>#A#B</c>.</summary>
    public static ulong OfHeading(ReadOnlySpan<char> heading)
    {
        using var folded = new FoldedText(heading, stackalloc char[256]);
        ReadOnlySpan<char> text = folded.Span;
        char[]? rented = null;
        Span<char> stripped = text.Length <= 256 ? stackalloc char[256] : rented = ArrayPool<char>.Shared.Rent(text.Length);
        int length = 0;
        foreach (char character in text)
        {
            if (!s_blanks.Contains(character)) stripped[length++] = character;
            else if (length > 0 && stripped[length - 1] != ' ') stripped[length++] = ' ';
        }
        if (length > 0 && stripped[length - 1] == ' ') length--;
        ulong hash = TextHash.Of(stripped[..length]);
        if (rented is not null) ArrayPool<char>.Shared.Return(rented);
        return hash;
    }

    /// <summary>Reads <c>A#B</c> to the hashes of its headings, the outermost first.</summary>
    public static int Split(ReadOnlySpan<char> chain, Span<ulong> parts)
    {
        int count = 0;
        foreach (Range part in chain.Split('#'))
        {
            if (!chain[part].IsEmpty && count < parts.Length) parts[count++] = OfHeading(chain[part]);
        }
        return count;
    }

    /// <summary>The hash of a block id without <c>^</c>.</summary>
    public static ulong OfBlock(ReadOnlySpan<char> blockId) => TextHash.OfFolded(blockId);
}
