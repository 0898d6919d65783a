namespace NoteSchema;

/// <summary>Edits on a list in the frontmatter, in the style it is written in.</summary>
internal static class ListEdits
{
    /// <summary>Puts an item at the end.</summary>
    public static Fix AddItem(SourceText source, FrontmatterValue list, string item, string title, FixKind kind)
    {
        if (list.Style == FrontmatterStyle.Block && list.Count > 0)
        {
            FrontmatterValue last = list.Items.Last();
            int line = source.LineAt(last.Span.Start);
            string text = source.ToString(source.LineSpan(line));
            string marker = text[..(text.IndexOf('-', StringComparison.Ordinal) + 1)];
            int end = source.LineSpan(source.LineAt(Math.Max(last.Span.Start, last.Span.End - (last.Span.IsEmpty ? 0 : 1)))).End;
            return new Fix(title, kind, [TextEdit.Insert(end, LineEnd(source, line) + marker + " " + FrontmatterWriter.FormatScalar(item, last.Style is FrontmatterStyle.SingleQuoted or FrontmatterStyle.DoubleQuoted ? last.Style : FrontmatterStyle.Plain))]);
        }
        string written = FlowYaml.Scalar(item);
        if (list.Count == 0) return Fix.Replace(title, kind, list.Span, $"[{written}]");
        return new Fix(title, kind, [TextEdit.Insert(list.Items.Last().Span.End, ", " + written)]);
    }

    /// <summary>Takes an item out, its line with it where it has one.</summary>
    /// <param name="source">The note's text.</param>
    /// <param name="list">The list.</param>
    /// <param name="before">The item before it.</param>
    /// <param name="item">The item.</param>
    public static Fix RemoveItem(SourceText source, FrontmatterValue list, FrontmatterValue before, FrontmatterValue item) =>
        Fix.Replace("Take it out", FixKind.Suggested, list.Style == FrontmatterStyle.Block ? LinesOf(source, item) : TextSpan.FromBounds(before.Span.End, item.Span.End), "");

    /// <summary>Takes any item out, be it the first or the only one.</summary>
    public static TextEdit RemoveAny(SourceText source, FrontmatterValue list, FrontmatterValue item)
    {
        if (list.Style == FrontmatterStyle.Block) return new TextEdit(list.Count == 1 ? list.Span : LinesOf(source, item), list.Count == 1 ? "[]" : "");
        FrontmatterValue before = default;
        foreach (FrontmatterValue other in list.Items)
        {
            // A first item goes with the comma after it, any other with the one before it.
            if (before.Kind != FrontmatterKind.Missing && before.Span == item.Span) return new TextEdit(TextSpan.FromBounds(item.Span.Start, other.Span.Start), "");
            if (before.Kind != FrontmatterKind.Missing && other.Span == item.Span) return new TextEdit(TextSpan.FromBounds(before.Span.End, item.Span.End), "");
            before = other;
        }
        return new TextEdit(item.Span, "");
    }

    private static TextSpan LinesOf(SourceText source, FrontmatterValue item)
    {
        int first = source.LineAt(item.Span.Start), last = source.LineAt(item.Span.End);
        return TextSpan.FromBounds(source.LineStart(first), last + 1 < source.LineCount ? source.LineStart(last + 1) : source.Length);
    }

    private static string LineEnd(SourceText source, int line) => LineEnds.Of(source, line);
}
