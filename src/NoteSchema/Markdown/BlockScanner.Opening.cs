namespace NoteSchema;

internal ref partial struct BlockScanner
{
    /// <summary>Opens the blocks that begin on this line. True where nothing of the line is left.</summary>
    private bool OpenBlocks()
    {
        for (; ; FindNonspace())
        {
            if (IsBlank) return false;
            if (Indent >= 4)
            {
                if (_leaf is LeafKind.Paragraph || (_leaf == LeafKind.Table && AllMatched)) return false;
                OpenIndentedCode();
                return true;
            }
            ReadOnlySpan<char> rest = Rest;
            switch (rest[0])
            {
                case '>':
                    if (_matched >= MaxDepth) return false;
                    if (OpenQuote()) return true;
                    continue;
                case '#':
                    int level = LineSyntax.AtxLevel(rest);
                    if (level == 0) return false;
                    OpenHeading(level);
                    return true;
                case '`' or '~':
                    int length = LineSyntax.FenceLength(rest);
                    if (length == 0) return false;
                    OpenFence(length);
                    return true;
                case '<':
                    int kind = HtmlSyntax.BlockKind(rest, _leaf == LeafKind.Paragraph);
                    if (kind == 0) return false;
                    OpenHtml(kind);
                    return true;
                case '%':
                    return rest.StartsWith("%%") && OpenComment();
                case '$':
                    return rest.StartsWith("$$") && OpenMath();
                case '[':
                    int label = LineSyntax.FootnoteLength(rest);
                    if (label == 0 || _matched >= MaxDepth) return false;
                    OpenFootnote(label);
                    continue;
                case '=':
                    return TryOpenSetext();
                case ':' or '|':
                    return TryOpenTable();
                case '-' or '_' or '*' or '+' or (>= '0' and <= '9'):
                    bool isItem = LineSyntax.IsPlainItem(rest);
                    if (!isItem && TryOpenLineOfMarks(rest)) return true;
                    if (rest[0] == '_') return false;
                    int marker = isItem ? 1 : LineSyntax.ListMarkerLength(rest);
                    if (marker == 0 || _matched >= MaxDepth || (InParagraph && !LineSyntax.InterruptsParagraph(rest, marker))) return false;
                    if (OpenListItem(marker)) return true;
                    continue;
                default:
                    return false;
            }
        }
    }

    /// <summary>Opens what a line of dashes and the like is: a heading or a table with the line before it, or a thematic break.</summary>
    private bool TryOpenLineOfMarks(ReadOnlySpan<char> rest)
    {
        if (rest[0] == '-' && (TryOpenSetext() || TryOpenTable())) return true;
        if (rest[0] is not ('-' or '_' or '*') || !LineSyntax.IsThematicBreak(rest)) return false;
        CloseTo(_matched);
        AddRecord(BlockKind.ThematicBreak, _nonspace);
        return true;
    }

    private void Push(BlockKind kind, int record, int contentIndent)
    {
        _memory.Containers.Add(new OpenContainer { Kind = kind, Record = record, ContentIndent = contentIndent, LastChild = -1, LastLazyLine = -1 });
        _matched = _memory.Containers.Count;
    }

    /// <summary>Opens a quote or callout. True where a callout's title was the rest of the line.</summary>
    private bool OpenQuote()
    {
        CloseTo(_matched);
        int record = AddRecord(BlockKind.Quote, _nonspace);
        SkipTo(_nonspace + 1);
        SkipColumns(1);
        FindNonspace();
        if (Indent > 3 || !LineSyntax.TryReadCallout(Rest, out int typeEnd, out char fold, out int titleStart))
        {
            Push(BlockKind.Quote, record, 0);
            return false;
        }
        ref BlockRecord callout = ref Record(record);
        callout.Kind = BlockKind.Callout;
        ReadOnlySpan<char> type = Rest[2..typeEnd];
        int metadata = type.IndexOf('|');
        if (metadata >= 0) type = type[..metadata];
        callout.InfoStart = _nonspace + 2 + (type.Length - type.TrimStart().Length);
        callout.InfoEnd = callout.InfoStart + type.Trim().Length;
        callout.Fold = fold;
        callout.TextStart = _nonspace + titleStart;
        callout.TextEnd = EndOfText(callout.TextStart, _lineEnd);
        _inlines.Read(TextSpan.FromBounds(callout.TextStart, callout.TextEnd));
        Push(BlockKind.Callout, record, 0);
        // The title is a paragraph's first line, so a line without ">" after it goes on with it.
        OpenParagraph();
        return true;
    }

    /// <summary>Opens a list item. True where a checkbox made the rest of the line the item's text.</summary>
    private bool OpenListItem(int markerLength)
    {
        CloseTo(_matched);
        int record = AddRecord(BlockKind.ListItem, _nonspace);
        ref BlockRecord item = ref Record(record);
        item.InfoStart = _nonspace;
        item.InfoEnd = _nonspace + markerLength;
        item.Level = ListDepth();
        int indent = Indent + markerLength;
        SkipTo(_nonspace + markerLength);
        FindNonspace();
        int padding = IsBlank || Indent > 4 ? 1 : Indent;
        if (padding == Indent)
        {
            SkipTo(_nonspace);
        }
        else
        {
            SkipColumns(padding);
            FindNonspace();
        }
        Push(BlockKind.ListItem, record, indent + padding);
        item.TextStart = item.TextEnd = _nonspace;

        int checkbox = LineSyntax.CheckboxLength(Rest);
        if (checkbox == 0 || Indent > 3) return false;
        item.CheckboxStart = _nonspace;
        item.CheckboxEnd = _nonspace + checkbox;
        _records.Tasks.Add().Block = record;
        SkipTo(_nonspace + checkbox);
        FindNonspace();
        OpenParagraph();
        AddLine();
        return true;
    }

    private readonly int ListDepth()
    {
        int depth = 0;
        foreach (ref readonly OpenContainer container in Containers)
        {
            if (container.Kind == BlockKind.ListItem) depth++;
        }
        return depth;
    }

    private void OpenFootnote(int length)
    {
        CloseTo(_matched);
        int record = AddRecord(BlockKind.Footnote, _nonspace);
        Record(record).InfoStart = _nonspace + 2;
        Record(record).InfoEnd = _nonspace + length - 2;
        SkipTo(_nonspace + length);
        FindNonspace();
        SkipTo(_nonspace);
        Record(record).TextStart = Record(record).TextEnd = _nonspace;
        Push(BlockKind.Footnote, record, 4);
    }

    private void OpenHeading(int level)
    {
        CloseTo(_matched);
        (int start, int end) = LineSyntax.AtxText(Rest, level);
        ref BlockRecord heading = ref Record(AddRecord(BlockKind.Heading, _nonspace));
        heading.Level = level;
        heading.TextStart = _nonspace + start;
        heading.TextEnd = _nonspace + end;
        OpenSection();
        _inlines.Read(TextSpan.FromBounds(heading.TextStart, heading.TextEnd));
    }

    /// <summary>Opens the section of the heading that was just read. A heading in a quote or list item has none.</summary>
    private void OpenSection()
    {
        if (_memory.Containers.Count == 0) _section = SectionTree.Add(_records, _section, _nextLineStart);
    }

    private bool TryOpenSetext()
    {
        if (!InParagraph || LineCount == _leafFirstLine) return false;
        int level = LineSyntax.SetextLevel(Rest);
        if (level == 0) return false;
        TextSpan first = Line(_leafFirstLine);
        TextSpan last = Line(LineCount - 1);
        if (HasOnlyDefinitions())
        {
            CloseLeaf();
            return false;
        }
        ReadText(LinesFrom(_leafFirstLine));
        ref BlockRecord heading = ref Record(AddRecord(BlockKind.Heading, first.Start));
        heading.Level = level;
        heading.TextEnd = EndOfText(last.Start, last.End);
        heading.LineStart = _leafLineStart;
        heading.FirstLine = _leafFirstLine;
        heading.LineCount = LineCount - _leafFirstLine;
        OpenSection();
        _leaf = LeafKind.None;
        _leadOf = -1;
        return true;
    }

    /// <summary>Whether nothing is left of the paragraph that could be a heading's text.</summary>
    private readonly bool HasOnlyDefinitions()
    {
        foreach (TextSpan line in LinesFrom(_leafFirstLine))
        {
            if (!LinkDefinitions.TryRead(_text, line, out _)) return false;
        }
        return true;
    }

    private bool TryOpenTable()
    {
        if (!InParagraph || LineCount == _leafFirstLine) return false;
        int cells = TableSyntax.DelimiterCells(Rest);
        if (cells == 0) return false;
        TextSpan head = Line(LineCount - 1);
        ReadOnlySpan<char> headText = _text[head.Start..head.End];
        if (!TableSyntax.HasPipe(headText) || TableSyntax.CountCells(headText) != cells) return false;
        int delimiterStart = _nonspace;
        _records.Lines.RemoveFrom(LineCount - 1);
        if (LineCount == _leafFirstLine && _leadOf >= 0) Record(_leadOf).TextEnd = Record(_leadOf).TextStart;
        CloseLeaf();
        _leafRecord = AddRecord(BlockKind.Table, head.Start);
        _leaf = LeafKind.Table;
        _leafFirstLine = LineCount;
        _leadOf = -1;
        _records.Lines.Add(head);
        _records.Lines.Add(TextSpan.FromBounds(delimiterStart, _lineEnd));
        return true;
    }
}
