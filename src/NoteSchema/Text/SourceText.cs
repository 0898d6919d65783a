using System.Runtime.InteropServices;

namespace NoteSchema;

/// <summary>The text of a note, as it was read, with its lines. A line ends with LF, CR LF or CR.</summary>
public sealed class SourceText
{
    // Where a note is read from its file; any other text is a string.
    private readonly ArraySegment<char> _array;
    private readonly TextMarks? _markMemory;
    private readonly LineTable? _lineMemory;
    private TextMarks? _marks;
    private LineTable? _lines;
    private string? _string;

    /// <summary>Takes <paramref name="text"/> as it is.</summary>
    public SourceText(string text) => _string = text;

    /// <summary>Takes <paramref name="text"/>, without a copy where it is an array or a string, and the memory for its marks and lines, which lasts until that is used for another text.</summary>
    internal SourceText(ReadOnlyMemory<char> text, TextMarks marks, LineTable lines)
    {
        if (!MemoryMarshal.TryGetArray(text, out _array)) _string = text.ToString();
        _markMemory = marks;
        _lineMemory = lines;
    }

    /// <summary>The length in UTF-16 units.</summary>
    public int Length => AsSpan().Length;

    /// <summary>The number of lines; an empty text has one.</summary>
    public int LineCount => Lines.Count;

    /// <summary>The UTF-16 unit at <paramref name="index"/>.</summary>
    public char this[int index] => AsSpan()[index];

    /// <summary>The whole text without a copy.</summary>
    public ReadOnlySpan<char> AsSpan() => _array.Array is not null ? _array : _string;

    /// <summary>The whole text without a copy, as long as nothing else is read into its memory.</summary>
    internal ReadOnlyMemory<char> AsMemory() => _array.Array is not null ? _array : _string.AsMemory();

    /// <summary>The part at <paramref name="span"/> without a copy.</summary>
    public ReadOnlySpan<char> AsSpan(TextSpan span) => AsSpan().Slice(span.Start, span.Length);

    /// <summary>A copy of the part at <paramref name="span"/>.</summary>
    public string ToString(TextSpan span) => AsSpan(span).ToString();

    /// <summary>The whole text.</summary>
    public override string ToString() => _string ??= AsSpan().ToString();

    /// <summary>Line and character of the unit at <paramref name="offset"/>; a byte-order mark is none.</summary>
    public LinePosition PositionAt(int offset)
    {
        int line = LineAt(offset);
        return new LinePosition(line, Math.Max(offset - LineStart(line), 0));
    }

    /// <summary>The two ends of <paramref name="span"/> as lines and characters.</summary>
    public LineRange RangeOf(TextSpan span) => new(PositionAt(span.Start), PositionAt(span.End));

    /// <summary>The line, from 0, that the unit at <paramref name="offset"/> belongs to.</summary>
    public int LineAt(int offset) => Lines.LineAt(offset);

    /// <summary>Where the line starts, the first one behind a byte-order mark; <paramref name="line"/> counts from 0.</summary>
    public int LineStart(int line) => Lines[line];

    /// <summary>The line without its line end; <paramref name="line"/> counts from 0.</summary>
    public TextSpan LineSpan(int line)
    {
        int start = LineStart(line), end = line + 1 < LineCount ? LineStart(line + 1) : Length;
        if (end > start && this[end - 1] == '\n') end--;
        if (end > start && line + 1 < LineCount && this[end - 1] == '\r') end--;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The line around the unit at <paramref name="offset"/>, without its line end.</summary>
    internal TextSpan LineOf(int offset)
    {
        int start = AsSpan()[..offset].LastIndexOfAny('\r', '\n') + 1;
        return new TextSpan(start, LengthOfLine(start));
    }

    /// <summary>The offset of <paramref name="position"/>, moved to the nearest place that exists.</summary>
    public int OffsetAt(LinePosition position)
    {
        if (position.Line < 0) return 0;
        if (position.Line >= LineCount) return Length;
        TextSpan line = LineSpan(position.Line);
        return Math.Clamp(line.Start + position.Character, line.Start, line.End);
    }

    /// <summary>The part of <paramref name="span"/> that stands on its first line.</summary>
    public TextSpan FirstLineOf(TextSpan span)
    {
        int length = AsSpan(span).IndexOfAny('\r', '\n');
        return length < 0 ? span : new TextSpan(span.Start, length);
    }

    /// <summary>Where its lines end, and what its characters are.</summary>
    internal TextMarks Marks => _marks ??= (_markMemory ?? new TextMarks()).Read(AsSpan());

    /// <summary>Whether the text has characters of one of <paramref name="kinds"/>.</summary>
    internal bool Has(CharacterKinds kinds) => (Marks.Kinds & kinds) != 0;

    private LineTable Lines => _lines ??= (_lineMemory ?? new LineTable()).Read(AsSpan(), Marks);

    /// <summary>The number of units from <paramref name="start"/> to the end of its line.</summary>
    private int LengthOfLine(int start)
    {
        int length = AsSpan()[start..].IndexOfAny('\r', '\n');
        return length < 0 ? Length - start : length;
    }
}
