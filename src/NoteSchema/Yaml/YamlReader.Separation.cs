namespace NoteSchema;

internal ref partial struct YamlReader
{
    private enum PlaceKind
    {
        Document,
        /// <summary>A document after <c>---</c> on the same line.</summary>
        MarkedDocument,
        /// <summary>After the colon of a key.</summary>
        Value,
        /// <summary>After <c>?</c>, or after the colon that belongs to it.</summary>
        ExplicitKey,
        ExplicitValue,
        Item,
    }

    /// <summary>Where a node is read.</summary>
    private struct Place
    {
        public PlaceKind Kind;

        /// <summary>The indentation of the map or list around it; -1 in the document.</summary>
        public int Indent;

        /// <summary>The indentation that the further lines of a scalar or of brackets must have.</summary>
        public int MinIndent;
    }

    /// <summary>What stands before a node: spaces, line ends, comments, and the node's anchor and tag.</summary>
    private struct Separation
    {
        public bool AtLineStart;
        public bool HasNewline;

        /// <summary>Whether the colon before it stood on a later line than its key.</summary>
        public bool IsAfterLateColon;

        /// <summary>Whether the node stands on the line of its key, where no map or list of lines can begin.</summary>
        public readonly bool IsOnKeyLine => !HasNewline && !IsAfterLateColon;

        public int ParentIndent;

        /// <summary>Where the separation begins, after the mark or colon.</summary>
        public int Start;

        /// <summary>Anchor and tag on lines before the node's own; empty where there is none.</summary>
        public TextSpan Anchor;
        public TextSpan Tag;

        /// <summary>Anchor and tag on the node's line: those of its first key if it proves to be a map.</summary>
        public TextSpan LineAnchor;
        public TextSpan LineTag;

        /// <summary>The tab of the first line after the mark if there is nothing else on it; 0 where there is none.</summary>
        public int TabLine;
        public int Newlines;

        public readonly bool HasLineProperties => LineAnchor.Length > 0 || LineTag.Length > 0;
        public readonly bool HasProperties => Anchor.Length > 0 || Tag.Length > 0 || HasLineProperties;

        /// <summary>Where the first property of the line starts, or <paramref name="otherwise"/>.</summary>
        public readonly int LineStart(int otherwise)
        {
            int start = otherwise;
            if (LineAnchor.Length > 0) start = Math.Min(start, LineAnchor.Start);
            if (LineTag.Length > 0) start = Math.Min(start, LineTag.Start);
            return start;
        }
    }

    /// <summary>Goes on to the next thing that is neither space nor comment, taking the anchors and tags on the way that belong to the node at <paramref name="place"/>.</summary>
    private bool SkipToContent(ref Separation separation, in Place place)
    {
        _gapBefore = false;
        while (true)
        {
            SkipSpaces();
            int character = Peek();
            switch (character)
            {
                case '\n' or '\r' when IsLineEnd(_at):
                    if (++separation.Newlines == 2 && _tab >= 0 && _tabIndent <= separation.ParentIndent) separation.TabLine = _tab;
                    if (!EndPropertyLine(ref separation)) return false;
                    TakeLineEnd();
                    separation.AtLineStart = true;
                    separation.HasNewline = true;
                    if (IsAtEnd()) return true;
                    continue;
                case '#':
                    if (!SkipComment()) return false;
                    separation.AtLineStart = false;
                    continue;
                case '&' or '!':
                    if (separation.HasNewline && place.Kind is not (PlaceKind.Document or PlaceKind.MarkedDocument) && _indent <= place.Indent) return true;
                    if (_tab >= 0 && separation.AtLineStart) return FailTab();
                    if (!ReadProperty(ref separation.LineAnchor, ref separation.LineTag)) return false;
                    if (!IsSeparated()) return FailAt(YamlFault.Properties, _at);
                    separation.AtLineStart = false;
                    continue;
                default:
                    return true;
            }
        }
    }

    /// <summary>Goes on to the next thing that is neither space nor comment.</summary>
    private bool SkipToNextLine()
    {
        int lines = 0;
        while (true)
        {
            SkipSpaces();
            if (Peek() == '#')
            {
                if (!SkipComment()) return false;
                lines++;
                continue;
            }
            if (_at >= _text.Length || _text[_at] > ' ' || !IsLineEnd(_at)) return true;
            _gapBefore = ++lines > 1;
            TakeLineEnd();
            if (IsAtEnd()) return true;
        }
    }

    /// <summary>Only space or a comment may follow on this line; <c>_at</c> is left at the line's end. <paramref name="value"/> is the start of what is complete.</summary>
    private bool FinishLine(int value)
    {
        while (YamlCharacters.IsSpace(Peek())) _at++;
        if (Peek() == '#' && !SkipComment()) return false;
        _tab = -1;
        return IsLineEnd(_at) || Fail(YamlFault.TextAfterValue, _at, LineEnd(_at), value);
    }

    private bool SkipComment()
    {
        if (_at > 0 && !YamlCharacters.IsSpace(_text[_at - 1]) && !IsAtLineStart()) return Fail(YamlFault.CommentWithoutSpace, _at, LineEnd(_at));
        _at = LineEnd(_at);
        _tab = -1;
        return true;
    }

    private void TakeLineEnd()
    {
        _at = AfterLineEnd(_at);
        _indent = 0;
        _inIndent = true;
        _tab = -1;
    }

    /// <summary>Skips spaces and tabs, counting those that indent.</summary>
    private void SkipSpaces()
    {
        if (YamlCharacters.IsSpace(Peek())) SkipSomeSpaces();
    }

    private void SkipSomeSpaces()
    {
        int start = _at;
        if (_inIndent && IsAtLineStart())
        {
            while (Peek() == ' ') _at++;
            _indent = _at - start;
            start = _at;
        }
        int indent = _indent;
        bool tab = false;
        while (YamlCharacters.IsSpace(Peek()))
        {
            tab |= _text[_at] == '\t';
            _at++;
        }
        if (_at == start) return;
        // After a mark, spacing that begins with a space indents as a whole; a tab first does not.
        if (_inIndent && _text[start] == ' ') _indent += _at - start;
        if (!tab) return;
        _tab = start;
        _tabIndent = indent;
    }

    /// <summary>Takes the mark <c>-</c>, <c>?</c> or <c>:</c> at <c>_at</c>.</summary>
    private void TakeMark()
    {
        _at++;
        if (_inIndent) _indent++;
        _tab = -1;
    }

    private bool FailTab() => FailTab(_tab);

    private bool FailTab(int tab)
    {
        int end = tab;
        while (YamlCharacters.IsSpace(CharacterAt(end))) end++;
        return Fail(YamlFault.Tab, tab, end);
    }
}
