using System.Runtime.InteropServices;

namespace NoteSchema;

internal ref partial struct InlineScanner
{
    /// <summary>Brackets within brackets beyond this are text.</summary>
    private const int MaxOpeners = 1000;

    /// <summary>A <c>[</c> that may begin a Markdown link.</summary>
    private readonly record struct Opener(int Position, bool IsImage, int LinkCount);

    private readonly bool IsEmbed => _position > _floor && _position > _lineStart && _text[_position - 1] == '!';

    private void ReadOpeningBracket()
    {
        if (Next == '[' && TryReadWikilink()) return;
        if (_openers.Count < MaxOpeners) _openers.Add(new Opener(_position, IsEmbed, _links.Count));
        else _deepOpeners++;
        _position++;
    }

    private bool TryReadWikilink()
    {
        int inner = _position + 2;
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
        NoteLink? link = LinkText.ReadWikilink(rest[..close], IsEmbed, out Range target);
        if (link is null) return false;
        int start = link.IsEmbed ? _position - 1 : _position;
        _position = inner + close + 2;
        _floor = _position;
        _links.Add(new BodyLink(link, TextSpan.FromBounds(start, _position), TextSpan.FromBounds(inner + target.Start.Value, inner + target.End.Value)));
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
        if (_openers.Count == 0) return;
        Opener opener = _openers[^1];
        _openers.RemoveAt(_openers.Count - 1);
        bool isActive = opener.IsImage || _openers.Count >= _activeFrom;
        _activeFrom = Math.Min(_activeFrom, _openers.Count);
        if (!isActive || _position >= _lineEnd || _text[_position] != '(') return;
        int from = _position + 1;
        if (!LinkText.TryFindDestination(_text[from.._lineEnd], out Range place, out int length)) return;

        TextSpan destination = TextSpan.FromBounds(from + place.Start.Value, from + place.End.Value);
        NoteLink link = LinkText.ReadMarkdown(_text[(opener.Position + 1)..close], _text[destination.Start..destination.End], opener.IsImage, out int targetLength);
        _position = from + length;
        _floor = _position;
        if (link.Target.Length == 0 && link.Heading is null && link.BlockId is null) return;
        if (!opener.IsImage)
        {
            _activeFrom = _openers.Count;
            RemoveBareUrls(opener.LinkCount);
        }
        _links.Add(new BodyLink(link, TextSpan.FromBounds(opener.IsImage ? opener.Position - 1 : opener.Position, _position), new TextSpan(destination.Start, targetLength)));
    }

    /// <summary>A URL in a link's text is no link of its own.</summary>
    private readonly void RemoveBareUrls(int first)
    {
        int kept = first;
        for (int i = first; i < _links.Count; i++)
        {
            if (_links[i].Link is { IsExternal: true, IsMarkdown: false }) continue;
            _links[kept++] = _links[i];
        }
        _links.RemoveRange(kept, _links.Count - kept);
    }

    /// <summary>Puts a link before those in its text, which were found first.</summary>
    private readonly void SortLinks(int first)
    {
        Span<BodyLink> links = CollectionsMarshal.AsSpan(_links)[first..];
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
        _links.Add(new BodyLink(new NoteLink(_text[url.Start..url.End].ToString()) { IsExternal = true }, TextSpan.FromBounds(start, end), url));
        _position = end;
        _floor = end;
    }
}
