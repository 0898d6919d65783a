using System.Buffers;
using System.Text;

namespace NoteSchema.Vaults;

/// <summary>
/// A name in the form in which names that mean the same are equal: lower case, composed characters taken apart, a no-break space as a space. Obsidian compares names so, and systems
/// store them composed or decomposed.
/// </summary>
internal ref struct FoldedText
{
    private const int MostPerCharacter = 4;
    private char[]? _rented;

    /// <summary>Folds <paramref name="text"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="scratch">Memory to use, as long as the folded text; else some is rented.</param>
    public FoldedText(ReadOnlySpan<char> text, Span<char> scratch)
    {
        if (text.IsEmpty) return;
        // Most names are ASCII and short.
        int length = 0;
        if (text.Length <= scratch.Length && Ascii.ToLower(text, scratch, out length) == OperationStatus.Done)
        {
            Writable = scratch[..length];
            return;
        }
        int most = text.Length * MostPerCharacter;
        if (most > scratch.Length)
        {
            length = 0;
            scratch = _rented = ArrayPool<char>.Shared.Rent(most);
        }
        Writable = scratch[..Fold(text[length..], length, scratch)];
    }

    /// <summary>The folded text; valid until it is disposed of.</summary>
    public readonly ReadOnlySpan<char> Span => Writable;

    /// <summary>The same, for who folds it further.</summary>
    internal Span<char> Writable { get; }

    /// <summary>Whether <paramref name="text"/>, folded, is <paramref name="folded"/>.</summary>
    public static bool IsOf(ReadOnlySpan<char> text, ReadOnlySpan<char> folded)
    {
        // Says no too where one of them is not ASCII.
        if (Ascii.EqualsIgnoreCase(text, folded)) return true;
        using var whole = new FoldedText(text, stackalloc char[256]);
        return whole.Span.SequenceEqual(folded);
    }

    /// <summary>Gives back what was rented.</summary>
    public void Dispose()
    {
        if (_rented is not null) ArrayPool<char>.Shared.Return(_rented);
        _rented = null;
    }

    // Writes behind the first ones of the name, which are ASCII and there already; gives the length of all.
    private static int Fold(ReadOnlySpan<char> text, int length, Span<char> into)
    {
        foreach (char character in text)
        {
            if (character < 0x80)
            {
                into[length++] = char.IsAsciiLetterUpper(character) ? (char)(character | 0x20) : character;
                continue;
            }
            int count = Decompositions.Write(char.ToLowerInvariant(character), into[length..]);
            for (int at = length; at < length + count; at++) Settle(into, at);
            length += count;
        }
        return length;
    }

    private static void Settle(Span<char> text, int at)
    {
        text[at] = text[at] switch
        {
            '\u00A0' or '\u202F' => ' ',
            // The lower case of sigma at the end of a word is the same letter.
            'ς' => 'σ',
            char other => char.ToLowerInvariant(other),
        };
        int order = Decompositions.ClassOf(text[at]);
        if (order == 0) return;
        for (; at > 0 && Decompositions.ClassOf(text[at - 1]) > order; at--) (text[at - 1], text[at]) = (text[at], text[at - 1]);
    }
}
