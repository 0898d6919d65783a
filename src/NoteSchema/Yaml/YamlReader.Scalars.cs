namespace NoteSchema;

internal ref partial struct YamlReader
{
    /// <summary>A scalar or alias as scanned, before it is known what it belongs to; or the node of brackets that are a key.</summary>
    private struct Scalar
    {
        public TextSpan Span;
        public FrontmatterStyle Style;
        public bool IsAlias;
        public bool IsMultiline;

        /// <summary>Whether the text is not the one between the quotes.</summary>
        public bool IsEncoded;

        /// <summary>The node of a key in brackets; 0 for a scalar.</summary>
        public int Node;

        public readonly bool IsSet => Span.Length > 0;
    }

    /// <summary>Scans a plain or quoted scalar or an alias.</summary>
    private bool ScanScalar(bool inFlow, int minIndent, out Scalar scalar)
    {
        scalar = default;
        int start = _at;
        _inIndent = false;
        _tab = -1;
        int character = Peek();
        switch (character)
        {
            case '"':
                return ScanDoubleQuoted(minIndent, ref scalar);
            case '\'':
                return ScanSingleQuoted(minIndent, ref scalar);
            case '*':
                _at++;
                while (!YamlCharacters.EndsAnchor(Peek())) _at++;
                scalar.IsAlias = true;
                scalar.Span = TextSpan.FromBounds(start, _at);
                return _at > start + 1 || FailAt(YamlFault.EmptyAnchor, start);
            case ']' or '}':
                return FailAt(YamlFault.StrayBracket, start);
            case '@' or '`' or '%' or ',' or '|' or '>':
                return FailAt(YamlFault.ReservedStart, start, start);
        }
        ScanPlain(inFlow, minIndent, ref scalar);
        return true;
    }

    private void ScanPlain(bool inFlow, int minIndent, ref Scalar scalar)
    {
        ReadOnlySpan<char> text = _text;
        int start = _at;
        int end = start;
        bool newline = false;
        bool isMultiline = false;
        for (int i = start; i < text.Length; i++)
        {
            char character = text[i];
            if (character > ':' && !(inFlow && YamlCharacters.IsFlowIndicator(character)))
            {
                end = i + 1;
                isMultiline = newline;
                continue;
            }
            if (character == ':')
            {
                int next = CharacterAt(i + 1);
                if (YamlCharacters.IsGap(next) || (inFlow && YamlCharacters.IsFlowIndicator(next))) break;
            }
            else if (YamlCharacters.IsGap(character))
            {
                bool lineEnd = character == '\n';
                if (character == '\r')
                {
                    lineEnd = CharacterAt(i + 1) == '\n';
                    if (lineEnd)
                    {
                        i++;
                    }
                    else
                    {
                        end = i + 1;
                        isMultiline = newline;
                    }
                }
                int next = CharacterAt(i + 1);
                if (next == '#' || (inFlow && YamlCharacters.IsFlowIndicator(next))) break;
                if (!lineEnd) continue;
                int content = Continue(i + 1, minIndent);
                if (content < 0) break;
                newline = true;
                i = Math.Max(i, content - 2);
                continue;
            }
            else if (inFlow && YamlCharacters.IsFlowIndicator(character))
            {
                break;
            }
            end = i + 1;
            isMultiline = newline;
        }
        _at = end;
        scalar.Span = TextSpan.FromBounds(start, end);
        scalar.Style = FrontmatterStyle.Plain;
        scalar.IsMultiline = isMultiline;
        scalar.IsEncoded = isMultiline;
    }

    /// <summary>Where the line that starts at <paramref name="line"/> goes on with the scalar that is being read, or -1 if it does not.</summary>
    private readonly int Continue(int line, int minIndent)
    {
        if (minIndent <= 0) return IsDocumentMark(line) ? -1 : line;
        int index = line;
        while (CharacterAt(index) == ' ') index++;
        if (CharacterAt(index) == '\r' && CharacterAt(index + 1) == '\n') return index + 1;
        return CharacterAt(index) == '\n' || index - line >= minIndent ? index : -1;
    }

    private bool ScanSingleQuoted(int minIndent, ref Scalar scalar)
    {
        int start = _at;
        scalar.Style = FrontmatterStyle.SingleQuoted;
        for (int i = NextOf('\'', '\'', start + 1); i < _text.Length; i = NextOf('\'', '\'', i + 1))
        {
            switch (_text[i])
            {
                case '\'' when CharacterAt(i + 1) == '\'':
                    scalar.IsEncoded = true;
                    i++;
                    break;
                case '\'':
                    return EndQuoted(start, i + 1, ref scalar);
                case '\n':
                    scalar.IsMultiline = true;
                    if (Continue(i + 1, minIndent) < 0) return EndAtLine(start, i, ref scalar);
                    break;
            }
        }
        return FailQuote(start);
    }

    /// <summary>Where the next <paramref name="quote"/>, <paramref name="other"/> or line end stands from <paramref name="index"/> on, or the text's length.</summary>
    private readonly int NextOf(char quote, char other, int index)
    {
        int length = index < _text.Length ? _text[index..].IndexOfAny(quote, other, '\n') : -1;
        return length < 0 ? _text.Length : index + length;
    }

    private bool ScanDoubleQuoted(int minIndent, ref Scalar scalar)
    {
        int start = _at;
        scalar.Style = FrontmatterStyle.DoubleQuoted;
        for (int i = NextOf('"', '\\', start + 1); i < _text.Length; i = NextOf('"', '\\', i + 1))
        {
            char character = _text[i];
            if (character == '"') return EndQuoted(start, i + 1, ref scalar);
            if (character == '\\')
            {
                scalar.IsEncoded = true;
                if (CharacterAt(i + 1) is '"' or '\\') i++;
            }
            else if (character == '\n')
            {
                scalar.IsMultiline = true;
                if (Continue(i + 1, minIndent) < 0) return EndAtLine(start, i, ref scalar);
            }
        }
        return FailQuote(start);
    }

    /// <summary>
    /// The next line is not indented enough to belong to the quotes. The reference takes a last <c>''</c> or <c>\"</c> of the line for their end, if any quote
    /// comes later.
    /// </summary>
    private bool EndAtLine(int start, int newline, ref Scalar scalar)
    {
        int end = _text[newline - 1] == '\r' ? newline - 1 : newline;
        if (end - start < 2 || _text[end - 1] != _text[start] || !HasClosingQuote(newline, _text[start])) return FailQuote(start);
        scalar.IsMultiline = _text[start..end].Contains('\n');
        return EndQuoted(start, end, ref scalar);
    }

    private readonly bool HasClosingQuote(int from, char quote)
    {
        for (int i = from; i < _text.Length; i++)
        {
            if (_text[i] == '\\' && quote == '"') i++;
            else if (_text[i] == quote && (quote == '"' || CharacterAt(i + 1) != quote)) return true;
            else if (_text[i] == quote) i++;
        }
        return false;
    }

    private bool EndQuoted(int start, int end, ref Scalar scalar)
    {
        _at = end;
        scalar.Span = TextSpan.FromBounds(start, end);
        scalar.IsEncoded |= scalar.IsMultiline;
        return true;
    }

    private bool FailQuote(int start) => Fail(YamlFault.UnclosedQuote, start, LineEnd(start), start);

    /// <summary>The node for a scalar that is what is written, with neither anchor nor tag.</summary>
    private readonly int AddText(FrontmatterStyle style, TextSpan span)
        => _nodes.Add(style == FrontmatterStyle.Plain ? YamlCoreSchema.Classify(_text.Slice(span.Start, span.Length)) : FrontmatterKind.String, style, span);

    /// <summary>The node for a scanned scalar, or -1.</summary>
    private int AddScalar(in Scalar scalar, TextSpan anchor, TextSpan tag)
        => scalar.IsAlias || scalar.IsEncoded || anchor.Length + tag.Length > 0 ? AddSpecial(scalar, anchor, tag) : AddText(scalar.Style, scalar.Span);

    private int AddSpecial(in Scalar scalar, TextSpan anchor, TextSpan tag)
    {
        if (scalar.IsAlias)
        {
            if (anchor.Length + tag.Length > 0)
            {
                Fail(YamlFault.Properties, scalar.Span.Start, scalar.Span.End);
                return -1;
            }
            return AddAlias(scalar.Span);
        }
        ReadOnlySpan<char> inner = _text.Slice(scalar.Span.Start, scalar.Span.Length);
        if (scalar.Style != FrontmatterStyle.Plain) inner = inner[1..^1];
        string? text = null;
        if (scalar.IsEncoded)
        {
            text = scalar.Style == FrontmatterStyle.DoubleQuoted ? YamlText.DecodeDoubleQuoted(inner, out int bad) : YamlText.Unfold(inner, scalar.Style == FrontmatterStyle.SingleQuoted, out bad);
            if (bad >= 0)
            {
                int at = scalar.Span.Start + 1 + bad;
                Fail(YamlFault.BadEscape, at, at + 2, scalar.Span.Start);
                return -1;
            }
            inner = text;
        }
        bool isText = scalar.Style != FrontmatterStyle.Plain || scalar.IsEncoded;
        FrontmatterKind kind = KindByTag(tag, inner, isText ? FrontmatterKind.String : YamlCoreSchema.Classify(inner));
        int node = _nodes.Add(kind, scalar.Style, scalar.Span);
        _nodes[node].Text = text;
        SetAnchor(anchor, node);
        return node;
    }

    /// <summary>Gives a key the text that Obsidian knows it by, where that is another than what is written.</summary>
    private readonly void NameKey(int node)
    {
        ref FrontmatterNode key = ref _nodes[node];
        if (key.AliasOf >= 0) return;
        if (key.Kind is FrontmatterKind.Integer or FrontmatterKind.Number)
        {
            string written = key.Text ?? _text.Slice(key.Span.Start, key.Span.Length).ToString();
            string name = YamlKeys.NameOfNumber(written);
            if (name != written) key.Text = name;
        }
        else if (key.Kind is FrontmatterKind.List or FrontmatterKind.Map)
        {
            key.Text = YamlKeys.NameOfCollection(_text, _nodes, node);
        }
        else if (key.Kind == FrontmatterKind.Boolean)
        {
            key.Text = (key.Text is { } text ? text[0] : _text[key.Span.Start + (key.Style == FrontmatterStyle.Plain ? 0 : 1)]) is 't' or 'T' ? "true" : "false";
        }
    }
}
