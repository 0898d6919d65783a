namespace NoteSchema;

/// <summary>
/// A line of text that was meant for a heading: behind its marks stands no space, or another than the common one, such as one that does not break or a wide one, and only before a common space or a tab are they marks.
/// </summary>
/// <param name="Marks">The <c>#</c> marks.</param>
/// <param name="Space">The space between them and the text; empty where there is none.</param>
/// <param name="Text">The text behind.</param>
internal readonly record struct UnseenHeading(TextSpan Marks, TextSpan Space, TextSpan Text)
{
    private const int MostMarks = 6;
    private const string Spaces = " \t\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u200B\u202F\u205F\u2060\u3000\uFEFF";

    /// <summary>Those of a note, none within lists, quotes, code or comments.</summary>
    public static IReadOnlyList<UnseenHeading> In(Note note)
    {
        List<UnseenHeading>? found = null;
        foreach (Block block in note.Body.Blocks)
        {
            if (block is not { Kind: BlockKind.Paragraph, IsTop: true }) continue;
            Interruption.Look();
            ValueList<TextSpan> lines = block.Lines;
            foreach (TextSpan line in lines)
            {
                if (line.Length > 0 && note.Source[line.Start] == '#' && Read(note.Source, line, isAlone: lines.Count == 1) is { } heading) (found ??= []).Add(heading);
            }
        }
        return found is null ? [] : found;
    }

    /// <summary>Whether a heading of <paramref name="layout"/>, which the note does not have, is among those that are not seen.</summary>
    public static bool IsOf(SectionLayout layout, Note note) => layout.Heading is not null && In(note).Any(heading => layout.NormalHeadings.Contains(HeadingText.Normalize(note.Source.AsSpan(heading.Text))));

    // A number sign before a number is more likely that; without a space one mark makes a tag, and several may begin a text.
    private static UnseenHeading? Read(SourceText source, TextSpan line, bool isAlone)
    {
        ReadOnlySpan<char> written = source.AsSpan(line);
        int marks = LineSyntax.RunLength(written, '#');
        ReadOnlySpan<char> rest = written[marks..], text = rest.TrimStart(Spaces);
        if (marks > MostMarks || text.IsEmpty || char.IsDigit(text[0])) return null;
        if (text.Length == rest.Length && (marks == 1 || !isAlone || !char.IsLetter(text[0]))) return null;
        int start = line.End - text.Length;
        return new UnseenHeading(new TextSpan(line.Start, marks), TextSpan.FromBounds(line.Start + marks, start), new TextSpan(start, LineSyntax.TrimBlanksEnd(text).Length));
    }
}
