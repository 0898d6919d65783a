namespace NoteSchema;

/// <summary>Edits on keys and on the frontmatter as a whole.</summary>
internal static class FrontmatterEdits
{
    /// <summary>Ways to give an entry another key.</summary>
    public static IEnumerable<IReadOnlyList<TextEdit>> Rename(NoteDraft draft, FieldSite site, string key)
    {
        var writing = new YamlWriting(draft.Style, "\n");
        FrontmatterValue old = site.Key;
        bool isQuoted = old is { IsAlias: false, Style: FrontmatterStyle.SingleQuoted or FrontmatterStyle.DoubleQuoted };
        bool isNeeded = isQuoted && !FrontmatterWriter.IsPlain(old.Text, site.IsInFlow);
        bool needs = !FrontmatterWriter.IsPlain(key, site.IsInFlow);
        FrontmatterStyle quotes = isQuoted && (needs || !isNeeded) ? old.Style : FrontmatterStyle.Plain;
        yield return [new TextEdit(old.Span, writing.Scalar(FieldValue.Of(key), quotes, site.IsInFlow))];
        yield return [new TextEdit(old.Span, FrontmatterWriter.Quote(key))];
    }

    /// <summary>Ways to put a first field into a note.</summary>
    public static IEnumerable<IReadOnlyList<TextEdit>> AddFirst(NoteDraft draft, string key, FieldValue value)
    {
        string text = draft.Text;
        Frontmatter frontmatter = draft.Frontmatter;
        int start = frontmatter.Exists ? frontmatter.Content.Start : text.StartsWith('\uFEFF') ? 1 : 0;
        string lineEnd = YamlLines.LineEndAt(text, frontmatter.Span.Start);
        foreach (bool escapesLines in (bool[])[false, true])
        {
            string line = new YamlWriting(draft.Style, lineEnd, escapesLines).Entry(key, value, 0) + lineEnd;
            if (!frontmatter.Exists) yield return [TextEdit.Insert(start, $"---{lineEnd}{line}---{lineEnd}")];
            // Above comments: they are not about it.
            else if (frontmatter.Root.Kind == FrontmatterKind.Missing) yield return [TextEdit.Insert(start, line)];
            else if (!frontmatter.Root.Span.IsEmpty) yield return [new TextEdit(frontmatter.Root.Span, line[..^lineEnd.Length])];
        }
    }

    /// <summary>Ways to take the only field out of a note: the frontmatter goes with it where nothing else is in it.</summary>
    public static IEnumerable<IReadOnlyList<TextEdit>> RemoveLast(NoteDraft draft)
    {
        string text = draft.Text;
        Frontmatter frontmatter = draft.Frontmatter;
        FrontmatterValue root = frontmatter.Root;
        if (root.Style == FrontmatterStyle.Flow)
        {
            yield return [new TextEdit(root.Span, "{}")];
            yield break;
        }
        if (BlockLayout.Read(text, draft.YamlEnd, root) is not { Parts: [var part] }) yield break;
        TextSpan lines = TextSpan.FromBounds(part.Start, part.End);
        bool isAlone = text.AsSpan(frontmatter.Content.Start, lines.Start - frontmatter.Content.Start).IsWhiteSpace() && text.AsSpan(lines.End, frontmatter.Content.End - lines.End).IsWhiteSpace();
        if (isAlone) yield return [new TextEdit(frontmatter.Span, "")];
        yield return [new TextEdit(lines, "")];
    }
}
