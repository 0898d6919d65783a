namespace NoteSchema;

/// <summary>
/// Reads the body line by line into blocks, as Obsidian does: CommonMark with tables, callouts, checkboxes, comments, math and footnotes. Each line is looked at a bounded number of times;
/// what stands deeper than <see cref="MaxDepth"/> is read as text, so that no text costs more than linear time.
/// </summary>
internal ref partial struct BlockScanner
{
    /// <summary>How many list items and quotes may hold one another.</summary>
    public const int MaxDepth = 100;

    private const int LinesBetweenLooks = 1024;

    private readonly ReadOnlySpan<char> _text;
    private readonly int _start;
    private readonly int _end;
    private readonly BodyMemory _memory;
    private readonly BodyRecords _records;
    private InlineScanner _inlines;

    private int _lineNumber;
    private int _lineStart;
    private int _lineEnd;
    private int _nextLineStart;
    private int _position;
    private int _column;
    private int _nonspace;
    private int _nonspaceColumn;
    private int _matched;
    private int _lastRootChild = -1;
    private int _section = SectionTree.Root;

    private LeafKind _leaf;
    private int _leafRecord;
    private int _leafFirstLine;
    private int _leafLineStart;
    private int _leadOf = -1;
    private char _fenceMark;
    private int _fenceLength;
    private int _fenceIndent;
    private int _htmlKind;
    private bool _endsAtBlank;
    private int _lastMathMark = -2;

    public BlockScanner(ReadOnlySpan<char> text, TextSpan body, BodyMemory memory)
    {
        _text = text;
        _start = body.Start;
        _end = body.End;
        _memory = memory;
        _records = memory.Records;
        _inlines = new InlineScanner(text, memory);
    }

    /// <summary>Reads the whole body into the memory's records.</summary>
    public void Run(CancellationToken cancellation)
    {
        SectionTree.Begin(TextSpan.FromBounds(_start, _end), _records);
        int at = _start;
        while (at < _end)
        {
            _lineStart = at;
            _lineEnd = _memory.Marks.NextLineEnd(at);
            _nextLineStart = _lineEnd;
            if (_nextLineStart < _end) _nextLineStart += _text[_lineEnd] == '\r' && _lineEnd + 1 < _end && _text[_lineEnd + 1] == '\n' ? 2 : 1;
            ReadLine();
            // Some microseconds each: a text of megabytes is left within a moment.
            if (++_lineNumber % LinesBetweenLooks == 0) cancellation.ThrowIfCancellationRequested();
            at = _nextLineStart;
        }
        CloseTo(0);
        SectionTree.End(_records, _section);
    }

    private readonly int Indent => _nonspaceColumn - _column;
    private readonly bool IsBlank => _nonspace == _lineEnd;
    private readonly ReadOnlySpan<char> Rest => _text[_nonspace.._lineEnd];
    private readonly bool AllMatched => _matched == _memory.Containers.Count;
    private readonly bool InParagraph => _leaf == LeafKind.Paragraph && AllMatched;
    private readonly Span<OpenContainer> Containers => _memory.Containers.AsSpan();
    private readonly ref OpenContainer Innermost => ref _memory.Containers[_memory.Containers.Count - 1];
    private readonly ref BlockRecord Record(int index) => ref _records.Blocks[index];
    private readonly int EndOfText(int start, int end) => LineSyntax.EndOfText(_text, start, end);
    private readonly int LineCount => _records.Lines.Count;
    private readonly TextSpan Line(int index) => _records.Lines[index];
    private readonly ReadOnlySpan<TextSpan> LinesFrom(int first) => _records.Lines.AsSpan()[first..];

    private void ReadLine()
    {
        _position = _lineStart;
        _column = 0;
        _matched = 0;
        FindNonspace();
        if (_memory.Containers.Count > 0) MatchContainers();
        if (_leaf > LeafKind.Paragraph && AllMatched && ContinueLeaf()) return;
        // No block begins with a letter, unless it is indented.
        if (!IsBlank && (!char.IsAsciiLetter(_text[_nonspace]) || Indent >= 4) && OpenBlocks()) return;
        if (IsBlank)
        {
            if (!AllMatched || _leaf is LeafKind.Paragraph or LeafKind.Table) CloseTo(_matched);
        }
        else if (_leaf == LeafKind.Paragraph)
        {
            if (!AllMatched) MarkLazy();
            AddLine();
        }
        // A block id right below a table is the table's, and no row of it.
        else if (_leaf == LeafKind.Table && AllMatched && (_text[_nonspace] != '^' || LineSyntax.BlockIdStart(Rest) != 0))
        {
            AddLine();
            Record(_leafRecord).End = _lineEnd;
        }
        else
        {
            CloseTo(_matched);
            OpenParagraph();
            AddLine();
        }
    }

    /// <summary>Finds the first character of the line that is no blank, and its column; a tab reaches to the next multiple of four.</summary>
    private void FindNonspace()
    {
        _nonspace = _position;
        _nonspaceColumn = _column;
        if (_position < _lineEnd && LineSyntax.IsBlank(_text[_position])) FindBehindBlanks();
    }

    private void FindBehindBlanks()
    {
        int at = _position;
        int column = _column;
        for (; at < _lineEnd && LineSyntax.IsBlank(_text[at]); at++) column += _text[at] == '\t' ? 4 - (column & 3) : 1;
        _nonspace = at;
        _nonspaceColumn = column;
    }

    /// <summary>Goes on by <paramref name="count"/> columns of blanks; may stop within a tab.</summary>
    private void SkipColumns(int count)
    {
        while (count > 0 && _position < _lineEnd && LineSyntax.IsBlank(_text[_position]))
        {
            int width = _text[_position] == '\t' ? 4 - (_column & 3) : 1;
            if (width > count)
            {
                _column += count;
                return;
            }
            _column += width;
            count -= width;
            _position++;
        }
    }

    private void SkipTo(int position)
    {
        _column = _nonspaceColumn + (position - _nonspace);
        _position = position;
    }

    /// <summary>Counts the containers that the line goes on with, and skips their marks and indentation.</summary>
    private void MatchContainers()
    {
        foreach (ref readonly OpenContainer container in Containers)
        {
            if (container.Kind is BlockKind.Quote or BlockKind.Callout)
            {
                if (IsBlank || Indent > 3 || _text[_nonspace] != '>') return;
                SkipTo(_nonspace + 1);
                SkipColumns(1);
                Record(container.Record).End = _lineEnd;
            }
            else if (IsBlank)
            {
                // An item may begin with one blank line, not more.
                if (!container.HasChild) return;
                SkipTo(_nonspace);
            }
            else if (Indent >= container.ContentIndent)
            {
                SkipColumns(container.ContentIndent);
            }
            else
            {
                return;
            }
            _matched++;
            FindNonspace();
        }
    }

    private void MarkLazy()
    {
        Span<OpenContainer> containers = Containers;
        for (int i = _matched; i < containers.Length; i++)
        {
            ref BlockRecord record = ref Record(containers[i].Record);
            if (record.LazyStart == record.LazyEnd)
            {
                record.LazyStart = _nonspace;
            }
            else if (containers[i].LastLazyLine != _lineNumber - 1)
            {
                continue;
            }
            record.LazyEnd = _lineEnd;
            containers[i].LastLazyLine = _lineNumber;
        }
    }

    private void AddLine() => AddLine(_nonspace);

    private void AddLine(int from)
    {
        if (_leadOf >= 0 && LineCount == _leafFirstLine)
        {
            ref BlockRecord lead = ref Record(_leadOf);
            lead.TextStart = from;
            lead.TextEnd = EndOfText(from, _lineEnd);
        }
        _records.Lines.Add(TextSpan.FromBounds(from, _lineEnd));
    }

    private void OpenParagraph()
    {
        _leaf = LeafKind.Paragraph;
        _leafFirstLine = LineCount;
        _leafLineStart = _lineStart;
        _leadOf = -1;
        if (_memory.Containers.Count == 0) return;
        ref OpenContainer container = ref Innermost;
        if (!container.HasChild && container.Kind is BlockKind.ListItem or BlockKind.Footnote) _leadOf = container.Record;
        container.HasChild = true;
    }

    /// <summary>Adds a block in the innermost container, reaching from <paramref name="start"/> to the end of the line.</summary>
    private int AddRecord(BlockKind kind, int start) => AddRecord(kind, start, _lineEnd);

    private int AddRecord(BlockKind kind, int start, int end)
    {
        int index = _records.Blocks.Count;
        int parent = -1;
        if (_memory.Containers.Count > 0)
        {
            ref OpenContainer container = ref Innermost;
            container.HasChild = true;
            container.LastChild = index;
            parent = container.Record;
            Extend(ref Record(parent), end);
        }
        else
        {
            _lastRootChild = index;
        }
        ref BlockRecord record = ref _records.Blocks.Add();
        record = new BlockRecord { Kind = kind, Start = start, TextStart = start, End = end, TextEnd = end, Parent = parent, FirstLine = LineCount, LineStart = _lineStart };
        return index;
    }
}
