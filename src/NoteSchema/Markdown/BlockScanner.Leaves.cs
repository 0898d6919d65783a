namespace NoteSchema;

internal ref partial struct BlockScanner
{
    private void OpenLeaf(LeafKind leaf, BlockKind kind, int start)
    {
        CloseTo(_matched);
        _leafRecord = AddRecord(kind, start);
        _leaf = leaf;
        _leafFirstLine = LineCount;
        _leadOf = -1;
        Record(_leafRecord).IsOpen = true;
    }

    private void OpenIndentedCode()
    {
        SkipColumns(4);
        OpenLeaf(LeafKind.IndentedCode, BlockKind.Code, _position);
        Record(_leafRecord).IsOpen = false;
        _records.Lines.Add(TextSpan.FromBounds(_position, _lineEnd));
    }

    private void OpenFence(int length)
    {
        OpenLeaf(LeafKind.Fence, BlockKind.Code, _nonspace);
        _fenceMark = _text[_nonspace];
        _fenceLength = length;
        _fenceIndent = Indent;
        ref BlockRecord fence = ref Record(_leafRecord);
        fence.TextStart = fence.TextEnd = _lineEnd;
        ReadOnlySpan<char> info = _text[(_nonspace + length).._lineEnd].Trim();
        int word = info.IndexOfAny(' ', '\t');
        if (info.IsEmpty) return;
        fence.InfoStart = _nonspace + length + Rest[length..].IndexOf(info[0]);
        fence.InfoEnd = fence.InfoStart + (word < 0 ? info.Length : word);
    }

    private void OpenHtml(int kind)
    {
        OpenLeaf(LeafKind.Html, BlockKind.Html, _nonspace);
        Record(_leafRecord).IsOpen = false;
        _htmlKind = kind;
        AddLine();
        // "<!-->" is a whole comment; "<!--->" too.
        if (HtmlSyntax.EndsBlock(Rest[2..], kind)) CloseLeaf();
    }

    /// <summary>A line that begins with <c>%%</c>: a block to the next <c>%%</c>; or text, where that follows on this line and more after it.</summary>
    private bool OpenComment()
    {
        ReadOnlySpan<char> after = Rest[2..];
        int close = after.IndexOf("%%");
        if (close >= 0 && (_leaf == LeafKind.Paragraph || !LineSyntax.TrimBlanksEnd(after[(close + 2)..]).IsEmpty)) return false;
        OpenLeaf(LeafKind.Comment, BlockKind.Comment, _nonspace);
        AddLine();
        if (close >= 0) EndMarked();
        return true;
    }

    /// <summary>A line that begins with <c>$$</c>, in the same way. Where no <c>$$</c> follows in the whole body, the block ends at a blank line, so that one mark does not swallow the note.</summary>
    private bool OpenMath()
    {
        ReadOnlySpan<char> after = Rest[2..];
        int close = after.IndexOf("$$");
        if (close >= 0 && (_leaf == LeafKind.Paragraph || !LineSyntax.TrimBlanksEnd(after[(close + 2)..]).IsEmpty)) return false;
        if (_lastMathMark == -2) _lastMathMark = _text[_start.._end].LastIndexOf("$$") is >= 0 and int last ? _start + last : -1;
        _endsAtBlank = _lastMathMark < _nonspace + 2;
        OpenLeaf(LeafKind.Math, BlockKind.Math, _nonspace);
        AddLine();
        if (close >= 0) EndMarked();
        return true;
    }

    private void EndMarked()
    {
        Record(_leafRecord).IsOpen = false;
        CloseLeaf();
    }

    /// <summary>Goes on with a block of code, HTML, comment or math. True where the line was used up.</summary>
    private bool ContinueLeaf()
    {
        switch (_leaf)
        {
            case LeafKind.Fence:
                if (Indent <= 3 && !IsBlank && LineSyntax.IsFenceEnd(Rest, _fenceMark, _fenceLength))
                {
                    Record(_leafRecord).End = _lineEnd;
                    EndMarked();
                    return true;
                }
                SkipColumns(Math.Min(_fenceIndent, Indent));
                AddLine(_position);
                return true;
            case LeafKind.IndentedCode:
                if (!IsBlank && Indent < 4) return false;
                SkipColumns(4);
                _records.Lines.Add(TextSpan.FromBounds(_position, _lineEnd));
                return true;
            case LeafKind.Html:
                if (_htmlKind >= 6 && IsBlank) return EndAtBlank();
                AddLine();
                if (_htmlKind < 6 && HtmlSyntax.EndsBlock(Rest, _htmlKind)) CloseLeaf();
                return true;
            case LeafKind.Comment:
                return ContinueMarked("%%");
            case LeafKind.Math:
                return _endsAtBlank && IsBlank ? EndAtBlank() : ContinueMarked("$$");
            default:
                return false;
        }
    }

    private bool EndAtBlank()
    {
        CloseLeaf();
        return true;
    }

    private bool ContinueMarked(string mark)
    {
        int at = Rest.IndexOf(mark);
        if (at < 0)
        {
            AddLine();
            return true;
        }
        int end = _nonspace + at + mark.Length;
        _records.Lines.Add(TextSpan.FromBounds(_nonspace, end));
        EndMarked();
        if (LineSyntax.TrimBlanksEnd(_text[end.._lineEnd]).IsEmpty) return true;
        _position = end;
        FindNonspace();
        OpenParagraph();
        AddLine();
        return true;
    }

    /// <summary>Closes the open leaf and all containers but the outermost <paramref name="depth"/>.</summary>
    private void CloseTo(int depth)
    {
        if (_leaf != LeafKind.None) CloseLeaf();
        for (int i = _memory.Containers.Count - 1; i >= depth; i--)
        {
            int end = Record(_memory.Containers[i].Record).End;
            _memory.Containers.RemoveFrom(i);
            if (i > 0) Extend(ref Record(_memory.Containers[i - 1].Record), end);
        }
    }

    private static void Extend(ref BlockRecord record, int end) => record.End = Math.Max(record.End, end);

    private void CloseLeaf()
    {
        LeafKind leaf = _leaf;
        _leaf = LeafKind.None;
        int count = LineCount - _leafFirstLine;
        if (leaf == LeafKind.None || (leaf == LeafKind.Paragraph && count == 0)) return;
        if (leaf == LeafKind.Paragraph) CloseParagraph(count);
        else count = CloseBlock(leaf, count);
        if (_memory.Containers.Count > 0)
        {
            ref BlockRecord holder = ref Record(Innermost.Record);
            if (count > 0) Extend(ref holder, Line(LineCount - 1).End);
            if (leaf != LeafKind.Paragraph) Extend(ref holder, Record(_leafRecord).End);
        }
        _leadOf = -1;
    }

    /// <summary>Closes a leaf that is no paragraph. Gives the number of its lines.</summary>
    private int CloseBlock(LeafKind leaf, int count)
    {
        ref BlockRecord record = ref Record(_leafRecord);
        if (leaf == LeafKind.IndentedCode)
        {
            while (IsBlankLine(Line(_leafFirstLine + count - 1))) count--;
            _records.Lines.RemoveFrom(_leafFirstLine + count);
        }
        record.FirstLine = _leafFirstLine;
        record.LineCount = count;
        if (count > 0)
        {
            Extend(ref record, Line(LineCount - 1).End);
            record.TextStart = leaf == LeafKind.Fence ? Line(_leafFirstLine).Start : record.Start;
            record.TextEnd = leaf == LeafKind.Fence ? Line(LineCount - 1).End : record.End;
        }
        if (leaf is LeafKind.IndentedCode or LeafKind.Html or LeafKind.Comment or LeafKind.Math) record.End = record.TextEnd = Line(LineCount - 1).End;
        if (leaf == LeafKind.Table)
        {
            record.FirstRow = _records.Rows.Count;
            ReadCells(_leafFirstLine, count);
        }
        if (leaf == LeafKind.Comment) _records.Comments.Add(TextSpan.FromBounds(record.Start, record.End));
        if (leaf == LeafKind.Html && _htmlKind == 2) _records.Comments.Add(TextSpan.FromBounds(record.Start, CommentEnd(Line(LineCount - 1))));
        return count;
    }

    private readonly int CommentEnd(TextSpan lastLine)
    {
        int mark = _text[lastLine.Start..lastLine.End].IndexOf("-->");
        return mark < 0 ? lastLine.End : lastLine.Start + mark + 3;
    }

    private readonly bool IsBlankLine(TextSpan line) => LineSyntax.TrimBlanksEnd(_text[line.Start..line.End]).IsEmpty;

    private void ReadCells(int first, int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (i == 1) continue;
            if (i % LinesBetweenLooks == 0) _memory.Cancellation.ThrowIfCancellationRequested();
            TextSpan line = Line(first + i);
            int firstCell = _records.Cells.Count;
            foreach (Range range in TableSyntax.Cells(_text[line.Start..line.End]))
            {
                var cell = TextSpan.FromBounds(line.Start + range.Start.Value, line.Start + range.End.Value);
                _records.Cells.Add(cell);
                _inlines.Read(cell);
            }
            _records.Rows.Add(new RowRecord(firstCell, _records.Cells.Count - firstCell));
        }
    }

    private void CloseParagraph(int count)
    {
        ReadOnlySpan<TextSpan> lines = LinesFrom(_leafFirstLine);
        TextSpan last = lines[^1];
        int id = LineSyntax.BlockIdStart(_text[last.Start..last.End]);
        if (_leadOf < 0 && id == 0 && count == 1 && GiveIdToPrevious(last)) return;

        ReadText(lines);
        if (_leadOf < 0)
        {
            ref BlockRecord paragraph = ref Record(AddRecord(BlockKind.Paragraph, lines[0].Start, last.End));
            TextSpan lastText = id == 0 && count > 1 ? lines[^2] : id >= 0 ? new TextSpan(last.Start, id) : last;
            paragraph.TextEnd = EndOfText(lastText.Start, lastText.End);
            FinishText(ref paragraph, count, last, id);
        }
        else
        {
            ref BlockRecord item = ref Record(_leadOf);
            if (id >= 0 && count == 1) item.TextEnd = EndOfText(last.Start, last.Start + id);
            FinishText(ref item, count, last, id);
        }
    }

    /// <summary>Reads the lines of a paragraph: definitions of links, where it begins with any, and links and tags in what follows.</summary>
    private void ReadText(ReadOnlySpan<TextSpan> lines)
    {
        if (!lines[0].IsEmpty && _text[lines[0].Start] == '[') lines = lines[ReadDefinitions(lines)..];
        _inlines.Read(lines);
    }

    /// <summary>Reads the definitions that the lines begin with. Gives their number.</summary>
    private readonly int ReadDefinitions(ReadOnlySpan<TextSpan> lines)
    {
        int definitions = 0;
        for (; definitions < lines.Length && LinkDefinitions.TryRead(_text, lines[definitions], out LinkDefinition definition); definitions++) _memory.Definitions.Add(definition);
        return definitions;
    }

    private readonly void FinishText(ref BlockRecord record, int count, TextSpan last, int id)
    {
        record.FirstLine = _leafFirstLine;
        record.LineCount = count;
        if (record.TextEnd < record.TextStart) record.TextEnd = record.TextStart;
        if (id < 0) return;
        record.BlockIdStart = last.Start + id;
        record.BlockIdEnd = EndOfText(last.Start, last.End);
    }

    /// <summary>A block id that stands alone belongs to the block before it, which then reaches to the id.</summary>
    private bool GiveIdToPrevious(TextSpan line)
    {
        int previous = _memory.Containers.Count > 0 ? Innermost.LastChild : _lastRootChild;
        if (previous < 0) return false;
        ref BlockRecord record = ref Record(previous);
        if (record.BlockIdEnd > record.BlockIdStart || record.Kind is BlockKind.Heading or BlockKind.ThematicBreak or BlockKind.Comment) return false;
        record.BlockIdStart = line.Start;
        record.BlockIdEnd = EndOfText(line.Start, line.End);
        record.End = line.End;
        if (_memory.Containers.Count > 0) Extend(ref Record(Innermost.Record), line.End);
        return true;
    }
}
