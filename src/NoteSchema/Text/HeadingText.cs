namespace NoteSchema;

/// <summary>Makes headings comparable.</summary>
public static class HeadingText
{
    private const string TrailingPunctuation = ".,:;!?…。：！？";

    /// <summary>
    /// The form in which two headings that people take for the same are equal: lower case; without marks of emphasis, highlighting and code; a link reduced to the text it shows; dashes and quotation marks
    /// of any kind as <c>-</c>, <c>'</c> and <c>"</c>; white space of any kind and length as one space; without invisible characters, without a block id (<c>^id</c>), and without punctuation at the end.
    /// A heading of punctuation only keeps it.
    /// </summary>
    /// <param name="heading">The text of a heading without its <c>#</c> marks.</param>
    public static string Normalize(ReadOnlySpan<char> heading)
    {
        Span<char> normal = heading.Length <= 256 ? stackalloc char[256] : new char[heading.Length];
        return normal[..Normalize(heading, normal)].ToString();
    }

    /// <summary>Writes that form into <paramref name="normal"/>, which has room for as many units as the heading has. Gives its length.</summary>
    internal static int Normalize(ReadOnlySpan<char> heading, Span<char> normal)
    {
        heading = heading[..NameLength(heading)];
        int length = 0;
        if (heading.Contains('['))
        {
            int at = 0;
            foreach (ref readonly LinkRecord link in InlineScanner.LinksIn(heading))
            {
                // A link within the text of another is shown as part of it.
                if (link.Span.Start < at) continue;
                length = Append(normal, length, heading[at..link.Span.Start]);
                NoteLink read = LinkText.Read(heading, link);
                length = Append(normal, length, read.Alias ?? Place(read));
                at = link.Span.End;
            }
            heading = heading[at..];
        }
        length = Append(normal, length, heading);
        return TrimmedLength(normal[..length]);
    }

    /// <summary>The part of the heading at <paramref name="heading"/> that names it: all but a block id behind it.</summary>
    internal static TextSpan NameIn(SourceText source, TextSpan heading) => new(heading.Start, NameLength(source.AsSpan(heading)));

    private static int NameLength(ReadOnlySpan<char> heading) =>
        heading.Contains('^') && LineSyntax.BlockIdStart(heading) is > 0 and var id ? LineSyntax.EndOfText(heading, 0, id) : heading.Length;

    // What is as good as a blank in a link to a heading, by the documentation of Obsidian's `stripHeading`; neither counts the case.
    private const string BlanksInLinks = "!\"#$%&()*+,.:;<=>?@^`{|}~/[]\\ \t\r\n\u00A0";

    /// <summary>Whether <paramref name="place"/>, one part of what stands behind <c>#</c> in a link, leads to a heading of the text <paramref name="heading"/> in Obsidian.</summary>
    public static bool IsLinkedAs(string place, string heading) => string.Equals(InLink(place), InLink(heading), StringComparison.OrdinalIgnoreCase);

    private static string InLink(string text) => string.Join(' ', text.Split(BlanksInLinks.ToCharArray(), StringSplitOptions.RemoveEmptyEntries));

    private static string Place(NoteLink link) => link.Heading is null ? link.Target : $"{link.Target} {link.Heading}";

    // Gives the length of the result.
    private static int Append(Span<char> result, int length, ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            // Most are, and nothing of what follows is about them.
            if (char.IsAsciiLetter(c) || char.IsAsciiDigit(c))
            {
                result[length++] = (char)(c | 0x20);
                continue;
            }
            if (c == ' ')
            {
                if (length > 0 && result[length - 1] != ' ') result[length++] = ' ';
                continue;
            }
            char next = i + 1 < text.Length ? text[i + 1] : '\0';
            if (c == '\\' && char.IsAscii(next) && char.IsPunctuation(next)) continue;
            bool isEscaped = i > 0 && text[i - 1] == '\\';
            if (!isEscaped && IsMark(text, i)) continue;
            if (char.IsWhiteSpace(c))
            {
                if (length > 0 && result[length - 1] != ' ') result[length++] = ' ';
            }
            else if (!IsInvisible(c))
            {
                result[length++] = Fold(c);
            }
        }
        return length;
    }

    private static bool IsMark(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '*' or '`' => true,
        '_' => at == 0 || at + 1 == text.Length || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(text[at + 1]),
        '=' or '~' => (at > 0 && text[at - 1] == text[at]) || (at + 1 < text.Length && text[at + 1] == text[at]),
        _ => false,
    };

    private static bool IsInvisible(char c) => c is (>= '\u200B' and <= '\u200F') or '\u00AD' or '\u2060' or '\uFEFF' or '\uFE0E' or '\uFE0F';

    private static char Fold(char c) => c switch
    {
        (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFE58' or '\uFE63' or '\uFF0D' => '-',
        (>= '\u2018' and <= '\u201B') or '\u02BC' or '\u2032' or '\u00B4' => '\'',
        (>= '\u201C' and <= '\u201F') or '\u2033' or '\u00AB' or '\u00BB' => '"',
        _ => char.ToLowerInvariant(c),
    };

    private static int TrimmedLength(ReadOnlySpan<char> text)
    {
        if (text is [.., var last] && char.IsAsciiLetterOrDigit(last)) return text.Length;
        text = text.TrimEnd(' ');
        int end = text.Length;
        while (end > 0 && (text[end - 1] == ' ' || TrailingPunctuation.Contains(text[end - 1]))) end--;
        return end > 0 ? end : text.Length;
    }
}
