namespace NoteSchema;

internal ref partial struct InlineScanner
{
    /// <summary>Longer runs of backticks are text.</summary>
    public const int MaxRun = 80;

    [Flags]
    private enum Marks
    {
        None = 0,
        Code = 1,
        Comment = 2,
        Math = 4,
        MathBlock = 8,
        HtmlComment = 16,
    }

    /// <summary>Code between runs of backticks of one length.</summary>
    private void ReadCode()
    {
        int start = _position;
        int run = LineSyntax.RunLength(_text[_position.._lineEnd], '`');
        _position += run;
        _floor = _position;
        if (run > MaxRun) return;
        if ((_failedMarks & Marks.Code) != 0 && _memory.LastRuns[run] < _position) return;
        if (TryCloseCode(run))
        {
            _records.Literals.Add(TextSpan.FromBounds(start, _position));
            _floor = _position;
        }
        else
        {
            _failedMarks |= Marks.Code;
        }
    }

    /// <summary>Goes to the end of the run of this length that closes the code. Where there is none, all runs to the end of the block have been noted.</summary>
    private bool TryCloseCode(int length)
    {
        bool isNoted = (_failedMarks & Marks.Code) != 0;
        if (!isNoted) Array.Clear(_memory.LastRuns);
        int at = _position;
        for (int line = _line; line < _lines.Length; line++)
        {
            int end = _lines[line].End;
            if (line > _line) at = _lines[line].Start;
            while (at < end)
            {
                int next = _text[at..end].IndexOf('`');
                if (next < 0) break;
                at += next;
                int run = LineSyntax.RunLength(_text[at..end], '`');
                at += run;
                if (run == length)
                {
                    EnterLine(line, at);
                    return true;
                }
                if (!isNoted && run <= MaxRun) _memory.LastRuns[run] = at;
            }
        }
        return false;
    }

    private void ReadComment()
    {
        if (Next != '%') _position++;
        else if (TryReadTo("%%", 2, Marks.Comment, out TextSpan span)) AddLiteralComment(span);
    }

    /// <summary>Math between <c>$$</c>, or between single <c>$</c> that touch what they enclose, so that prices are none.</summary>
    private void ReadMath()
    {
        if (Next == '$')
        {
            if (TryReadTo("$$", 2, Marks.MathBlock, out TextSpan span)) _records.Literals.Add(span);
            return;
        }
        int start = _position++;
        _floor = _position;
        if (_position >= _lineEnd || char.IsWhiteSpace(_text[_position]) || (_failedMarks & Marks.Math) != 0) return;
        int at = _position;
        for (int line = _line; line < _lines.Length; line++)
        {
            int end = _lines[line].End;
            if (line > _line) at = _lines[line].Start;
            while (at < end)
            {
                int next = _text[at..end].IndexOfAny('$', '\\');
                if (next < 0) break;
                at += next;
                if (_text[at] == '\\')
                {
                    at += 2;
                    continue;
                }
                bool closes = at > _lines[line].Start && !char.IsWhiteSpace(_text[at - 1]) && (at + 1 >= end || !char.IsAsciiDigit(_text[at + 1]));
                at++;
                if (!closes) continue;
                EnterLine(line, at);
                _floor = at;
                _records.Literals.Add(TextSpan.FromBounds(start, at));
                return;
            }
        }
        _failedMarks |= Marks.Math;
    }

    private void ReadAngle()
    {
        ReadOnlySpan<char> rest = _text[_position.._lineEnd];
        if (rest.StartsWith("<!--"))
        {
            if (TryReadTo("-->", 4, Marks.HtmlComment, out TextSpan span)) AddLiteralComment(span);
            return;
        }
        if (TryReadAutolink(rest)) return;
        int tag = HtmlSyntax.TagEnd(rest);
        _position += Math.Max(tag, 1);
        _floor = _position;
    }

    private void AddLiteralComment(TextSpan span)
    {
        _records.Comments.Add(span);
        _records.Literals.Add(span);
    }

    /// <summary>Goes past <paramref name="mark"/>, on this line or a later one of the block; or past the opening mark where it does not come.</summary>
    private bool TryReadTo(string mark, int openLength, Marks kind, out TextSpan span)
    {
        int start = _position;
        _position += openLength;
        _floor = _position;
        span = default;
        if ((_failedMarks & kind) != 0) return false;
        int at = _position;
        for (int line = _line; line < _lines.Length; line++)
        {
            if (line > _line) at = _lines[line].Start;
            int found = _text[at.._lines[line].End].IndexOf(mark);
            if (found < 0) continue;
            EnterLine(line, at + found + mark.Length);
            _floor = _position;
            span = TextSpan.FromBounds(start, _position);
            return true;
        }
        _failedMarks |= kind;
        return false;
    }
}
