using System.Buffers;

namespace NoteSchema;

/// <summary>A line of text that was meant for a heading: another space than the common one stands behind its marks, such as one that does not break or a wide one, and only before a common space or a tab are they marks.</summary>
/// <param name="Marks">The <c>#</c> marks.</param>
/// <param name="Space">The space between them and the text.</param>
/// <param name="Text">The text behind.</param>
internal readonly record struct UnseenHeading(TextSpan Marks, TextSpan Space, TextSpan Text)
{
    private const string Spaces = "\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u200B\u202F\u205F\u2060\u3000\uFEFF";

    private static readonly SearchValues<char> s_spaces = SearchValues.Create(Spaces);

    /// <summary>Those of a note, none within lists, quotes, code or comments.</summary>
    public static List<UnseenHeading> In(Note note)
    {
        var found = new List<UnseenHeading>();
        SourceText source = note.Source;
        // Nearly no note has such a space, and it is found faster than lines are read.
        for (int at = note.Body.Span.Start; source.AsSpan()[at..].IndexOfAny(s_spaces) is >= 0 and var next;)
        {
            Interruption.Look();
            TextSpan line = source.LineOf(at += next);
            if (Read(source, line, at) is { } heading && note.Body.FirstBlockFrom(at) is > 0 and var behind && note.Body.Blocks[behind - 1] is { Kind: BlockKind.Paragraph, IsTop: true } block && block.Span.Contains(heading.Text)) found.Add(heading);
            at = Math.Min(Math.Max(line.End, at + 1), source.Length);
        }
        return found;
    }

    /// <summary>Whether a heading of <paramref name="layout"/>, which the note does not have, is among those that are not seen.</summary>
    public static bool IsOf(SectionLayout layout, Note note) => layout.Heading is not null && In(note).Any(heading => layout.NormalHeadings.Contains(HeadingText.Normalize(note.Source.AsSpan(heading.Text))));

    // A number sign before a number is more likely that.
    private static UnseenHeading? Read(SourceText source, TextSpan line, int space)
    {
        const int MostMarks = 6, MostIndentation = 3;
        ReadOnlySpan<char> before = source.AsSpan(TextSpan.FromBounds(line.Start, space)), indented = before.TrimStart(' ');
        if (indented.Length is 0 or > MostMarks || indented.ContainsAnyExcept('#') || before.Length - indented.Length > MostIndentation) return null;
        ReadOnlySpan<char> rest = source.AsSpan(TextSpan.FromBounds(space, line.End)), text = rest.TrimStart(Spaces + " \t");
        if (text.IsEmpty || char.IsDigit(text[0])) return null;
        int start = line.End - text.Length;
        return new UnseenHeading(new TextSpan(space - indented.Length, indented.Length), TextSpan.FromBounds(space, start), new TextSpan(start, LineSyntax.TrimBlanksEnd(text).Length));
    }
}
