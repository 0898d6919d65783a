namespace NoteSchema;

/// <summary>Writes a value where another stands, or none does.</summary>
internal static class ValueEdits
{
    /// <summary>Ways to write <paramref name="value"/> at <paramref name="site"/>, which exists; the one that looks best first.</summary>
    public static IEnumerable<IReadOnlyList<TextEdit>> Replace(NoteDraft draft, FieldSite site, FieldValue value)
    {
        string text = draft.Text;
        FrontmatterValue old = site.Value;
        FrontmatterStyle quotes = QuotesOf(draft, site, value);
        string lineEnd = YamlLines.LineEndAt(text, old.Span.Start);
        foreach (bool escapesLines in (bool[])[false, true])
        {
            var writing = new YamlWriting(draft.Style, lineEnd, escapesLines);
            if (site.IsInFlow)
            {
                yield return [InFlow(text, site, writing.InBrackets(value, quotes))];
                continue;
            }
            if (BlockLayout.Read(text, draft.YamlEnd, site.Container) is { } layout)
            {
                foreach (bool inBrackets in StylesOf(draft, old, value))
                    yield return InBlock(text, old, layout.Parts[site.Index], writing.Block(value, layout.Column, quotes, site.Key.Kind == FrontmatterKind.Missing, inBrackets));
            }
            else if (!old.Span.IsEmpty && old.Style is FrontmatterStyle.Plain or FrontmatterStyle.SingleQuoted or FrontmatterStyle.DoubleQuoted)
            {
                yield return [new TextEdit(old.Span, writing.InBrackets(value, quotes))];
            }
        }
    }

    /// <summary>The quotes for a text that needs none, or those that it shall have where it needs some.</summary>
    public static FrontmatterStyle QuotesOf(NoteDraft draft, FieldSite site, FieldValue value)
    {
        FrontmatterValue old = site.Value;
        bool isQuoted = old is { IsAlias: false, Style: FrontmatterStyle.SingleQuoted or FrontmatterStyle.DoubleQuoted };
        if (value.Kind == FrontmatterKind.String && !FrontmatterWriter.IsPlain(value.Text, site.IsInFlow)) return isQuoted ? old.Style : FrontmatterStyle.Plain;
        if (isQuoted && FrontmatterWriter.IsPlain(old.Text, site.IsInFlow)) return old.Style;
        if (site.Container.Kind == FrontmatterKind.List) return QuotesOfItems(site.Container);
        return old is { Kind: FrontmatterKind.String, Style: FrontmatterStyle.Plain } || value.Kind != FrontmatterKind.String ? FrontmatterStyle.Plain : draft.Style.NeedlessQuotes(value.Text);
    }

    /// <summary>The quotes of a list whose items all stand in quotes, one at least without need.</summary>
    public static FrontmatterStyle QuotesOfItems(FrontmatterValue list)
    {
        FrontmatterStyle quotes = FrontmatterStyle.Plain;
        foreach (FrontmatterValue item in list.Items)
        {
            if (item.IsAlias || item.Style is not (FrontmatterStyle.SingleQuoted or FrontmatterStyle.DoubleQuoted)) return FrontmatterStyle.Plain;
            if (FrontmatterWriter.IsPlain(item.Text, list.Style == FrontmatterStyle.Flow)) quotes = item.Style;
        }
        return quotes;
    }

    // A list or map stands as the one before it did; in place of nothing or a scalar, as the other lists of the frontmatter do.
    private static bool[] StylesOf(NoteDraft draft, FrontmatterValue old, FieldValue value)
    {
        bool isFlow = old is { IsAlias: false, Style: FrontmatterStyle.Flow }
            ? old.Count > 0 || (value.Kind == FrontmatterKind.List && !draft.Style.HasBlockLists)
            : old.Style != FrontmatterStyle.Block && value.Kind == FrontmatterKind.List && draft.Style.HasFlowLists;
        return value.IsCollection ? [isFlow, !isFlow] : [false];
    }

    private static TextEdit InFlow(string text, FieldSite site, string written)
    {
        FrontmatterValue old = site.Value;
        if (!old.Span.IsEmpty) return new TextEdit(old.Span, written);
        bool hasColon = site.Key.Kind == FrontmatterKind.Missing || text.AsSpan()[..old.Span.Start].TrimEnd().EndsWith(":");
        int at = hasColon ? old.Span.Start : site.Key.Span.End;
        return TextEdit.Insert(at, $"{(hasColon ? "" : ":")} {written}");
    }

    /// <summary>Puts a value that stands in lines, or behind its colon or <c>-</c>, in place of another. Comments behind the colon stay.</summary>
    private static List<TextEdit> InBlock(string text, FrontmatterValue old, BlockPart part, (string Inline, string Lines) written)
    {
        TextSpan token = old.Span;
        TextSpan lines = new(YamlLines.EndOf(text, token.End), 0);
        if (old is { IsAlias: false, Style: FrontmatterStyle.Literal or FrontmatterStyle.Folded })
        {
            int first = YamlLines.EndOf(text, token.Start);
            lines = TextSpan.FromBounds(first, YamlLines.EndOf(text, Math.Max(first, part.LastLine)));
            int header = text.AsSpan(token.Start, first - token.Start).IndexOfAny(' ', '\t');
            token = TextSpan.FromBounds(token.Start, header < 0 ? first : token.Start + header);
        }
        else if (old is { IsAlias: false, Style: FrontmatterStyle.Block, Count: > 0 })
        {
            int head = EndOfProperties(text, part.After);
            int first = YamlLines.EndOf(text, head);
            int end = YamlLines.EndOf(text, part.LastLine);
            bool isOnLine = old.Span.Start < first;
            token = isOnLine ? TextSpan.FromBounds(old.Span.Start, end) : new TextSpan(head, 0);
            lines = isOnLine ? new TextSpan(end, 0) : TextSpan.FromBounds(first, end);
        }
        List<TextEdit> edits = [];
        if (written.Inline.Length == 0)
        {
            int start = token.Start;
            while (start > part.After && YamlCharacters.IsSpace(text[start - 1])) start--;
            if (!token.IsEmpty) edits.Add(new TextEdit(TextSpan.FromBounds(start, token.End), ""));
        }
        else edits.Add(new TextEdit(token, token.IsEmpty ? " " + written.Inline : written.Inline));
        if (!lines.IsEmpty || written.Lines.Length > 0) edits.Add(new TextEdit(lines, written.Lines));
        return edits;
    }

    /// <summary>The place behind the anchor and tag that follow <paramref name="at"/> on its line.</summary>
    private static int EndOfProperties(string text, int at)
    {
        while (true)
        {
            int start = YamlLines.SkipSpaces(text, at);
            if (start >= text.Length || text[start] is not ('&' or '!')) return at;
            for (at = start; at < text.Length && !YamlCharacters.IsGap(text[at]); at++) { }
        }
    }
}
