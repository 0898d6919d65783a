namespace NoteSchema;

/// <summary>Edits on a note's sections.</summary>
internal static class SectionEdits
{
    /// <summary>Puts a section in at its place: behind those that the schema names before it, else before those after it, else at the end.</summary>
    public static TextEdit Add(CheckContext context, SectionReading parent, SectionLayout layout)
    {
        SourceText source = context.Source;
        string end = LineEnds.Of(source, source.LineCount - 1);
        string body = layout.Template?.Format(context.Scope) is { Length: > 0 } template ? template.ReplaceLineEndings(end).TrimEnd() + end : "";
        string text = layout.Callout is null
            ? $"{new string('#', layout.Level)} {layout.Heading}{end}{body}"
            : $"> [!{layout.Callout}] {layout.Title}".TrimEnd() + end + string.Concat(body.Split(end, StringSplitOptions.RemoveEmptyEntries).Select(line => $"> {line}{end}"));
        int at = Place(context, parent, layout, out bool before);
        if (before) return TextEdit.Insert(at, text + end);
        bool onNewLine = at == 0 || source[at - 1] is '\n' or '\r';
        return TextEdit.Insert(at, (onNewLine ? "" : end) + (at > 0 && !EndsWithBlankLine(source, at) ? end : "") + text + (at < source.Length ? end : ""));
    }

    /// <summary>Moves a section with all that belongs to it to the line that starts at <paramref name="target"/>, parted from what stands there by a blank line.</summary>
    public static IReadOnlyList<TextEdit> Move(SourceText source, SectionReading section, int target)
    {
        int start = section.HeadingSpan.Start, stop = EndOf(source, section);
        string end = LineEnds.Of(source, source.LineAt(start));
        string moved = source.ToString(TextSpan.FromBounds(start, stop)).TrimEnd() + end;
        bool atEnd = target >= source.Length;
        string before = target == 0 || source[target - 1] is '\n' or '\r' ? "" : end;
        if (target > 0 && !EndsWithBlankLine(source, target)) before += end;
        TextEdit[] edits = [TakeOut(source, start, stop), TextEdit.Insert(target, before + moved + (atEnd ? "" : end))];
        return target <= start ? [edits[1], edits[0]] : edits;
    }

    /// <summary>Where the line after a section starts, nested sections included.</summary>
    public static int EndOf(SourceText source, SectionReading section) => NextLine(source, section.Span.End);

    /// <summary>
    /// Puts what stands under the heading <paramref name="again"/>, which a note has already, to the end of what stands under the first. Null where headings stand under it: they would come under
    /// another.
    /// </summary>
    public static IReadOnlyList<TextEdit>? Merge(Note note, SectionReading first, Block again)
    {
        SourceText source = note.Source;
        int start = again.Span.Start, at = note.Body.FirstBlockFrom(again.Span.End);
        int stop = source.Length;
        for (; at < note.Body.Blocks.Count; at++)
        {
            if (note.Body.Blocks[at] is not { Kind: BlockKind.Heading, IsTop: true } next) continue;
            if (next.Level > again.Level) return null;
            stop = next.Span.Start;
            break;
        }
        string end = LineEnds.Of(source, source.LineAt(start));
        int heading = NextLine(source, again.Span.End);
        string content = heading >= stop ? "" : source.ToString(TextSpan.FromBounds(heading, stop)).Trim('\r', '\n', ' ', '\t');
        TextEdit removed = TakeOut(source, start, stop);
        if (content.Length == 0) return [removed];
        int last = first.Content.End;
        while (last > first.HeadingSpan.End && char.IsWhiteSpace(source[last - 1])) last--;
        // A list goes on; anything else begins after a blank line.
        bool goesOn = last > first.HeadingSpan.End && IsItem(source.AsSpan(source.LineSpan(source.LineAt(last - 1)))) && IsItem(content);
        return [TextEdit.Insert(last, end + (goesOn ? "" : end) + content), removed];
    }

    // At the end of the note the blank lines before go too.
    private static TextEdit TakeOut(SourceText source, int start, int stop)
    {
        int line = source.LineAt(start);
        while (stop == source.Length && line > 1 && source.LineSpan(line - 1).IsEmpty) line--;
        return new TextEdit(TextSpan.FromBounds(source.LineStart(line), stop), "");
    }

    private static bool IsItem(ReadOnlySpan<char> line) => line.TrimStart() is ['-' or '*' or '+', ' ', ..];

    private static int Place(CheckContext context, SectionReading parent, SectionLayout layout, out bool before)
    {
        List<SectionReading> siblings = [.. parent.Parts];
        int index = siblings.FindIndex(sibling => sibling.Layout == layout);
        before = false;
        if (siblings.Take(index).LastOrDefault(sibling => sibling.Exists) is { } previous) return NextLine(context.Source, previous.Span.End);
        before = true;
        if (siblings.Skip(index + 1).FirstOrDefault(sibling => sibling.Exists) is { } next) return next.HeadingSpan.Start;
        before = false;
        return NextLine(context.Source, parent.Span.End);
    }

    private static int NextLine(SourceText source, int offset)
    {
        if (offset == 0 || (offset <= source.Length && source[offset - 1] is '\n' or '\r')) return offset;
        int line = source.LineAt(offset);
        return line + 1 < source.LineCount ? source.LineStart(line + 1) : source.Length;
    }

    private static bool EndsWithBlankLine(SourceText source, int at)
    {
        int line = source.LineAt(at) - 1;
        return line >= 0 && source.AsSpan(source.LineSpan(line)).IsWhiteSpace();
    }
}
