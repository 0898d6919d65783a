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
