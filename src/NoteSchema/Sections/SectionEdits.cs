namespace NoteSchema;

/// <summary>Edits on a note's sections.</summary>
internal static class SectionEdits
{
    /// <summary>Puts a section in at its place: behind those that the schema names before it, else before those after it, else at the end.</summary>
    public static TextEdit Add(CheckContext context, SectionReading parent, SectionLayout layout)
    {
        string body = LineEnds.AsLf(layout.Template?.Format(context.Scope) ?? "").TrimEnd();
        string heading = layout.Callout is null ? $"{new string('#', layout.Level)} {layout.Heading}" : $"> [!{layout.Callout}] {layout.Title}".TrimEnd();
        string text = layout.Callout is null ? body : string.Join('\n', body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"> {line}"));
        return BodyText.InsertBlock(context.Note, Place(context, parent, layout), text.Length == 0 ? heading : $"{heading}\n{text}");
    }

    /// <summary>Moves a section with all that belongs to it to the line that starts at <paramref name="target"/>.</summary>
    public static IReadOnlyList<TextEdit> Move(Note note, SectionReading section, int target)
    {
        var whole = TextSpan.FromBounds(section.HeadingSpan.Start, EndOf(note.Source, section));
        TextEdit removed = BodyText.Remove(note, whole), put = BodyText.InsertBlock(note, target, note.Source.ToString(whole).TrimEnd());
        return target <= whole.Start ? [put, removed] : [removed, put];
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
        TextEdit removed = BodyText.Remove(note, TextSpan.FromBounds(start, stop));
        if (content.Length == 0) return [removed];
        int last = first.Content.End;
        while (last > first.HeadingSpan.End && char.IsWhiteSpace(source[last - 1])) last--;
        // A list goes on; anything else begins after a blank line.
        bool goesOn = last > first.HeadingSpan.End && IsItem(source.AsSpan(source.LineSpan(source.LineAt(last - 1)))) && IsItem(content);
        return [TextEdit.Insert(last, end + (goesOn ? "" : end) + content), removed];
    }

    private static bool IsItem(ReadOnlySpan<char> line) => line.TrimStart() is ['-' or '*' or '+', ' ', ..];

    private static int Place(CheckContext context, SectionReading parent, SectionLayout layout)
    {
        List<SectionReading> siblings = [.. parent.Parts];
        int index = siblings.FindIndex(sibling => sibling.Layout == layout);
        if (siblings.Take(index).LastOrDefault(sibling => sibling.Exists) is { } previous) return EndOf(context.Source, previous);
        if (siblings.Skip(index + 1).FirstOrDefault(sibling => sibling.Exists) is { } next) return next.HeadingSpan.Start;
        return EndOf(context.Source, parent);
    }

    private static int NextLine(SourceText source, int offset)
    {
        if (offset == 0 || (offset <= source.Length && source[offset - 1] is '\n' or '\r')) return offset;
        int line = source.LineAt(offset);
        return line + 1 < source.LineCount ? source.LineStart(line + 1) : source.Length;
    }
}
