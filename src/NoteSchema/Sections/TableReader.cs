namespace NoteSchema;

/// <summary>Reads the table of a section by the columns that the schema names.</summary>
internal static class TableReader
{
    public static List<TableRow> Read(TableContent content, IEnumerable<Block> blocks, NoteReading reading)
    {
        var rows = new List<TableRow>();
        Block? table = blocks.FirstOrDefault(block => block.Kind == BlockKind.Table);
        if (table is null) return rows;
        SourceText source = reading.Note.Source;
        foreach (IReadOnlyList<TextSpan> cells in table.Rows.Skip(1))
        {
            var values = new Dictionary<string, object?>();
            foreach (TableColumn column in content.Columns)
            {
                string text = CellText(source, Cell(table, cells, column, source));
                if (text.Length > 0 && column.Type is ScalarType type) values[column.Key] = type.Parse(text, reading.Environment) ?? new CelError($"“{text}” is not {type.Description}");
            }
            TextSpan span = cells.Count == 0 ? table.Span : source.LineSpan(source.LineAt(cells[0].Start));
            rows.Add(new TableRow(span, values));
        }
        return rows;
    }

    /// <summary>The cell of a column in a row; null where the table or the row has none.</summary>
    public static TextSpan? Cell(Block table, IReadOnlyList<TextSpan> cells, TableColumn column, SourceText source)
    {
        int index = ColumnIndex(table, column, source);
        return index >= 0 && index < cells.Count ? cells[index] : null;
    }

    /// <summary>The place of a column in the table; -1 if it has none.</summary>
    public static int ColumnIndex(Block table, TableColumn column, SourceText source)
    {
        string wanted = HeadingText.Normalize(column.Heading);
        for (int i = 0; table.Rows.Count > 0 && i < table.Rows[0].Count; i++)
        {
            if (HeadingText.Normalize(source.AsSpan(table.Rows[0][i])) == wanted) return i;
        }
        return -1;
    }

    /// <summary>What a cell says, its escaped pipes as pipes.</summary>
    public static string CellText(SourceText source, TextSpan? cell) => cell is { } span ? source.ToString(span).Trim().Replace("\\|", "|", StringComparison.Ordinal) : "";
}
