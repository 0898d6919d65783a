namespace NoteSchema;

/// <summary>Checks the table of a section against the columns that the schema names.</summary>
internal static class TableCheck
{
    public static void Run(CheckContext context, SectionReading section, TableContent content)
    {
        SourceText source = context.Source;
        SectionLayout layout = section.Layout!;
        if (section.Blocks.Find(static block => block.Kind == BlockKind.Table) is not { } table)
        {
            if (section.Blocks.Any(block => block.Kind is BlockKind.Paragraph or BlockKind.ListItem))
                context.Report(Rules.SectionContent, section.HeadingSpan, $"“{layout.Heading ?? layout.Callout}” holds a table, and there is none.", layout.Severity);
            return;
        }
        TextSpan heading = source.FirstLineOf(table.Span);
        int[] places = TableReader.PlacesOf(content.Columns, table, source);
        for (int i = 0; i < places.Length; i++)
        {
            if (places[i] < 0) context.Report(Rules.SectionContent, heading, $"The table has no column “{content.Columns[i].Heading}”.", layout.Severity);
        }
        for (int i = 1; i < table.Rows.Count; i++) CheckRow(context, section, content, places, table, table.Rows[i]);
    }

    private static void CheckRow(CheckContext context, SectionReading section, TableContent content, int[] places, Block table, ValueList<TextSpan> cells)
    {
        for (int i = 0; i < places.Length; i++)
        {
            if (places[i] < 0) continue;
            TableColumn column = content.Columns[i];
            TextSpan? cell = TableReader.Cell(cells, places[i]);
            string text = TableReader.CellText(context.Source, cell);
            if (text.Length == 0)
            {
                if (column.Required) context.Report(Rules.SectionContent, cell ?? (cells.Count > 0 ? cells[^1] : table.Span), $"The column “{column.Heading}” has no value in this row.", section.Layout!.Severity);
            }
            else if (column.Type is ScalarType type)
            {
                TextSpan span = Trimmed(context.Source, cell!.Value);
                type.CheckText(new ScalarPlace(span, text, static written => written.Replace("|", "\\|", StringComparison.Ordinal)), context.Field(column.Heading, section.Layout!.Severity));
            }
        }
    }

    private static TextSpan Trimmed(SourceText source, TextSpan cell)
    {
        int start = cell.Start, end = cell.End;
        while (start < end && char.IsWhiteSpace(source[start])) start++;
        while (end > start && char.IsWhiteSpace(source[end - 1])) end--;
        return TextSpan.FromBounds(start, end);
    }
}
