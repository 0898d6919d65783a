namespace NoteSchema;

/// <summary>Turns a scalar into a list of it and back, the scalar itself untouched.</summary>
internal static class ListForms
{
    /// <summary>Ways to put a list around the value at <paramref name="site"/>.</summary>
    public static IEnumerable<IReadOnlyList<TextEdit>> Enclose(NoteDraft draft, FieldSite site)
    {
        string text = draft.Text;
        TextSpan span = site.Value.Span;
        bool hasBrackets = site.IsInFlow || draft.Style.HasFlowLists;
        TextEdit[] brackets = [TextEdit.Insert(span.Start, "["), TextEdit.Insert(span.End, "]")];
        if (hasBrackets) yield return brackets;
        if (!site.IsInFlow && site.Key.Kind != FrontmatterKind.Missing && BlockLayout.Read(text, draft.YamlEnd, site.Container) is { } layout)
        {
            int after = layout.Parts[site.Index].After;
            yield return [TextEdit.Insert(after, $"{YamlLines.LineEndAt(text, after)}{new string(' ', layout.Column + draft.Style.ListIndent)}-")];
        }
        if (!hasBrackets) yield return brackets;
    }

    /// <summary>Ways to leave of the list at <paramref name="site"/> its one item.</summary>
    public static IEnumerable<IReadOnlyList<TextEdit>> Open(NoteDraft draft, FieldSite site)
    {
        string text = draft.Text;
        FrontmatterValue list = site.Value;
        if (list.IsAlias || list.Count != 1) yield break;
        if (list.Style == FrontmatterStyle.Flow)
        {
            if (FlowLayout.Read(text, list) is [var item]) yield return [new TextEdit(TextSpan.FromBounds(list.Span.Start, item.Start), ""), new TextEdit(TextSpan.FromBounds(item.End, list.Span.End), "")];
            yield break;
        }
        if (site.IsInFlow || BlockLayout.Read(text, draft.YamlEnd, site.Container) is not { } layout || BlockLayout.Read(text, draft.YamlEnd, list) is not { } items) yield break;
        int after = layout.Parts[site.Index].After;
        if (text.AsSpan(after, items.Parts[0].Head - after).IsWhiteSpace()) yield return [new TextEdit(TextSpan.FromBounds(after, items.Parts[0].After), "")];
    }
}
