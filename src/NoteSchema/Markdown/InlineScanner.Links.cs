namespace NoteSchema;

internal ref partial struct InlineScanner
{
    /// <summary>Brackets within brackets beyond this are text.</summary>
    private const int MaxOpeners = 1000;

    private readonly bool IsEmbed => _position > _floor && _position > _lineStart && _text[_position - 1] == '!';

    private void ReadOpeningBracket()
    {
        if (Next == '[' && TryReadWikilink()) return;
        if (_memory.Openers.Count < MaxOpeners) _memory.Openers.Add(new LinkOpener(_position, IsEmbed, _records.Links.Count));
        else _deepOpeners++;
        _position++;
    }

    private bool TryReadWikilink()
    {
        int inner = _position + 2;
        // No note's name begins so: of "[[[Note]]]" the outer brackets are text.
        if (inner < _lineEnd && _text[inner] == '[') return false;
        ReadOnlySpan<char> rest = _text[inner.._lineEnd];
        int close = 0;
        while (true)
        {
            int next = rest[close..].IndexOfAny('[', ']');
            if (next < 0) return false;
            close += next;
            bool isDouble = close + 1 < rest.Length && rest[close + 1] == rest[close];
            if (isDouble && rest[close] == '[') return false;
            if (isDouble) break;
            close++;
        }
        if (!LinkText.TryReadWikilink(_text, new TextSpan(inner, close), out LinkRecord link)) return false;
        if (IsEmbed) link.Flags |= LinkFlags.Embed;
        int start = IsEmbed ? _position - 1 : _position;
        _position = _floor = inner + close + 2;
        link.Span = TextSpan.FromBounds(start, _position);
        _records.Links.Add(link);
        return true;
    }

    private void ReadClosingBracket()
    {
        int close = _position++;
        if (_deepOpeners > 0)
        {
            _deepOpeners--;
            return;
        }
        int last = _memory.Openers.Count - 1;
        if (last < 0) return;
        LinkOpener opener = _memory.Openers[last];
        _memory.Openers.RemoveFrom(last);
        bool isActive = opener.IsImage || last >= _activeFrom;
        _activeFrom = Math.Min(_activeFrom, last);
        int from = _position + 1;
        if (!isActive || _position >= _lineEnd || _text[_position] != '(' || !LinkDestination.TryFind(_text[from.._lineEnd], out Range place, out int length))
        {
            // Where a definition names it, this leads where that does. A name before a colon is one of somebody who speaks.
            if (_position >= _lineEnd || _text[_position] != ':') _memory.Bracketed.Add(TextSpan.FromBounds(opener.Position + 1, close));
            return;
        }

        _position = _floor = from + length;
        var destination = TextSpan.FromBounds(from + place.Start.Value, from + place.End.Value);
        if (!LinkText.TryReadMarkdown(_text, TextSpan.FromBounds(opener.Position + 1, close), destination, out LinkRecord link)) return;
        if (opener.IsImage)
        {
            link.Flags |= LinkFlags.Embed;
        }
        else
        {
            _activeFrom = last;
            RemoveBareUrls(opener.LinkCount);
        }
        link.Span = TextSpan.FromBounds(opener.IsImage ? opener.Position - 1 : opener.Position, _position);
        _records.Links.Add(link);
    }

    /// <summary>A URL in a link's text is no link of its own.</summary>
    private readonly void RemoveBareUrls(int first)
    {
        int kept = first;
        for (int i = first; i < _records.Links.Count; i++)
        {
            if ((_records.Links[i].Flags & (LinkFlags.External | LinkFlags.Markdown)) == LinkFlags.External) continue;
            _records.Links[kept++] = _records.Links[i];
        }
        _records.Links.RemoveFrom(kept);
    }

    /// <summary>Puts a link before those in its text, which were found first.</summary>
    private readonly void SortLinks(int first)
    {
        Span<LinkRecord> links = _records.Links.AsSpan()[first..];
        for (int i = 1; i < links.Length; i++)
        {
            if (links[i].Span.Start > links[i - 1].Span.Start) continue;
            links.Sort(static (left, right) => left.Span.Start.CompareTo(right.Span.Start));
            return;
        }
    }

    /// <summary><c>&lt;https://example.org></c></summary>
    private bool TryReadAutolink(ReadOnlySpan<char> rest)
    {
        if (!LinkText.HasScheme(rest[1..])) return false;
        int close = 1 + rest[1..].IndexOfAny(" \t<>");
        if (close == 0 || rest[close] != '>') return false;
        AddUrl(_position, _position + close + 1, TextSpan.FromBounds(_position + 1, _position + close));
        return true;
    }

    /// <summary>At a colon: a URL with <c>http:</c> or <c>https:</c> that stands in the text as it is.</summary>
    private void ReadBareUrl()
    {
        int colon = _position++;
        if (!_text[_position.._lineEnd].StartsWith("//")) return;
        ReadOnlySpan<char> before = _text[Math.Max(_floor, _lineStart)..colon];
        int scheme = before.EndsWith("https", StringComparison.OrdinalIgnoreCase) ? 5 : before.EndsWith("http", StringComparison.OrdinalIgnoreCase) ? 4 : 0;
        if (scheme == 0 || (before.Length > scheme && char.IsLetterOrDigit(before[^(scheme + 1)]))) return;
        int end = colon + 3;
        int parentheses = 0;
        while (end < _lineEnd && !char.IsWhiteSpace(_text[end]) && _text[end] is not ('<' or '>' or '`' or ']' or '[' or '"' or '|'))
        {
            if (_text[end] == '(') parentheses++;
            if (_text[end] == ')' && parentheses-- == 0) break;
            end++;
        }
        while (end > colon + 3 && _text[end - 1] is '?' or '!' or '.' or ',' or ':' or ';' or '*' or '_' or '~' or '\'') end--;
        if (end == colon + 3) return;
        AddUrl(colon - scheme, end, TextSpan.FromBounds(colon - scheme, end));
    }

    private void AddUrl(int start, int end, TextSpan url)
    {
        _records.Links.Add(new LinkRecord { Span = TextSpan.FromBounds(start, end), Target = url, Flags = LinkFlags.External });
        _position = end;
        _floor = end;
    }
}
