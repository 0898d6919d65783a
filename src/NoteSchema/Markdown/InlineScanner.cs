namespace NoteSchema;

/// <summary>Finds links and tags in the lines of a block, in one pass. What stands in code, comments, math and HTML tags is none.</summary>
internal ref partial struct InlineScanner
{
    // Less than a microsecond each, most of them.
    private const int SpecialsBetweenLooks = 1024;

    private readonly ReadOnlySpan<char> _text;
    private readonly BodyMemory _memory;
    private readonly BodyRecords _records;

    private ReadOnlySpan<TextSpan> _lines;
    private int _line;
    private int _position;
    private int _lineStart;
    private int _lineEnd;
    /// <summary>The end of what was taken as a whole: a character before it belongs to that.</summary>
    private int _floor;
    private int _deepOpeners;
    /// <summary>Openers below this hold a link already, and so can begin an image only.</summary>
    private int _activeFrom;
    /// <summary>Marks that nothing closes from here to the end of the block, so that it is searched once only.</summary>
    private Marks _failedMarks;
    /// <summary>The first special character from <see cref="_searchedFrom"/> on.</summary>
    private int _nextSpecial = -1;
    private int _searchedFrom;
    private int _specials;

    /// <summary>Reads lines of <paramref name="text"/>, whose marks are in <paramref name="memory"/>.</summary>
    public InlineScanner(ReadOnlySpan<char> text, BodyMemory memory)
    {
        _text = text;
        _memory = memory;
        _records = memory.Records;
    }

    /// <summary>The links in a text of one line. They stay where they are until the next text is read on this thread.</summary>
    public static ReadOnlySpan<LinkRecord> LinksIn(ReadOnlySpan<char> line)
    {
        BodyMemory memory = BodyMemory.OfThread;
        memory.Clear();
        memory.Marks.Read(line);
        new InlineScanner(line, memory).Read(new TextSpan(0, line.Length));
        return memory.Records.Links.AsSpan();
    }

    /// <summary>Reads a line that stands alone.</summary>
    public void Read(TextSpan line)
    {
        _memory.Single[0] = line;
        Read(_memory.Single);
    }

    /// <summary>Reads lines that belong together.</summary>
    public void Read(ReadOnlySpan<TextSpan> lines)
    {
        int first = 0;
        while (first < lines.Length && NextSpecial(lines[first].Start) >= lines[first].End) first++;
        if (first == lines.Length) return;
        _lines = lines;
        _memory.Openers.Clear();
        _deepOpeners = 0;
        _activeFrom = 0;
        _failedMarks = 0;
        int firstLink = _records.Links.Count;
        _floor = lines[first].Start;
        for (EnterLine(first, _floor); ; EnterLine(_line + 1, _lines[_line + 1].Start))
        {
            ReadLine();
            if (_line + 1 >= _lines.Length) break;
        }
        SortLinks(firstLink);
    }

    private void EnterLine(int line, int position)
    {
        _line = line;
        _lineStart = _lines[line].Start;
        _lineEnd = _lines[line].End;
        _position = position;
    }

    private void ReadLine()
    {
        // A construct that spans lines moves on to another line, and the loop with it.
        while (_position < _lineEnd)
        {
            _position = NextSpecial(_position);
            if (_position >= _lineEnd) return;
            if (++_specials % SpecialsBetweenLooks == 0) _memory.Cancellation.ThrowIfCancellationRequested();
            switch (_text[_position])
            {
                case '\\':
                    _position += _position + 1 < _lineEnd ? 2 : 1;
                    _floor = _position;
                    break;
                case '`':
                    ReadCode();
                    break;
                case '[':
                    ReadOpeningBracket();
                    break;
                case ']':
                    ReadClosingBracket();
                    break;
                case '#':
                    ReadTag();
                    break;
                case '%':
                    ReadComment();
                    break;
                case '$':
                    ReadMath();
                    break;
                case '<':
                    ReadAngle();
                    break;
                default:
                    ReadBareUrl();
                    break;
            }
        }
    }

    /// <summary>The first special character at <paramref name="position"/> or behind it, on whatever line, so that many lines without one are searched at once.</summary>
    private int NextSpecial(int position)
    {
        if (position < _searchedFrom || position > _nextSpecial)
        {
            _searchedFrom = position;
            _nextSpecial = _memory.Marks.NextSpecial(position);
        }
        return _nextSpecial;
    }

    private readonly char Next => _position + 1 < _lineEnd ? _text[_position + 1] : '\0';

    private void ReadTag()
    {
        bool mayStart = _position == _lineStart || char.IsWhiteSpace(_text[_position - 1]);
        int start = _position++;
        if (!mayStart) return;
        int length = TagSyntax.NameLength(_text[_position.._lineEnd]);
        if (length == 0) return;
        _records.Tags.Add(new TextSpan(start, length + 1));
        _position += length;
        _floor = _position;
    }
}
