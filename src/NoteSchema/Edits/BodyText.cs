namespace NoteSchema;

/// <summary>Edits on the text of a body that keep its blocks apart by blank lines.</summary>
internal static class BodyText
{
    /// <summary>Puts lines at <paramref name="at"/>, the start of a line or the end of the note, with a blank line before and after where there is other text.</summary>
    /// <param name="note">The note.</param>
    /// <param name="at">The place.</param>
    /// <param name="lines">The lines, without an end of the last.</param>
    public static TextEdit InsertBlock(Note note, int at, string lines)
    {
        SourceText source = note.Source;
        string end = LineEnds.Of(source, at == 0 ? 0 : source.LineAt(at) - (IsLineStart(source, at) ? 1 : 0));
        string text = LineEnds.Replace(lines, end);
        bool isLast = source.AsSpan()[at..].IsWhiteSpace();
        if (isLast)
        {
            // What follows the last text, its line end or none, stays behind the new last text.
            at = EndOfText(source, note.Body.Span.Start, at);
            if (at == note.Body.Span.Start) return TextEdit.Insert(at, (IsLineStart(source, at) ? "" : end) + text + (note.Body.Span.IsEmpty && IsLineStart(source, at) ? end : ""));
            return TextEdit.Insert(at, end + end + text);
        }
        string before = at == note.Body.Span.Start || EndsWithBlankLine(source, at) ? "" : end;
        return TextEdit.Insert(at, before + text + end + (LineIsBlank(source, at) ? "" : end));
    }

    /// <summary>The end of the last line before <paramref name="end"/> that is not blank, without its line end and with the spaces before that; <paramref name="start"/> where all are blank.</summary>
    public static int EndOfText(SourceText source, int start, int end)
    {
        ReadOnlySpan<char> text = source.AsSpan(TextSpan.FromBounds(start, end));
        int length = text.TrimEnd().Length;
        int rest = length == 0 ? 0 : text[length..].IndexOfAny('\r', '\n');
        return start + (rest < 0 ? text.Length : length + rest);
    }

    /// <summary>Takes out what stands at <paramref name="span"/>, whole lines with the blank lines behind them; of the last lines of a note the blank lines before them instead.</summary>
    public static TextEdit Remove(Note note, TextSpan span)
    {
        SourceText source = note.Source;
        if (!source.AsSpan()[span.End..].IsWhiteSpace()) return new TextEdit(span, "");
        int start = EndOfText(source, note.Body.Span.Start, span.Start);
        return new TextEdit(TextSpan.FromBounds(start == note.Body.Span.Start ? span.Start : start, EndOfText(source, span.Start, source.Length)), "");
    }

    /// <summary>
    /// Takes what stands at <paramref name="span"/>, whole lines with the blank lines behind them, to another place, and those blank lines with it. What has none behind it, as the last of the note, gets those that
    /// stand before it, and leaves the note's end, with or without a line end, to the one before.
    /// </summary>
    /// <param name="note">The note.</param>
    /// <param name="span">What is moved.</param>
    /// <param name="to">The start of a line outside, or the end of the note.</param>
    /// <param name="changes">Edits within <paramref name="span"/> that are made on the way.</param>
    public static IEnumerable<TextEdit> Move(Note note, TextSpan span, int to, IReadOnlyList<TextEdit> changes)
    {
        SourceText source = note.Source;
        int start = note.Body.Span.Start, end = EndOfText(source, span.Start, span.End);
        bool isLast = source.AsSpan()[span.End..].IsWhiteSpace();
        TextSpan gap = isLast ? TextSpan.FromBounds(EndOfText(source, start, span.Start), span.Start) : TextSpan.FromBounds(end, span.End);
        string text = TextEdit.Apply(source.ToString(TextSpan.FromBounds(span.Start, end)), changes.Select(edit => edit with { Span = new TextSpan(edit.Span.Start - span.Start, edit.Span.Length) }));
        TextEdit taken = new(isLast ? TextSpan.FromBounds(gap.Start, end) : span, "");
        int endOfNote = EndOfText(source, start, source.Length);
        TextEdit put = to >= endOfNote ? TextEdit.Insert(endOfNote, source.ToString(gap) + text) : TextEdit.Insert(to, text + source.ToString(gap));
        return to < span.Start ? [put, taken] : [taken, put];
    }

    /// <summary>Whether headings of the note have a blank line behind them: most of those that text follows.</summary>
    public static bool HasBlankLinesAfterHeadings(Note note)
    {
        int blank = 0, full = 0;
        foreach (Section section in note.Body.Sections)
        {
            if (note.Source.AsSpan(section.Content).IsWhiteSpace()) continue;
            if (LineIsBlank(note.Source, section.Content.Start)) blank++;
            else full++;
        }
        return blank > full;
    }

    /// <summary>The start of the first line of the body that is not blank; where there is none, that of the body.</summary>
    public static int FirstLine(Note note) => FirstLine(note.Source, note.Body.Span);

    /// <summary>The start of the first line within <paramref name="span"/> that is not blank; where there is none, that of the span.</summary>
    public static int FirstLine(SourceText source, TextSpan span)
    {
        int at = span.Start;
        while (at < span.End && (char.IsWhiteSpace(source[at]) || source[at] == '\uFEFF')) at++;
        if (at == span.End) return span.Start < source.Length && source[span.Start] == '\uFEFF' ? span.Start + 1 : span.Start;
        while (at > span.Start && source[at - 1] is not ('\n' or '\r' or '\uFEFF')) at--;
        return at;
    }

    /// <summary>Puts a title before all text; where there is none, below the blank line behind the frontmatter.</summary>
    public static TextEdit InsertTitle(Note note, string title)
    {
        int at = FirstLine(note);
        int next = note.Source.LineAt(at) + 1;
        if (note.Frontmatter.Exists && note.Source.AsSpan(note.Body.Span).IsWhiteSpace() && next < note.Source.LineCount) at = note.Source.LineStart(next);
        string end = LineEnds.Of(note.Source, note.Source.LineAt(at));
        // Dashes that end the note without a line end have none behind them either way.
        return TextEdit.Insert(at, IsLineStart(note.Source, at) ? $"# {title}{end}" : $"{end}# {title}");
    }

    /// <summary>Puts a line below a heading. Text right below would go on from it, so a blank line parts the two.</summary>
    public static TextEdit InsertBelow(Note note, Block heading, string line)
    {
        SourceText source = note.Source;
        string end = LineEnds.Of(source, source.LineAt(heading.Span.Start));
        int below = source.LineAt(heading.Span.End) + 1;
        string gap = below < source.LineCount && !source.AsSpan(source.LineSpan(below)).IsWhiteSpace() ? end : "";
        return TextEdit.Insert(heading.Span.End, end + line + gap);
    }

    /// <summary>Puts text at the end of a section's own text.</summary>
    public static TextEdit Append(Note note, Section section, string text)
    {
        SourceText source = note.Source;
        if (source.AsSpan(section.Content).IsWhiteSpace())
        {
            if (section.Heading is not { } heading) return InsertBlock(note, FirstLine(note), text);
            string lineEnd = LineEnds.Of(source, source.LineAt(heading.Span.Start));
            string parted = HasBlankLinesAfterHeadings(note) ? lineEnd + lineEnd : lineEnd;
            bool isFollowed = section.Content.End < source.Length && !LineIsBlank(source, section.Content.Start);
            return TextEdit.Insert(heading.Span.End, parted + LineEnds.Replace(text, lineEnd) + (isFollowed ? lineEnd : ""));
        }
        int at = EndOfText(source, section.Content.Start, section.Content.End);
        int line = source.LineAt(at);
        string end = LineEnds.Of(source, line);
        bool goesOn = IsItem(text) && EndsWithItem(section);
        bool isClose = section.Content.End < source.Length && !LineIsBlank(source, Math.Min(source.Length, source.LineStart(Math.Min(line + 1, source.LineCount - 1))));
        return TextEdit.Insert(source.LineSpan(line).End, (goesOn ? end : end + end) + LineEnds.Replace(text, end) + (isClose ? end : ""));
    }

    private static bool EndsWithItem(Section section)
    {
        Block? last = null;
        foreach (Block block in section.Blocks)
        {
            if (block.IsTop) last = block;
        }
        return last is { Kind: BlockKind.ListItem };
    }

    private static bool IsItem(string text) => Note.Parse(text).Body.Blocks is [{ Kind: BlockKind.ListItem }, ..];

    private static bool IsLineStart(SourceText source, int at) => at == 0 || source[at - 1] is '\n' or '\r' or '\uFEFF';

    private static bool LineIsBlank(SourceText source, int at) => source.AsSpan(source.LineSpan(source.LineAt(at))).IsWhiteSpace();

    private static bool EndsWithBlankLine(SourceText source, int at)
    {
        int line = source.LineAt(at) - 1;
        return line >= 0 && source.AsSpan(source.LineSpan(line)).IsWhiteSpace();
    }
}
