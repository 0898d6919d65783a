using System.Buffers;
using System.Text;

namespace NoteSchema.Vaults;

/// <summary>
/// Headings and block ids as hashes, in which those are equal that Obsidian takes for the same: of headings neither case counts nor punctuation, which is as good as a blank (but for
/// <c>'</c>, <c>-</c> and <c>_</c>), nor how many blanks there are. The help says so of links to headings, the documentation of <c>stripHeading</c> which signs these are.
/// </summary>
internal static class HeadingKey
{
    /// <summary>The most headings in one <c>#A#B#C</c> that are told apart; there are six levels.</summary>
    public const int MostParts = 8;

    private const char Blank = ' ';

    // What an ASCII character stands for: the lower case of a letter, a blank for punctuation.
    private static readonly char[] s_ascii = [.. Enumerable.Range(0, 0x80).Select(code => IsBlank((char)code) ? Blank : char.ToLowerInvariant((char)code))];

    /// <summary>The hash of a heading's text, or of one part of a link's <c>#A#B</c>.</summary>
    public static ulong OfHeading(ReadOnlySpan<char> heading)
    {
        if (!Ascii.IsValid(heading))
        {
            using var folded = new FoldedText(heading, stackalloc char[256]);
            return OfFolded(folded.Span);
        }
        return OfFolded(heading);
    }

    private static ulong OfFolded(ReadOnlySpan<char> text)
    {
        char[]? rented = null;
        Span<char> stripped = text.Length <= 256 ? stackalloc char[256] : rented = ArrayPool<char>.Shared.Rent(text.Length);
        ReadOnlySpan<char> ascii = s_ascii;
        int length = 0;
        char last = Blank;
        foreach (char character in text)
        {
            char folded = character < ascii.Length ? ascii[character] : character;
            if (folded != Blank || last != Blank) stripped[length++] = folded;
            last = folded;
        }
        if (length > 0 && last == Blank) length--;
        ulong hash = TextHash.Of(stripped[..length]);
        if (rented is not null) ArrayPool<char>.Shared.Return(rented);
        return hash;
    }

    private static bool IsBlank(char character) => "!\"#$%&()*+,.:;<=>?@^`{|}~/[]\\ \t\r\n".Contains(character);

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
