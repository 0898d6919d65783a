namespace NoteSchema;

internal ref partial struct YamlReader
{
    /// <summary>Reads the node after what separates it, an empty one where nothing is there for it; -1 on an error.</summary>
    private int ReadNode(ref Separation before, in Place place)
    {
        if (!Belongs(before, place))
        {
            // Such a line counts as the value's own where the next key follows.
            if (before.TabLine > 0 && place.Kind is PlaceKind.Value or PlaceKind.ExplicitValue && _indent == place.Indent && !IsAtEnd())
            {
                FailTab(before.TabLine);
                return -1;
            }
            if (!JoinProperties(ref before)) return -1;
            return AddEmpty(before.Anchor, before.Tag, EmptyPosition(before));
        }
        if (_tab >= 0 && before.AtLineStart && _tabIndent <= before.ParentIndent && !(place.Kind == PlaceKind.Document && Peek() is '[' or '{'))
        {
            FailTab();
            return -1;
        }
        int character = Peek();
        switch (character)
        {
            case '-' or '?' or ':' when YamlCharacters.IsGap(Peek(1)):
                return ReadBlockCollection(ref before, place);
            case '[' or '{':
                return ReadFlowOrMap(ref before, place);
            case '|' or '>':
                return ReadBlockScalar(ref before, place);
            default:
                return ReadScalarOrMap(ref before, place);
        }
    }

    /// <summary>Whether what stands at <c>_at</c> is the node of <paramref name="place"/>, or what comes after an empty one.</summary>
    private readonly bool Belongs(in Separation before, in Place place)
    {
        if (IsAtEnd()) return false;
        if (!before.HasNewline) return true;
        return place.Kind switch
        {
            PlaceKind.Document or PlaceKind.MarkedDocument => true,
            PlaceKind.Item => _indent > place.Indent,
            PlaceKind.ExplicitKey when IsMark(':') => false,
            PlaceKind.ExplicitValue when IsMark(':') => _indent >= place.Indent,
            _ => _indent > place.Indent || (_indent == place.Indent && IsMark('-')),
        };
    }

    private static int EmptyPosition(in Separation before)
    {
        int position = before.Start;
        if (before.Anchor.Length > 0) position = Math.Max(position, before.Anchor.End);
        if (before.Tag.Length > 0) position = Math.Max(position, before.Tag.End);
        return position;
    }

    private int AddEmpty(TextSpan anchor, TextSpan tag, int position)
    {
        int node = _nodes.Add(KindByTag(tag, default, FrontmatterKind.Null), FrontmatterStyle.Plain, new TextSpan(position, 0));
        SetAnchor(anchor, node);
        return node;
    }

    /// <summary>Reads what begins with a mark: a list of lines, or a map whose first key is explicit or empty.</summary>
    private int ReadBlockCollection(ref Separation before, in Place place)
    {
        bool list = Peek() == '-';
        if (_tab >= 0 && !(before.HasLineProperties && Peek() == ':')) FailTab();
        else if (list && !_inIndent) FailAt(YamlFault.ListOnKeyLine, _at, before.Start);
        else if (place.Kind is PlaceKind.Value or PlaceKind.MarkedDocument && before.IsOnKeyLine) FailAt(list ? YamlFault.ListOnKeyLine : YamlFault.MapOnKeyLine, _at, before.Start);
        else if (place.Kind is PlaceKind.Value or PlaceKind.ExplicitKey or PlaceKind.ExplicitValue && Peek() == '?') return JoinProperties(ref before) ? ReadMap(ref before, -1, default) : -1;
        else if (before.HasLineProperties && Peek() != ':') FailAt(YamlFault.Properties, _at);
        else if (list) return ReadList(before);
        else return ReadMap(ref before, -1, default);
        return -1;
    }

    private int ReadList(in Separation before)
    {
        int list = _nodes.Add(FrontmatterKind.List, FrontmatterStyle.Block, new TextSpan(_at, 0));
        SetAnchor(before.Anchor, list);
        if (!Enter(_at)) return -1;
        int indent = _indent;
        int last = -1;
        while (true)
        {
            TakeMark();
            int item = ReadOrdinaryScalar(indent + 1);
            if (item < 0) item = ReadItem(indent);
            if (item < 0) return -1;
            _nodes.Append(list, ref last, item);
            if (!SkipToNextLine()) return -1;
            if (IsAtEnd() || _indent < indent) break;
            if (_indent > indent)
            {
                FailLine(YamlFault.Indentation, indent);
                return -1;
            }
            if (!IsMark('-')) break;
            if (_tab >= 0)
            {
                FailTab();
                return -1;
            }
        }
        return Leave(list, last);
    }

    private int ReadItem(int indent)
    {
        var separation = new Separation { AtLineStart = true, ParentIndent = indent, Start = _at };
        var place = new Place { Kind = PlaceKind.Item, Indent = indent, MinIndent = indent + 1 };
        return SkipToContent(ref separation, place) ? ReadNode(ref separation, place) : -1;
    }

    private int Leave(int collection, int last)
    {
        _depth--;
        ref FrontmatterNode node = ref _nodes[collection];
        node.Span = TextSpan.FromBounds(node.Span.Start, Math.Max(node.Span.Start, _nodes[last].Span.End));
        return collection;
    }

    /// <summary>Reads a scalar, and if a colon follows on its line, the map that it is the first key of.</summary>
    private int ReadScalarOrMap(ref Separation before, in Place place)
    {
        int tab = _tab;
        int indent = _indent;
        if (!ScanScalar(false, place.MinIndent, out Scalar scalar)) return -1;
        while (YamlCharacters.IsSpace(Peek())) _at++;
        if (!IsMark(':'))
        {
            if ((place.Kind != PlaceKind.ExplicitKey && !FinishLine(scalar.Span.Start)) || !JoinProperties(ref before)) return -1;
            return AddScalar(scalar, before.Anchor, before.Tag);
        }
        if (!CheckFirstKey(before, place, tab, scalar.Span, scalar.IsMultiline)) return -1;
        _indent = indent;
        return ReadMap(ref before, -1, scalar);
    }

    /// <summary>Reads brackets or braces, and if a colon follows on their last line, the map that they are the first key of.</summary>
    private int ReadFlowOrMap(ref Separation before, in Place place)
    {
        int tab = _tab;
        int indent = _indent;
        int start = _at;
        // Whether a map begins here is known only behind the brackets; of all nodes only the root must be the first.
        bool isRoot = place.Kind is PlaceKind.Document or PlaceKind.MarkedDocument;
        int map = isRoot ? _nodes.Add(FrontmatterKind.Map, FrontmatterStyle.Block, default) : -1;
        TextSpan outer = before.Anchor;
        int flow = ReadFlow(place.MinIndent, 0, out bool multiline, before.LineAnchor.Length > 0 ? before.LineAnchor : outer);
        if (flow < 0) return -1;
        while (YamlCharacters.IsSpace(Peek())) _at++;
        bool closesEntry = place.Kind is PlaceKind.Value or PlaceKind.ExplicitValue && indent == place.Indent;
        if (!IsMark(':') || closesEntry)
        {
            if (!JoinProperties(ref before)) return -1;
            // `key: [a]: b` is two entries for the reference, the second with an empty key.
            if (!IsMark(':') && !FinishLine(start)) return -1;
            return flow;
        }
        if (!CheckFirstKey(before, place, tab, _nodes[flow].Span, multiline) || !IsIndented(_nodes[flow].Span, indent)) return -1;
        _indent = indent;
        var key = new Scalar { Node = flow, Span = _nodes[flow].Span };
        return ReadMap(ref before, map, key);
    }

    private bool CheckFirstKey(in Separation before, in Place place, int tab, TextSpan key, bool multiline)
    {
        if (tab >= 0 && !before.HasLineProperties) return FailTab(tab);
        if (place.Kind is PlaceKind.Value or PlaceKind.MarkedDocument && before.IsOnKeyLine) return FailAt(YamlFault.MapOnKeyLine, _at, key.Start);
        if (multiline) return Fail(YamlFault.MultilineKey, key.Start, key.End);
        return _at - before.LineStart(key.Start) <= MaxKeyLength || Fail(YamlFault.LongKey, key.Start, key.End);
    }

    /// <summary>Whether the last of the lines that brackets stand on is indented like the map that they are a key of; it need not be where no value follows on it.</summary>
    private bool IsIndented(TextSpan key, int indent)
    {
        int newline = _text.Slice(key.Start, key.Length).LastIndexOf('\n');
        int value = _at + 1;
        while (YamlCharacters.IsSpace(CharacterAt(value))) value++;
        return newline < 0 || IsLineEnd(value) || CharacterAt(value) == '#' || Continue(key.Start + newline + 1, indent) >= 0 || Fail(YamlFault.MultilineKey, key.Start, key.End);
    }

    private bool FailLine(YamlFault fault, int context) => Fail(fault, _at, LineEnd(_at), context);
}
