namespace NoteSchema;

/// <summary>Reads the table of a section by the columns that the schema names.</summary>
internal static class TableReader
{
    public static List<TableRow> Read(TableContent content, BodyList<Block> blocks, NoteReading reading)
    {
        var rows = new List<TableRow>();
        if (blocks.Find(static block => block.Kind == BlockKind.Table) is not { } table) return rows;
        SourceText source = reading.Note.Source;
        int[] places = PlacesOf(content.Columns, table, source);
        for (int row = 1; row < table.Rows.Count; row++)
        {
            ValueList<TextSpan> cells = table.Rows[row];
            var values = new Dictionary<string, object?>();
            for (int i = 0; i < places.Length; i++)
            {
                TableColumn column = content.Columns[i];
                ReadOnlySpan<char> text = CellText(source, Cell(cells, places[i]));
                if (text.Length > 0 && column.Type is ScalarType type) values[column.Key] = type.Parse(text, reading.Environment) ?? new CelError($"“{text}” is not {type.Description}");
            }
            TextSpan span = cells.Count == 0 ? table.Span : source.LineSpan(source.LineAt(cells[0].Start));
            rows.Add(new TableRow(span, values));
        }
        return rows;
    }

    /// <summary>The cell of a row at a column's place; null where the row has none there.</summary>
    public static TextSpan? Cell(ValueList<TextSpan> cells, int place) => place >= 0 && place < cells.Count ? cells[place] : null;

    /// <summary>The places of columns in the table, -1 for one that it does not have.</summary>
    public static int[] PlacesOf(IReadOnlyList<TableColumn> columns, Block table, SourceText source)
    {
        var places = new int[columns.Count];
        Array.Fill(places, -1);
        ValueList<TextSpan> headings = table.Rows[0];
        for (int i = 0; i < headings.Count; i++)
        {
            string heading = HeadingText.Normalize(source.AsSpan(headings[i]));
            for (int column = 0; column < places.Length; column++)
            {
                if (places[column] < 0 && columns[column].NormalHeading == heading) places[column] = i;
            }
        }
        return places;
    }

    /// <summary>What a cell says, its escaped pipes as pipes.</summary>
    public static ReadOnlySpan<char> CellText(SourceText source, TextSpan? cell)
    {
        ReadOnlySpan<char> text = cell is { } span ? source.AsSpan(span).Trim() : "";
        return text.Contains('\\') ? text.ToString().Replace("\\|", "|", StringComparison.Ordinal) : text;
    }
}
