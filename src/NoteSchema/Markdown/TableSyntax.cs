namespace NoteSchema;

/// <summary>Rows of a table: cells between pipes, a pipe after a backslash being text.</summary>
internal static class TableSyntax
{
    /// <summary>Whether the line is the row of dashes under a table's head. At least one pipe is asked for, so that a plain line of dashes stays what it is.</summary>
    public static bool IsDelimiterRow(ReadOnlySpan<char> line) => DelimiterCells(line) > 0;

    /// <summary>The number of cells in a row of dashes, or 0 where the line is none.</summary>
    public static int DelimiterCells(ReadOnlySpan<char> line)
    {
        if (line.IndexOfAnyExcept("|-: \t") >= 0 || !line.Contains('|')) return 0;
        int cells = 0;
        foreach (Range cell in Cells(line))
        {
            ReadOnlySpan<char> mark = line[cell];
            if (mark.StartsWith(':')) mark = mark[1..];
            if (mark.EndsWith(':')) mark = mark[..^1];
            if (mark.IsEmpty || mark.ContainsAnyExcept('-')) return 0;
            cells++;
        }
        return cells;
    }

    public static int CountCells(ReadOnlySpan<char> line)
    {
        int cells = 0;
        foreach (Range _ in Cells(line)) cells++;
        return cells;
    }

    public static bool HasPipe(ReadOnlySpan<char> line)
    {
        for (int at = line.IndexOf('|'); at >= 0;)
        {
            if (!IsEscaped(line, at)) return true;
            int next = line[(at + 1)..].IndexOf('|');
            at = next < 0 ? -1 : at + 1 + next;
        }
        return false;
    }

    /// <summary>The cells of a row, without blanks around them.</summary>
    public static CellEnumerator Cells(ReadOnlySpan<char> line) => new(line);

    private static bool IsEscaped(ReadOnlySpan<char> line, int at)
    {
        int marks = at;
        while (marks > 0 && line[marks - 1] == '\\') marks--;
        return ((at - marks) & 1) == 1;
    }

    /// <summary>Goes through the cells of one row.</summary>
    public ref struct CellEnumerator
    {
        private readonly ReadOnlySpan<char> _line;
        private int _next;

        public CellEnumerator(ReadOnlySpan<char> line)
        {
            _line = LineSyntax.TrimBlanksEnd(line);
            while (_next < _line.Length && LineSyntax.IsBlank(_line[_next])) _next++;
            if (_next < _line.Length && _line[_next] == '|') _next++;
        }

        public Range Current { get; private set; }

        public readonly CellEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            ReadOnlySpan<char> line = _line;
            int start = _next;
            if (start >= line.Length) return false;
            int end = start;
            while (end < line.Length && line[end] != '|') end += line[end] == '\\' ? 2 : 1;
            end = Math.Min(end, line.Length);
            _next = end + 1;
            while (start < end && LineSyntax.IsBlank(line[start])) start++;
            while (end > start && LineSyntax.IsBlank(line[end - 1])) end--;
            Current = start..end;
            return true;
        }
    }
}
