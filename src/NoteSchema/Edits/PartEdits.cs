namespace NoteSchema;

/// <summary>Puts entries and items into maps and lists, and takes them out.</summary>
internal static class PartEdits
{
    /// <summary>Ways to put an entry or item before the one of number <paramref name="index"/> of <paramref name="container"/>, which has some.</summary>
    /// <param name="draft">The note.</param>
    /// <param name="container">The map or list.</param>
    /// <param name="index">From 0 to the number of entries or items.</param>
    /// <param name="key">The key of an entry; null for an item.</param>
    /// <param name="value">The value.</param>
    public static IEnumerable<IReadOnlyList<TextEdit>> Insert(NoteDraft draft, FrontmatterValue container, int index, string? key, FieldValue value)
    {
        foreach (bool escapesLines in (bool[])[false, true])
        {
            if (container.Style == FrontmatterStyle.Flow)
            {
                if (FlowLayout.Read(draft.Text, container) is not { Count: > 0 } parts) yield break;
                foreach (bool keepsComment in (bool[])[true, false]) yield return InsertInFlow(draft, container, parts, index, key, value, keepsComment);
                yield break;
            }
            if (BlockLayout.Read(draft.Text, draft.YamlEnd, container) is { } layout) yield return [InsertLines(draft, container, layout, index, key, value, escapesLines)];
        }
    }

    /// <summary>Ways to take out the entry or item of number <paramref name="index"/> of <paramref name="container"/>, which has another.</summary>
    public static IEnumerable<IReadOnlyList<TextEdit>> Remove(NoteDraft draft, FrontmatterValue container, int index)
    {
        string text = draft.Text;
        if (container.Style == FrontmatterStyle.Flow)
        {
            if (FlowLayout.Read(text, container) is not { } spans) yield break;
            if (index + 1 < spans.Count) yield return [new TextEdit(TextSpan.FromBounds(spans[index].Start, spans[index + 1].Start), "")];
            else if (!text[spans[index - 1].End..spans[index].Start].Contains('#', StringComparison.Ordinal)) yield return [new TextEdit(TextSpan.FromBounds(spans[index - 1].End, spans[index].End), "")];
            else yield return LastOfLines(text, spans[index - 1], spans[index]);
            yield break;
        }
        if (BlockLayout.Read(text, draft.YamlEnd, container) is not { } layout) yield break;
        BlockPart part = layout.Parts[index];
        // What stands behind an outer `-` makes room for the next, whose line loses its indentation.
        int end = SharesLine(text, part) ? part.End + YamlLines.Indentation(text, part.End) : part.End;
        yield return [new TextEdit(TextSpan.FromBounds(part.Start, end), "")];
        // Blank lines that text after `|+` would take up go with it.
        while (end < draft.YamlEnd && YamlLines.IsBlank(text, end)) end = YamlLines.After(text, end);
        yield return [new TextEdit(TextSpan.FromBounds(part.Start, end), "")];
    }

    private static List<TextEdit> InsertInFlow(NoteDraft draft, FrontmatterValue container, IReadOnlyList<TextSpan> parts, int index, string? key, FieldValue value, bool keepsComment)
    {
        string text = draft.Text;
        var writing = new YamlWriting(draft.Style, "\n");
        string written = key is null ? writing.InBrackets(value, ValueEdits.QuotesOfItems(container)) : $"{writing.Key(key, true)}: {writing.InBrackets(value, writing.QuotesOf(value))}";
        string separator = FlowLayout.Separator(text, parts);
        if (index < parts.Count) return [TextEdit.Insert(parts[index].Start, written + separator)];
        int last = parts[^1].End;
        int comment = text.AsSpan(last, container.Span.End - last).IndexOf('#');
        if (comment < 0 || !keepsComment) return [TextEdit.Insert(last, separator + written)];
        // A comment behind the last item stays with it.
        bool hasComma = text[YamlLines.SkipGap(text, last)] == ',';
        int end = YamlLines.EndOf(text, last + comment);
        int line = YamlLines.StartOf(text, parts[^1].Start);
        string below = YamlLines.LineEndAt(text, last) + new string(' ', YamlLines.Indentation(text, line)) + written + (hasComma ? "," : "");
        return hasComma ? [TextEdit.Insert(end, below)] : [TextEdit.Insert(last, ","), TextEdit.Insert(end, below)];
    }

    private static TextEdit InsertLines(NoteDraft draft, FrontmatterValue container, BlockLayout layout, int index, string? key, FieldValue value, bool escapesLines)
    {
        string text = draft.Text;
        bool isLast = index == layout.Parts.Count;
        BlockPart part = layout.Parts[isLast ? index - 1 : index];
        string lineEnd = YamlLines.LineEndAt(text, isLast ? part.LastLine : part.Head);
        var writing = new YamlWriting(draft.Style, lineEnd, escapesLines);
        string lines = key is null
            ? writing.Item(value, layout.Column, ValueEdits.QuotesOfItems(container), GapAfterMark(text, part.After))
            : writing.Entry(key, value, layout.Column);
        if (isLast) return TextEdit.Insert(part.End, lines + lineEnd);
        return SharesLine(text, part) ? TextEdit.Insert(part.Start, lines[layout.Column..] + lineEnd + new string(' ', layout.Column)) : TextEdit.Insert(part.Start, lines + lineEnd);
    }

    private static string GapAfterMark(string text, int after)
    {
        int end = YamlLines.SkipSpaces(text, after);
        return end == after || text[end] is '\r' or '\n' or '#' ? " " : text[after..end];
    }

    // The last item of a list in brackets on several lines, with a comment above it: its line goes, and the comma before it.
    private static List<TextEdit> LastOfLines(string text, TextSpan before, TextSpan last)
    {
        int comma = YamlLines.SkipGap(text, before.End);
        int line = YamlLines.StartOf(text, last.Start);
        int end = YamlLines.After(text, last.End);
        return [new TextEdit(new TextSpan(comma, 1), ""), new TextEdit(TextSpan.FromBounds(Math.Max(line, comma + 1), end), "")];
    }

    private static bool SharesLine(string text, BlockPart part)
    {
        int line = YamlLines.StartOf(text, part.Head);
        return line + YamlLines.Indentation(text, line) < part.Head;
    }
}
