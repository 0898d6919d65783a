namespace NoteSchema.Vaults;

/// <summary>
/// A name as people who write it from memory have it in mind: <see cref="FoldedText"/> without separators, quotation marks and marks on letters. <c>use-after-free</c> is <c>Use After Free</c> and
/// <c>Mette Sorby</c> is <c>Mette Sørby</c>, while <c>C++</c> is not <c>C</c> and <c>1.2</c> not <c>12</c>.
/// </summary>
internal ref struct PlainName
{
    private const string Separators = "-_'\"`\u00AD\u2010\u2011\u2012\u2013\u2014\u2015\u2018\u2019\u201C\u201D\u02BC\u2212", Stops = ".,:";

    // Letters that Unicode does not take apart.
    private const string Struck = "øłđðħŧŋı", Plain = "oldddtni";

    private FoldedText _folded;

    /// <summary>Makes the plain form of <paramref name="name"/>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="scratch">Memory to use, as long as the plain form; else some is rented.</param>
    public PlainName(ReadOnlySpan<char> name, Span<char> scratch)
    {
        _folded = new FoldedText(name, scratch);
        Span = Strip(_folded.Writable);
    }

    /// <summary>The plain form; valid until it is disposed of.</summary>
    public ReadOnlySpan<char> Span { get; }

    /// <summary>A hash of the plain form of <paramref name="name"/>.</summary>
    public static ulong Hash(ReadOnlySpan<char> name)
    {
        using var plain = new PlainName(name, stackalloc char[256]);
        return TextHash.Of(plain.Span);
    }

    /// <summary>Gives back what was rented.</summary>
    public void Dispose() => _folded.Dispose();

    private static ReadOnlySpan<char> Strip(Span<char> name)
    {
        int length = 0;
        bool isParted = false;
        for (int at = 0; at < name.Length; at++)
        {
            char character = name[at];
            if (char.IsAsciiLetterLower(character))
            {
                name[length++] = character;
                isParted = false;
            }
            else if (IsSeparator(character) || (Stops.Contains(character, StringComparison.Ordinal) && (at + 1 == name.Length || IsSeparator(name[at + 1]))))
            {
                isParted = true;
            }
            else if (character is < '\u0300' or > '\u036F')
            {
                // "1 2" is not "12".
                if (isParted && char.IsDigit(character) && length > 0 && char.IsDigit(name[length - 1])) name[length++] = '-';
                name[length++] = Struck.IndexOf(character, StringComparison.Ordinal) is >= 0 and var letter ? Plain[letter] : character;
                isParted = false;
            }
        }
        // A name of separators alone stands for itself.
        return length == 0 ? name : name[..length];
    }

    private static bool IsSeparator(char character) => character == ' ' || Separators.Contains(character, StringComparison.Ordinal) || char.IsWhiteSpace(character);
}
