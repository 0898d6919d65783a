namespace NoteSchema;

/// <summary>The text of a note, as it was read, with its lines. A line ends with LF, CR LF or CR.</summary>
public sealed class SourceText
{
    private readonly string _text;
    private int[]? _lineStarts;

    /// <summary>Takes <paramref name="text"/> as it is.</summary>
    public SourceText(string text) => _text = text;

    /// <summary>The length in UTF-16 units.</summary>
    public int Length => _text.Length;

    /// <summary>The number of lines; an empty text has one.</summary>
    public int LineCount => LineStarts.Length;

    /// <summary>The UTF-16 unit at <paramref name="index"/>.</summary>
    public char this[int index] => _text[index];

    /// <summary>The whole text without a copy.</summary>
    public ReadOnlySpan<char> AsSpan() => _text;

    /// <summary>The part at <paramref name="span"/> without a copy.</summary>
    public ReadOnlySpan<char> AsSpan(TextSpan span) => _text.AsSpan(span.Start, span.Length);

    /// <summary>A copy of the part at <paramref name="span"/>.</summary>
    public string ToString(TextSpan span) => _text.Substring(span.Start, span.Length);

    /// <summary>The whole text.</summary>
    public override string ToString() => _text;

    /// <summary>Line and character of the unit at <paramref name="offset"/>.</summary>
    public LinePosition PositionAt(int offset)
    {
        int line = LineAt(offset);
        return new LinePosition(line, offset - LineStarts[line]);
    }

    /// <summary>The two ends of <paramref name="span"/> as lines and characters.</summary>
    public LineRange RangeOf(TextSpan span) => new(PositionAt(span.Start), PositionAt(span.End));

    /// <summary>The line, from 0, that the unit at <paramref name="offset"/> belongs to.</summary>
    public int LineAt(int offset)
    {
        int index = Array.BinarySearch(LineStarts, offset);
        return index >= 0 ? index : ~index - 1;
    }

    /// <summary>Where the line starts; <paramref name="line"/> counts from 0.</summary>
    public int LineStart(int line) => LineStarts[line];

    /// <summary>The line without its line end; <paramref name="line"/> counts from 0.</summary>
    public TextSpan LineSpan(int line)
    {
        int start = LineStarts[line];
        int end = line + 1 < LineStarts.Length ? LineStarts[line + 1] : _text.Length;
        while (end > start && _text[end - 1] is '\n' or '\r') end--;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The offset of <paramref name="position"/>, moved to the nearest place that exists.</summary>
    public int OffsetAt(LinePosition position)
    {
        if (position.Line < 0) return 0;
        if (position.Line >= LineCount) return _text.Length;
        TextSpan line = LineSpan(position.Line);
        return Math.Clamp(line.Start + position.Character, line.Start, line.End);
    }

    /// <summary>The part of <paramref name="span"/> that stands on its first line.</summary>
    public TextSpan FirstLineOf(TextSpan span) => TextSpan.FromBounds(span.Start, Math.Max(span.Start, Math.Min(span.End, LineSpan(LineAt(span.Start)).End)));

    private int[] LineStarts => _lineStarts ??= FindLineStarts(_text);

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) starts.Add(i + 1);
        }
        return [.. starts];
    }
}
