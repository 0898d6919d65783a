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
            if (places[i] < 0) ReportMissing(context, layout, table, heading, content.Columns[i].Heading, places);
        }
        for (int i = 1; i < table.Rows.Count; i++) CheckRow(context, section, content, places, table, table.Rows[i]);
    }

    // A column of nearly that name, and not of another of the schema's, is likely to be the one.
    private static void ReportMissing(CheckContext context, SectionLayout layout, Block table, TextSpan heading, string column, int[] places)
    {
        List<TextSpan> others = [];
        for (int i = 0; i < table.Rows[0].Count; i++)
        {
            if (!places.Contains(i) && !TableReader.CellText(context.Source, table.Rows[0][i]).IsWhiteSpace()) others.Add(Trimmed(context.Source, table.Rows[0][i]));
        }
        string? near = context.Affords(others.Count) ? Suggestions.Nearest(column, others.Select(context.Source.ToString)) : null;
        IEnumerable<Fix> rename = near is null ? [] : [Fix.Replace($"Rename the column “{near}” to “{column}”", Suggestions.KindOf(near, column), others.Find(other => context.Source.ToString(other) == near), column.Replace("|", "\\|", StringComparison.Ordinal))];
        context.Report(Rules.SectionContent, heading, $"The table has no column “{column}”.{(near is null ? "" : $" “{near}” may be it.")}", layout.Severity, [.. rename, .. AddColumn(context.Source, table, column)]);
    }

    // Behind the last column; a row with fewer cells than the heading gets the empty ones between, too.
    private static IEnumerable<Fix> AddColumn(SourceText source, Block table, string heading)
    {
        var edits = new List<TextEdit>();
        int columns = table.Rows[0].Count, last = source.LineAt(table.Span.End);
        for (int line = source.LineAt(table.Span.Start), row = -1; line <= last; line++, row++)
        {
            // The line below the heading is no row: it says where the columns stand.
            int missing = row <= 0 ? 0 : row < table.Rows.Count ? columns - table.Rows[row].Count : columns;
            if (missing < 0) yield break;
            ReadOnlySpan<char> text = source.AsSpan(source.LineSpan(line)).TrimEnd();
            bool isClosed = text.EndsWith("|") && !text.EndsWith("\\|");
            string cell = row < 0 ? $" {heading.Replace("|", "\\|", StringComparison.Ordinal)} " : row == 0 ? " --- " : "  ";
            string cells = $"{(isClosed ? "" : " |")}{string.Concat(Enumerable.Repeat("  |", missing))}{cell}{(isClosed ? "|" : "")}";
            edits.Add(TextEdit.Insert(source.LineStart(line) + text.Length, isClosed ? cells : cells.TrimEnd()));
        }
        yield return new Fix($"Add the column “{heading}”", FixKind.Suggested, edits);
    }

    private static void CheckRow(CheckContext context, SectionReading section, TableContent content, int[] places, Block table, ValueList<TextSpan> cells)
    {
        for (int i = 0; i < places.Length; i++)
        {
            if (places[i] < 0) continue;
            TableColumn column = content.Columns[i];
            TextSpan? cell = TableReader.Cell(cells, places[i]);
            ReadOnlySpan<char> text = TableReader.CellText(context.Source, cell);
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
