namespace NoteSchema;

internal ref partial struct YamlReader
{
    /// <summary>Reads the list in brackets or the map in braces at <c>_at</c>; -1 on an error.</summary>
    private int ReadFlow(int minIndent, int level, out bool multiline, TextSpan anchor)
    {
        multiline = false;
        int start = _at;
        bool isMap = Peek() == '{';
        int flow = _nodes.Add(isMap ? FrontmatterKind.Map : FrontmatterKind.List, FrontmatterStyle.Flow, new TextSpan(start, 1));
        SetAnchor(anchor, flow);
        if (!Enter(start)) return -1;
        _at++;
        _inIndent = false;
        _tab = -1;
        var frame = new FlowFrame { Node = flow, IsMap = isMap, MinIndent = minIndent, Level = level, Start = start, Last = -1 };
        bool comma = false;
        while (true)
        {
            if (!SkipFlowSpace(ref frame)) return -1;
            int character = Peek();
            if (character is ']' or '}')
            {
                if (character != (isMap ? '}' : ']'))
                {
                    FailAt(YamlFault.StrayBracket, _at, start);
                    return -1;
                }
                break;
            }
            if (character == ',')
            {
                if (comma || !frame.HasItems)
                {
                    FailAt(YamlFault.StrayComma, _at, start);
                    return -1;
                }
                comma = true;
                _at++;
                continue;
            }
            if (frame.HasItems && !comma)
            {
                FailAt(YamlFault.MissingComma, _at, start);
                return -1;
            }
            int item = isMap ? -1 : ReadOrdinaryItem();
            if (item >= 0) _nodes.Append(flow, ref frame.Last, item);
            else if (!ReadFlowItem(ref frame)) return -1;
            frame.HasItems = true;
            comma = false;
        }
        _at++;
        _depth--;
        multiline = frame.HasNewline;
        _nodes[flow].Span = TextSpan.FromBounds(start, _at);
        return flow;
    }

    /// <summary>What is known of the brackets that are being read.</summary>
    private struct FlowFrame
    {
        public int Node;
        public bool IsMap;
        public int MinIndent;
        public int Level;
        public int Start;
        public int Last;
        public bool HasItems;

        /// <summary>Whether a line end stands within.</summary>
        public bool HasNewline;

        /// <summary>Whether a value has just been read, so that the line end behind it is its own: a comment directly after that one lacks the white space before it.</summary>
        public bool OwnsLineEnd;

        /// <summary>The number of line ends in the last space skipped.</summary>
        public int Newlines;
    }

    /// <summary>Skips spaces, line ends and comments within brackets, and checks that the next line is indented enough.</summary>
    private bool SkipFlowSpace(ref FlowFrame frame)
    {
        frame.Newlines = 0;
        bool ownsLineEnd = frame.OwnsLineEnd;
        frame.OwnsLineEnd = false;
        int lineStart = -1;
        while (true)
        {
            while (YamlCharacters.IsSpace(Peek())) _at++;
            if (_at >= _text.Length) return Fail(YamlFault.UnclosedFlow, frame.Start, LineEnd(frame.Start), frame.Start);
            int character = _text[_at];
            if (character is '\n' or '\r' && IsLineEnd(_at))
            {
                _at = AfterLineEnd(_at);
                lineStart = _at;
                frame.HasNewline = true;
                frame.Newlines++;
                continue;
            }
            if (character != '#') return lineStart < 0 || CheckFlowLine(frame, lineStart);
            // A comment needs no indentation, but must not look like the line that ends the document.
            if (ownsLineEnd && frame.Newlines == 1 && _at == lineStart) return Fail(YamlFault.CommentWithoutSpace, _at, LineEnd(_at));
            if (!SkipComment()) return false;
        }
    }

    private bool CheckFlowLine(in FlowFrame frame, int lineStart)
    {
        int indent = lineStart;
        while (CharacterAt(indent) == ' ') indent++;
        indent -= lineStart;
        bool dedented = indent < frame.MinIndent && !(indent == frame.MinIndent - 1 && frame.Level == 0 && Peek() is ']' or '}');
        return !(dedented || (indent == 0 && IsDocumentMark(lineStart))) || Fail(YamlFault.UnclosedFlow, frame.Start, LineEnd(frame.Start), frame.Start);
    }

    private readonly bool IsFlowMark(char mark) => Peek() == mark && (YamlCharacters.IsGap(Peek(1)) || YamlCharacters.IsFlowIndicator(Peek(1)));

    /// <summary>Reads an item of a list or an entry of a map, to before the comma or bracket after it.</summary>
    private bool ReadFlowItem(ref FlowFrame frame)
    {
        int start = _at;
        bool isExplicit = false;
        TextSpan anchor = default;
        TextSpan tag = default;
        if (IsFlowMark('?'))
        {
            isExplicit = true;
            _at++;
            if (!SkipFlowSpace(ref frame)) return false;
        }
        if (!ReadFlowProperties(ref frame, ref anchor, ref tag, out int joined)) return false;
        if (Peek() == ',' && frame.Newlines > 0 && _at > start) return FailAt(YamlFault.StrayComma, _at, frame.Start);
        if (IsFlowMark('?')) return FailAt(anchor.Length + tag.Length > 0 ? YamlFault.Properties : YamlFault.BlockInFlow, _at, frame.Start);
        if (anchor.Length + tag.Length > 0) start = anchor.Length > 0 && tag.Length > 0 ? Math.Min(anchor.Start, tag.Start) : Math.Max(anchor.Start, tag.Start);

        if (!ReadFlowNode(ref frame, anchor, tag, true, out FlowNode key)) return false;
        bool late = false;
        if (!SkipAfterFlowKey(ref frame, key, ref late, out bool colon)) return false;
        if (!colon && !frame.IsMap && !isExplicit)
        {
            _nodes.Append(frame.Node, ref frame.Last, key.Node);
            return true;
        }
        // Only before an item of a list the reference lets a tag touch what follows.
        if (joined >= 0) return FailAt(YamlFault.Properties, joined);
        if (!frame.IsMap && !isExplicit && colon)
        {
            if (key.IsMultiline || late) return Fail(YamlFault.MultilineKey, start, _at);
            if (_at - start > MaxKeyLength) return Fail(YamlFault.LongKey, start, _at);
        }
        NameKey(key.Node);
        int value;
        if (colon)
        {
            _at++;
            if (!ReadFlowValue(ref frame, out value)) return false;
        }
        else
        {
            value = AddEmpty(default, default, _nodes[key.Node].Span.End);
        }
        AppendEntry(ref frame, key.Node, value);
        return true;
    }

    private void AppendEntry(ref FlowFrame frame, int key, int value)
    {
        int last = frame.Last;
        int parent = frame.Node;
        if (!frame.IsMap)
        {
            int end = Math.Max(_nodes[key].Span.End, _nodes[value].Span.End);
            parent = _nodes.Add(FrontmatterKind.Map, FrontmatterStyle.Flow, TextSpan.FromBounds(_nodes[key].Span.Start, end));
            _nodes.Append(frame.Node, ref frame.Last, parent);
            last = -1;
        }
        _nodes.Append(parent, ref last, key);
        _nodes.Append(parent, ref last, value);
        if (frame.IsMap) frame.Last = last;
    }

    private struct FlowNode
    {
        public int Node;
        public bool IsMultiline;

        /// <summary>Whether a colon directly behind it is its colon: after quotes and brackets.</summary>
        public bool TakesColon;
        public bool IsFlow;
    }

    /// <summary>Reads anchor and tag; <paramref name="joined"/> is where the next thing follows without a space, or -1.</summary>
    private bool ReadFlowProperties(ref FlowFrame frame, ref TextSpan anchor, ref TextSpan tag, out int joined)
    {
        joined = -1;
        while (Peek() is '&' or '!')
        {
            if (!ReadProperty(ref anchor, ref tag)) return false;
            if (!IsSeparated() && Peek() is not (',' or ']' or '}')) joined = _at;
            if (!SkipFlowSpace(ref frame)) return false;
        }
        return true;
    }

    private bool ReadFlowNode(ref FlowFrame frame, TextSpan anchor, TextSpan tag, bool isKey, out FlowNode node)
    {
        node = default;
        int character = Peek();
        if (character is ',' or ']' or '}' || (character == ':' && isKey && IsFlowMark(':')))
        {
            node.Node = AddEmpty(anchor, tag, Math.Max(anchor.End, tag.End) is var end and > 0 ? end : _at);
            return true;
        }
        if (character is '[' or '{')
        {
            node.Node = ReadFlow(frame.MinIndent, frame.Level + 1, out node.IsMultiline, anchor);
            node.TakesColon = true;
            node.IsFlow = true;
            frame.HasNewline |= node.IsMultiline;
            return node.Node >= 0;
        }
        if (IsFlowMark('-') || IsFlowMark('?') || IsFlowMark(':')) return FailAt(YamlFault.BlockInFlow, _at, frame.Start);
        if (!ScanScalar(true, frame.MinIndent, out Scalar scalar)) return false;
        node.Node = AddScalar(scalar, anchor, tag);
        node.IsMultiline = scalar.IsMultiline;
        node.TakesColon = scalar.Style is FrontmatterStyle.SingleQuoted or FrontmatterStyle.DoubleQuoted;
        frame.HasNewline |= scalar.IsMultiline;
        return node.Node >= 0;
    }

    /// <summary>Goes to what follows a key: its colon, or the end of the item.</summary>
    private bool SkipAfterFlowKey(ref FlowFrame frame, in FlowNode key, ref bool late, out bool colon)
    {
        colon = false;
        bool hadNewline = frame.HasNewline;
        frame.OwnsLineEnd = key.IsFlow && frame.IsMap;
        if (!SkipFlowSpace(ref frame)) return false;
        late = frame.Newlines > (key.IsFlow ? 1 : 0);
        if (frame.IsMap && !key.IsFlow && Peek() is '&' or '!')
        {
            // Between the last key and the closing brace the reference passes over an anchor or a tag.
            TextSpan anchor = default;
            TextSpan tag = default;
            if (!ReadFlowProperties(ref frame, ref anchor, ref tag, out _)) return false;
            return Peek() == '}' || FailAt(YamlFault.Properties, anchor.Length > 0 ? anchor.Start : tag.Start);
        }
        // The reference does not count a line end directly behind inner brackets.
        if (key.IsFlow && frame.Newlines == 1) frame.HasNewline = hadNewline;
        colon = Peek() == ':' && (key.TakesColon || IsFlowMark(':'));
        return true;
    }

    private bool ReadFlowValue(ref FlowFrame frame, out int value)
    {
        value = -1;
        TextSpan anchor = default;
        TextSpan tag = default;
        int position = _at;
        if (!SkipFlowSpace(ref frame) || !ReadFlowProperties(ref frame, ref anchor, ref tag, out int joined)) return false;
        if (joined >= 0) return FailAt(YamlFault.Properties, joined);
        if (anchor.Length + tag.Length == 0 && Peek() is ',' or ']' or '}')
        {
            value = AddEmpty(default, default, position);
            return true;
        }
        if (!ReadFlowNode(ref frame, anchor, tag, false, out FlowNode node)) return false;
        value = node.Node;
        frame.OwnsLineEnd = _nodes[value].Span.Length > 0;
        if (!node.IsFlow) return true;
        bool hadNewline = frame.HasNewline;
        if (!SkipFlowSpace(ref frame)) return false;
        if (frame.Newlines == 1) frame.HasNewline = hadNewline;
        return true;
    }
}
