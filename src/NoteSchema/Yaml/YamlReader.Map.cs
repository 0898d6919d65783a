using System.Runtime.CompilerServices;

namespace NoteSchema;

internal ref partial struct YamlReader
{
    /// <summary>Reads a map of lines. <paramref name="firstKey"/> is already read up to its colon; without one the map begins with a mark.</summary>
    private int ReadMap(ref Separation before, int map, in Scalar firstKey)
    {
        int start = firstKey.IsSet ? before.LineStart(firstKey.Span.Start) : before.LineStart(_at);
        if (map < 0) map = _nodes.Add(FrontmatterKind.Map, FrontmatterStyle.Block, default);
        _nodes[map].Span = new TextSpan(start, 0);
        SetAnchor(before.Anchor, map);
        if (!Enter(start)) return -1;
        int indent = _indent;
        int last = -1;
        if (!ReadEntry(map, ref last, indent, firstKey, before.LineAnchor, before.LineTag)) return -1;
        while (true)
        {
            if (TryGoToOrdinaryLine(indent) && TryScanOrdinaryKey(out Scalar key))
            {
                if (!ReadEntry(map, ref last, indent, key, default, default)) return -1;
                continue;
            }
            // Only a value in brackets leaves a colon behind it on its line.
            bool colon = IsMark(':') && !_inIndent;
            if (!colon && !SkipToNextLine()) return -1;
            if (IsAtEnd() || (!colon && _indent < indent)) return Leave(map, last);
            if (!ReadNextEntry(map, ref last, indent, colon)) return -1;
        }
    }

    private bool ReadNextEntry(int map, ref int last, int indent, bool colon)
    {
        if (!colon)
        {
            if (_indent > indent && !IsMark(':')) return FailLine(YamlFault.Indentation, indent);
            if (_tab >= 0 && (!IsMark(':') || _tabIndent <= indent)) return FailTab();
            if (IsMark('-')) return FailLine(YamlFault.ItemAmongKeys, indent);
        }
        TextSpan anchor = default;
        TextSpan tag = default;
        int start = _at;
        while (Peek() is '&' or '!')
        {
            if (!ReadProperty(ref anchor, ref tag)) return false;
            if (!IsSeparated()) return FailAt(YamlFault.Properties, _at);
            while (YamlCharacters.IsSpace(Peek())) _at++;
            if (IsLineEnd(_at) || Peek() == '#') return Fail(YamlFault.KeyWithoutColon, start, _at, start);
        }
        if (IsMark('?') || IsMark('-') || Peek() is '|' or '>')
        {
            if (anchor.Length + tag.Length > 0 || Peek() != '?') return FailLine(Peek() == '-' ? YamlFault.ItemAmongKeys : Peek() == '?' ? YamlFault.Properties : YamlFault.ReservedStart, indent);
        }
        if (IsMark('?') || IsMark(':')) return ReadEntry(map, ref last, indent, default, anchor, tag);
        // The reference tells an empty line or any space after a value from what belongs to the next key, but not before a bracket.
        bool isApart = (_gapBefore || _indent > 0) && !colon && start == _at && (_nodes[last].Span.Length > 0 || _hasDropped);
        if (isApart && Peek() is '[' or '{') return Fail(YamlFault.KeyInBrackets, _at, LineEnd(_at), _at);
        return ReadKey(indent, start, anchor, out Scalar key) && ReadEntry(map, ref last, indent, key, anchor, tag);
    }

    /// <summary>Reads a key that is not the first of its map, up to its colon.</summary>
    private bool ReadKey(int indent, int start, TextSpan anchor, out Scalar key)
    {
        bool multiline;
        if (Peek() is '[' or '{')
        {
            key = default;
            int flow = ReadFlow(indent, 0, out multiline, anchor);
            key = flow < 0 ? default : new Scalar { Node = flow, Span = _nodes[flow].Span };
            if (flow < 0) return false;
        }
        else
        {
            if (!ScanScalar(false, indent + 1, out key)) return false;
            multiline = key.IsMultiline;
        }
        if (multiline) return Fail(YamlFault.MultilineKey, key.Span.Start, key.Span.End);
        while (YamlCharacters.IsSpace(Peek())) _at++;
        if (!IsMark(':') && !FindLateColon(indent, key.Span)) return false;
        return _at - start <= MaxKeyLength || Fail(YamlFault.LongKey, key.Span.Start, key.Span.End);
    }

    /// <summary>The colon of a key may stand on a later line that is indented more.</summary>
    private bool FindLateColon(int indent, TextSpan key)
    {
        if (Peek() != '#' && !IsLineEnd(_at)) return Fail(YamlFault.TextAfterValue, _at, LineEnd(_at), key.Start);
        if (!SkipToNextLine()) return false;
        if (IsAtEnd() || _indent <= indent || !IsMark(':')) return Fail(YamlFault.KeyWithoutColon, key.Start, key.End, key.Start);
        _lateColon = true;
        return _tab < 0 || FailTab();
    }

    /// <summary>Reads an entry from its mark <c>?</c>, or from its colon where the key is read or empty.</summary>
    private bool ReadEntry(int map, ref int last, int indent, in Scalar key, TextSpan anchor, TextSpan tag)
    {
        int mark = -1;
        int keyNode;
        if (key.IsSet)
        {
            keyNode = key.Node > 0 ? key.Node : AddScalar(key, anchor, tag);
            if (keyNode < 0) return false;
        }
        else if (Peek() == '?')
        {
            mark = _at;
            keyNode = ReadExplicitKey(indent);
            if (keyNode < 0) return false;
        }
        else
        {
            keyNode = AddEmpty(anchor, tag, Math.Max(anchor.End, tag.End) is var end and > 0 ? end : _at);
        }
        if (_nodes[keyNode].Kind != FrontmatterKind.String) NameKey(keyNode);
        _nodes.Append(map, ref last, keyNode);
        bool dropped = false;
        int value = mark >= 0 ? ReadExplicitValue(indent, mark, out dropped) : ReadValue(indent, PlaceKind.Value);
        if (value < 0) return false;
        _nodes.Append(map, ref last, value);
        _hasDropped = dropped;
        return true;
    }

    /// <summary>Reads a key from its mark <c>?</c> on.</summary>
    private int ReadExplicitKey(int indent)
    {
        TakeMark();
        var separation = new Separation { AtLineStart = true, ParentIndent = indent, Start = _at };
        var place = new Place { Kind = PlaceKind.ExplicitKey, Indent = indent, MinIndent = indent + 1 };
        return SkipToContent(ref separation, place) ? ReadNode(ref separation, place) : -1;
    }

    /// <summary>
    /// Reads the value of an explicit key from its colon on. What stands there without a colon, <c>? 'a' text</c> or items that are indented less than the key's,
    /// the reference takes for the value, and then leaves it out, with its anchors and unknown aliases.
    /// </summary>
    private int ReadExplicitValue(int indent, int mark, out bool dropped)
    {
        dropped = false;
        int end = _at;
        bool newline = _text[mark.._at].Contains('\n');
        var separation = new Separation { AtLineStart = newline, HasNewline = newline, ParentIndent = indent, Start = _at };
        var place = new Place { Kind = PlaceKind.ExplicitValue, Indent = indent, MinIndent = indent + 1 };
        if (!SkipToContent(ref separation, place)) return -1;
        if (!IsMark(':') || !Belongs(separation, place))
        {
            bool wasDropping = _isDropping;
            _isDropping = true;
            int node = ReadNode(ref separation, place);
            if (node < 0) return -1;
            _isDropping = wasDropping;
            dropped = _nodes[node].Span.Length > 0;
            return AddEmpty(default, default, Math.Min(end, _at));
        }
        if (separation.HasProperties) FailAt(YamlFault.Properties, separation.LineStart(_at));
        else if (_tab >= 0) FailTab();
        else return ReadValue(indent, PlaceKind.ExplicitValue);
        return -1;
    }

    /// <summary>Reads the value from its colon on.</summary>
    private int ReadValue(int indent, PlaceKind kind)
    {
        int minIndent = (_inIndent ? _indent : indent) + 1;
        TakeMark();
        bool isAfterLateColon = _lateColon;
        _lateColon = false;
        int scalar = ReadOrdinaryScalar(minIndent);
        return scalar >= 0 ? scalar : ReadValueNode(new Place { Kind = kind, Indent = indent, MinIndent = minIndent }, isAfterLateColon);
    }

    // Apart, so that the space for a separation is cleared only where there is one.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int ReadValueNode(in Place place, bool isAfterLateColon)
    {
        var separation = new Separation { ParentIndent = place.Indent, Start = _at, IsAfterLateColon = isAfterLateColon };
        return SkipToContent(ref separation, place) ? ReadNode(ref separation, place) : -1;
    }
}
