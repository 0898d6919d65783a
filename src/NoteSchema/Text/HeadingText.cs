using System.Text;

namespace NoteSchema;

/// <summary>Makes headings comparable.</summary>
public static class HeadingText
{
    private const string TrailingPunctuation = ".,:;!?…。：！？";

    /// <summary>
    /// The form in which two headings that people take for the same are equal: lower case; without marks of emphasis, highlighting and code; a link reduced to the text it shows; dashes and quotation marks
    /// of any kind as <c>-</c>, <c>'</c> and <c>"</c>; white space of any kind and length as one space; without invisible characters, and without punctuation at the end.
    /// A heading of punctuation only keeps it.
    /// </summary>
    /// <param name="heading">The text of a heading without its <c>#</c> marks.</param>
    public static string Normalize(ReadOnlySpan<char> heading)
    {
        var result = new StringBuilder(heading.Length);
        if (heading.Contains('['))
        {
            int at = 0;
            foreach (ref readonly LinkRecord link in InlineScanner.LinksIn(heading))
            {
                // A link within the text of another is shown as part of it.
                if (link.Span.Start < at) continue;
                Append(result, heading[at..link.Span.Start]);
                NoteLink read = LinkText.Read(heading, link);
                Append(result, read.Alias ?? Place(read));
                at = link.Span.End;
            }
            heading = heading[at..];
        }
        Append(result, heading);
        return Trim(result);
    }

    private static string Place(NoteLink link) => link.Heading is null ? link.Target : $"{link.Target} {link.Heading}";

    private static void Append(StringBuilder result, ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            char next = i + 1 < text.Length ? text[i + 1] : '\0';
            if (c == '\\' && char.IsAscii(next) && char.IsPunctuation(next)) continue;
            bool isEscaped = i > 0 && text[i - 1] == '\\';
            if (!isEscaped && IsMark(text, i)) continue;
            if (char.IsWhiteSpace(c))
            {
                if (result.Length > 0 && result[^1] != ' ') result.Append(' ');
            }
            else if (!IsInvisible(c))
            {
                result.Append(Fold(c));
            }
        }
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

    private static string Trim(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ') text.Length--;
        int end = text.Length;
        while (end > 0 && (text[end - 1] == ' ' || TrailingPunctuation.Contains(text[end - 1]))) end--;
        return end > 0 ? text.ToString(0, end) : text.ToString();
    }
}
