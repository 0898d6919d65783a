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
    public static Fix RemoveItem(SourceText source, FrontmatterValue list, FrontmatterValue before, FrontmatterValue item)
    {
        TextSpan span;
        if (list.Style == FrontmatterStyle.Block)
        {
            int first = source.LineAt(item.Span.Start), last = source.LineAt(item.Span.End);
            span = TextSpan.FromBounds(source.LineStart(first), last + 1 < source.LineCount ? source.LineStart(last + 1) : source.Length);
        }
        else span = TextSpan.FromBounds(before.Span.End, item.Span.End);
        return Fix.Replace("Take it out", FixKind.Suggested, span, "");
    }

    private static string LineEnd(SourceText source, int line) => LineEnds.Of(source, line);
}
