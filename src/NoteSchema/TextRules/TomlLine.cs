namespace NoteSchema;

/// <summary>A line of TOML, <c>key = value</c>, whose key and value are written in YAML as they are in TOML.</summary>
internal ref struct TomlLine
{
    private readonly ReadOnlySpan<char> _line;
    private int _at;

    private TomlLine(ReadOnlySpan<char> line) => _line = line;

    /// <summary>Whether a line begins with a key, be it one of several names, and its sign, whatever the value.</summary>
    public static bool IsKey(ReadOnlySpan<char> line)
    {
        var reader = new TomlLine(line);
        while (reader.ReadKey())
        {
            if (reader.Current != '.') return !reader.ReadSign().IsEmpty;
            reader._at++;
        }
        return false;
    }

    /// <summary>The sign between key and value with the space around it; null where the line is anything else, or means another thing in YAML.</summary>
    public static TextSpan? FindSign(ReadOnlySpan<char> line)
    {
        const int MostNested = 8;
        var reader = new TomlLine(line);
        if (!reader.ReadKey() || reader.ReadSign() is not { IsEmpty: false } sign || !reader.ReadValue(MostNested)) return null;
        int end = reader._at;
        reader.SkipBlanks();
        return reader._at == line.Length || (line[reader._at] == '#' && reader._at > end) ? sign : null;
    }

    private readonly char Current => _at < _line.Length ? _line[_at] : '\0';

    private bool ReadKey()
    {
        if (Current is '"' or '\'') return ReadText();
        int start = _at;
        while (char.IsAsciiLetterOrDigit(Current) || Current is '_' or '-') _at++;
        return _at > start;
    }

    private TextSpan ReadSign()
    {
        int start = _at;
        SkipBlanks();
        if (Current != '=') return default;
        _at++;
        SkipBlanks();
        return TextSpan.FromBounds(start, _at);
    }

    private bool ReadValue(int depth) => Current switch
    {
        '"' or '\'' => ReadText(),
        '[' => depth > 0 && ReadArray(depth - 1),
        _ => ReadWord(),
    };

    // Three quotes open a text over several lines. The escapes of TOML are those of YAML.
    private bool ReadText()
    {
        char quote = Current;
        if (_line[_at..].StartsWith([quote, quote, quote])) return false;
        for (_at++; _at < _line.Length; _at++)
        {
            if (Current == '\\' && quote == '"') _at++;
            else if (Current == quote) return ++_at > 0;
        }
        return false;
    }

    private bool ReadArray(int depth)
    {
        _at++;
        SkipBlanks();
        while (Current != ']')
        {
            if (!ReadValue(depth)) return false;
            SkipBlanks();
            if (Current == ',') _at++;
            else if (Current != ']') return false;
            SkipBlanks();
        }
        _at++;
        return true;
    }

    // A truth value, a number without an exponent or lines between its digits, a date or a time.
    private bool ReadWord()
    {
        int start = _at;
        while (char.IsAsciiLetterOrDigit(Current) || Current is '+' or '-' or '.' or ':') _at++;
        ReadOnlySpan<char> word = _line[start.._at];
        return word is "true" or "false" || IsNumber(word) || IsTime(word);
    }

    private static bool IsNumber(ReadOnlySpan<char> word)
    {
        if (word is ['+' or '-', ..]) word = word[1..];
        int point = word.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? word : word[..point], part = point < 0 ? "0" : word[(point + 1)..];
        return IsDigits(whole) && IsDigits(part) && (whole.Length == 1 || whole[0] != '0');
    }

    private static bool IsDigits(ReadOnlySpan<char> word) => !word.IsEmpty && !word.ContainsAnyExceptInRange('0', '9');

    // 2025-03-14, 2025-03-14T09:30:00Z
    private static bool IsTime(ReadOnlySpan<char> word) => word.Length >= 10 && IsDigits(word[..4]) && word[4] == '-' && IsDigits(word[5..7]) && word[7] == '-' && IsDigits(word[8..10])
        && (word.Length == 10 || (word[10] == 'T' && char.IsAsciiDigit(word[^1])) || (word[10] == 'T' && word[^1] == 'Z'));

    private void SkipBlanks()
    {
        while (Current is ' ' or '\t') _at++;
    }
}
