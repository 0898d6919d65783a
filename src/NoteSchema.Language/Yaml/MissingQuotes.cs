namespace NoteSchema.Language.Yaml;

/// <summary>
/// Finds text that wants quotes on a line that is no YAML. Expressions are the values that schemas are full of, and YAML ends many of them too early: at the quote that ends their first text, or,
/// between braces, at any bracket.
/// </summary>
internal sealed class MissingQuotes
{
    private readonly string _text;
    private readonly int _end;
    // The brackets that are open, the last one last.
    private readonly Stack<char> _open = new();
    private int _at;

    private MissingQuotes(string text, int start, int end) => (_text, _at, _end) = (text, start, end);

    /// <summary>Where YAML ends a value too early on the line of <paramref name="place"/>, and what to do; null where it does so nowhere.</summary>
    public static (int Start, string Message)? FindOnLine(string text, int place)
    {
        int start = place == 0 ? 0 : text.LastIndexOfAny(['\n', '\r'], place - 1) + 1;
        int end = text.IndexOfAny(['\n', '\r'], start);
        return new MissingQuotes(text, start, end < 0 ? text.Length : end).Find();
    }

    private bool IsWithinBrackets => _open.Count > 0;

    private (int Start, string Message)? Find()
    {
        // Whether this is the value of a key, which no second `:` can follow.
        bool isValue = false;
        while (SkipSpaces())
        {
            switch (_text[_at])
            {
                case '#':
                    return null;
                case '{' or '[':
                    _open.Push(_text[_at++]);
                    isValue = false;
                    break;
                case ',' when IsWithinBrackets:
                    _at++;
                    isValue = false;
                    break;
                case ']' or '}' when IsWithinBrackets:
                    char closing = _text[_at++];
                    _open.Pop();
                    if (!EndsValue()) return (_at, $"Text goes on after the `{closing}` that ends the value. Put quotes round all of it");
                    isValue = true;
                    break;
                case ':' or '-' when IsMark(_at):
                    if (_text[_at] == ':' && isValue && IsWithinBrackets) return Ended(_at);
                    isValue = _text[_at++] == ':';
                    break;
                case '"' or '\'':
                    if (!SkipQuoted()) return null;
                    if (!EndsValue()) return (_at, "Text goes on after the quote that ends the value. Put quotes of the other kind round all of it");
                    break;
                default:
                    SkipPlain();
                    if (_at < _end && _text[_at] is '[' or '{') return Ended(_at);
                    break;
            }
        }
        return null;
    }

    private (int Start, string Message) Ended(int place) => (place, $"Between brackets, a `{_text[place]}` ends the text before it. Put quotes round all of the text");

    private bool SkipSpaces()
    {
        while (_at < _end && _text[_at] is ' ' or '\t') _at++;
        return _at < _end;
    }

    // Behind a quote or bracket nothing can follow but the next part, or a comment.
    private bool EndsValue()
    {
        int behind = _at;
        return !SkipSpaces() || (_text[_at] == '#' && _at > behind) || _text[_at] is ':' or ',' or ']' or '}';
    }

    private bool IsMark(int place) => place + 1 == _end || _text[place + 1] is ' ' or '\t' || (IsWithinBrackets && _text[place] == ':' && _text[place + 1] is ',' or '[' or ']' or '{' or '}');

    private bool SkipQuoted()
    {
        char quote = _text[_at++];
        for (; _at < _end; _at++)
        {
            if (_text[_at] == '\\' && quote == '"') _at++;
            else if (_text[_at] == quote && (quote == '"' || _at + 1 == _end || _text[_at + 1] != quote)) return ++_at > 0;
            else if (_text[_at] == quote) _at++;
        }
        return false;
    }

    private void SkipPlain()
    {
        for (_at++; _at < _end; _at++)
        {
            char unit = _text[_at];
            if (unit == ':' && IsMark(_at)) return;
            if (unit == '#' && _text[_at - 1] is ' ' or '\t') return;
            if (IsWithinBrackets && unit is ',' or '[' or ']' or '{' or '}') return;
        }
    }
}
