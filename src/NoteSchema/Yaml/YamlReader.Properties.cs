namespace NoteSchema;

internal ref partial struct YamlReader
{
    private const string CorePrefix = "tag:yaml.org,2002:";

    /// <summary>Reads the anchor or tag at <c>_at</c>.</summary>
    private bool ReadProperty(ref TextSpan anchor, ref TextSpan tag)
    {
        int start = _at;
        _inIndent = false;
        _tab = -1;
        if (_text[_at] == '&')
        {
            while (!YamlCharacters.EndsAnchor(Peek())) _at++;
            if (_at == start + 1) return FailAt(YamlFault.EmptyAnchor, start);
            if (anchor.Length > 0) return Fail(YamlFault.Properties, start, _at);
            anchor = TextSpan.FromBounds(start, _at);
            return true;
        }
        SkipTag();
        if (tag.Length > 0) return Fail(YamlFault.Properties, start, _at);
        tag = TextSpan.FromBounds(start, _at);
        return IsTagSound(_text[start.._at]) || Fail(YamlFault.BadTag, start, _at);
    }

    /// <summary>Whether white space follows an anchor or a tag, as it must.</summary>
    private readonly bool IsSeparated() => YamlCharacters.IsSpace(Peek()) || IsLineEnd(_at);

    private void SkipTag()
    {
        if (Peek(1) == '<')
        {
            _at += 2;
            while (!YamlCharacters.IsGap(Peek()) && Peek() != '>') _at++;
            if (Peek() == '>') _at++;
            return;
        }
        _at++;
        while (true)
        {
            if (YamlCharacters.IsTagCharacter(Peek())) _at++;
            else if (Peek() == '%' && YamlCharacters.IsHexDigit(Peek(1)) && YamlCharacters.IsHexDigit(Peek(2))) _at += 3;
            else return;
        }
    }

    private static bool IsTagSound(ReadOnlySpan<char> tag)
    {
        if (tag.Length == 1) return true;
        if (tag[1] == '<') return tag.Length > 2 && tag[^1] == '>' && tag is not ("!<!>" or "!<!!>");
        int handle = tag.LastIndexOf('!') + 1;
        if (handle == tag.Length) return false;
        return handle == 1 || (handle == 2 && IsDecodable(tag[2..]));
    }

    /// <summary>Whether the <c>%41</c> in a tag are UTF-8.</summary>
    private static bool IsDecodable(ReadOnlySpan<char> suffix)
    {
        if (!suffix.Contains('%')) return true;
        Span<byte> bytes = suffix.Length <= 256 ? stackalloc byte[suffix.Length] : new byte[suffix.Length];
        int count = 0;
        for (int i = 0; i < suffix.Length; i++)
        {
            if (suffix[i] != '%')
            {
                bytes[count++] = (byte)suffix[i];
                continue;
            }
            bytes[count++] = byte.Parse(suffix.Slice(i + 1, 2), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture);
            i += 2;
        }
        return System.Text.Unicode.Utf8.IsValid(bytes[..count]);
    }

    /// <summary>Before a line end: the properties of this line are not those of a key that follows.</summary>
    private bool EndPropertyLine(ref Separation separation)
    {
        if (!separation.HasLineProperties) return true;
        return JoinProperties(ref separation);
    }

    /// <summary>Takes the properties of all lines together, as those of one node.</summary>
    private bool JoinProperties(ref Separation separation)
    {
        if (separation.LineAnchor.Length > 0)
        {
            if (separation.Anchor.Length > 0) return Fail(YamlFault.Properties, separation.LineAnchor.Start, separation.LineAnchor.End);
            separation.Anchor = separation.LineAnchor;
        }
        if (separation.LineTag.Length > 0)
        {
            if (separation.Tag.Length > 0) return Fail(YamlFault.Properties, separation.LineTag.Start, separation.LineTag.End);
            separation.Tag = separation.LineTag;
        }
        separation.LineAnchor = default;
        separation.LineTag = default;
        return true;
    }

    private void SetAnchor(TextSpan anchor, int node)
    {
        if (anchor.Length == 0 || _isDropping) return;
        _anchors ??= new Dictionary<string, int>(StringComparer.Ordinal);
        _anchors[_text.Slice(anchor.Start + 1, anchor.Length - 1).ToString()] = node;
    }

    /// <summary>The node for an alias, or -1.</summary>
    private int AddAlias(TextSpan span)
    {
        if (_isDropping) return AddEmpty(default, default, span.Start);
        if (_anchors is null || !_anchors.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(_text.Slice(span.Start + 1, span.Length - 1), out int target))
        {
            Fail(YamlFault.UnknownAlias, span.Start, span.End);
            return -1;
        }
        int node = _nodes.Add(_nodes[target].Kind, _nodes[target].Style, span);
        _nodes[node].AliasOf = target;
        return node;
    }

    /// <summary>What a scalar is by its tag, or <paramref name="untagged"/> where it has none; <paramref name="text"/> is its text after unquoting.</summary>
    private readonly FrontmatterKind KindByTag(TextSpan tag, ReadOnlySpan<char> text, FrontmatterKind untagged)
    {
        if (tag.Length == 0) return untagged;
        ReadOnlySpan<char> name = _text.Slice(tag.Start, tag.Length);
        if (name is "!<>") return untagged;
        if (name.StartsWith("!!")) name = name[2..];
        else if (name.StartsWith("!<") && name[2..].StartsWith(CorePrefix)) name = name[(2 + CorePrefix.Length)..^1];
        else return FrontmatterKind.String;
        FrontmatterKind kind = YamlCoreSchema.Classify(text);
        string own = kind switch
        {
            FrontmatterKind.Null => "null",
            FrontmatterKind.Boolean => "bool",
            FrontmatterKind.Integer => "int",
            FrontmatterKind.Number => "float",
            _ => "str",
        };
        return name.SequenceEqual(own) ? kind : FrontmatterKind.String;
    }
}
