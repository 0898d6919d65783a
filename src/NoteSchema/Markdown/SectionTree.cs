namespace NoteSchema;

/// <summary>Orders headings into sections, each with what stands up to the next heading of its level or above.</summary>
internal static class SectionTree
{
    public static Section Build(SourceText source, TextSpan body, ReadOnlySpan<BlockRecord> records, Block[] blocks)
    {
        var headings = new List<int>();
        for (int i = 0; i < records.Length; i++)
        {
            if (records[i] is { Kind: BlockKind.Heading, Parent: < 0 }) headings.Add(i);
        }

        // Sections are made from the last to the first, so that the children of each are there when it is made.
        var open = new Stack<Section>();
        for (int i = headings.Count - 1; i >= 0; i--)
        {
            int next = i + 1 < headings.Count ? headings[i + 1] : records.Length;
            int contentEnd = next < records.Length ? records[next].LineStart : body.End;
            open.Push(Make(source, body, records, blocks, headings[i], next, contentEnd, open));
        }
        int first = headings.Count > 0 ? headings[0] : records.Length;
        var root = new Section
        {
            Source = source,
            Heading = null,
            Level = 0,
            Span = body,
            Content = TextSpan.FromBounds(body.Start, headings.Count > 0 ? records[first].LineStart : body.End),
            Children = [.. open],
            Blocks = Slice(blocks, 0, first),
        };
        foreach (Section child in open) child.Parent = root;
        return root;
    }

    private static Section Make(SourceText source, TextSpan body, ReadOnlySpan<BlockRecord> records, Block[] blocks, int heading, int next, int contentEnd, Stack<Section> following)
    {
        ref readonly BlockRecord record = ref records[heading];
        List<Section>? children = null;
        while (following.Count > 0 && following.Peek().Level > record.Level) (children ??= []).Add(following.Pop());
        int end = following.Count > 0 ? following.Peek().Span.Start : body.End;
        var section = new Section
        {
            Source = source,
            Heading = blocks[heading],
            Level = record.Level,
            Span = TextSpan.FromBounds(record.LineStart, end),
            Content = TextSpan.FromBounds(record.NextLineStart, contentEnd),
            Children = children is null ? [] : children,
            Blocks = Slice(blocks, heading + 1, next),
        };
        foreach (Section child in section.Children) child.Parent = section;
        return section;
    }

    private static ArraySegment<Block> Slice(Block[] blocks, int start, int end) => new(blocks, start, end - start);
}
