namespace NoteSchema;

/// <summary>Makes blocks of what the scanner noted.</summary>
internal static class BlockFactory
{
    public static Block[] Create(SourceText source, ReadOnlySpan<BlockRecord> records, TextSpan[] lines)
    {
        var blocks = new Block[records.Length];
        for (int i = 0; i < records.Length; i++)
        {
            ref readonly BlockRecord record = ref records[i];
            blocks[i] = Create(source, in record, record.Parent < 0 ? null : blocks[record.Parent], lines);
        }
        return blocks;
    }

    private static Block Create(SourceText source, in BlockRecord record, Block? parent, TextSpan[] lines) => new()
    {
        Kind = record.Kind,
        Span = TextSpan.FromBounds(record.Start, record.End),
        Text = record.Kind == BlockKind.Quote ? TextSpan.FromBounds(record.Start, record.End) : TextSpan.FromBounds(record.TextStart, record.TextEnd),
        Level = record.Level,
        Parent = parent,
        Info = record.Info ?? "",
        Marker = record.Marker ?? "",
        Checkbox = record.CheckboxEnd == record.CheckboxStart ? null : record.CheckboxEnd - record.CheckboxStart > 3 ? '\uFFFD' : source[record.CheckboxStart + 1],
        CheckboxSpan = TextSpan.FromBounds(record.CheckboxStart, record.CheckboxEnd),
        Fold = record.Fold == '\0' ? null : record.Fold,
        IsClosed = !record.IsOpen,
        BlockId = record.BlockIdEnd > record.BlockIdStart ? source.ToString(TextSpan.FromBounds(record.BlockIdStart + 1, record.BlockIdEnd)) : null,
        BlockIdSpan = TextSpan.FromBounds(record.BlockIdStart, record.BlockIdEnd),
        LazySpan = TextSpan.FromBounds(record.LazyStart, record.LazyEnd),
        LinesOfAll = record.LineCount == 0 ? default : new ArraySegment<TextSpan>(lines, record.FirstLine, record.LineCount),
        Rows = record.Kind == BlockKind.Table ? Rows(source, lines.AsSpan(record.FirstLine, record.LineCount)) : [],
    };

    private static List<IReadOnlyList<TextSpan>> Rows(SourceText source, ReadOnlySpan<TextSpan> lines)
    {
        var rows = new List<IReadOnlyList<TextSpan>>(lines.Length - 1);
        for (int i = 0; i < lines.Length; i++)
        {
            if (i == 1) continue;
            var cells = new List<TextSpan>();
            foreach (Range cell in TableSyntax.Cells(source.AsSpan(lines[i])))
            {
                cells.Add(TextSpan.FromBounds(lines[i].Start + cell.Start.Value, lines[i].Start + cell.End.Value));
            }
            rows.Add(cells);
        }
        return rows;
    }
}
