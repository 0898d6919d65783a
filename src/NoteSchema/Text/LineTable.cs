namespace NoteSchema;

/// <summary>Where the lines of a text start.</summary>
internal sealed class LineTable
{
    private const int LinesBetweenLooks = 4096;

    private RecordList<int> _starts;

    public int Count => _starts.Count;

    /// <summary>Where line <paramref name="line"/> starts, counted from 0. A byte-order mark belongs to no line: no editor shows or counts it.</summary>
    public int this[int line] => _starts[line];

    /// <summary>Finds the lines of another text, whose marks are known.</summary>
    public LineTable Read(ReadOnlySpan<char> text, TextMarks marks)
    {
        _starts.Clear();
        _starts.Add(text.StartsWith('\uFEFF') ? 1 : 0);
        for (int at = 0; (at = marks.NextLineEnd(at)) < text.Length;)
        {
            at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
            _starts.Add(at);
            if (_starts.Count % LinesBetweenLooks == 0) Interruption.Look();
        }
        return this;
    }

    /// <summary>The line that the unit at <paramref name="offset"/> belongs to; the first for a byte-order mark.</summary>
    public int LineAt(int offset)
    {
        int index = _starts.AsSpan().BinarySearch(offset);
        return index >= 0 ? index : Math.Max(~index - 1, 0);
    }
}
