namespace NoteSchema.Language;

/// <content>Character classes and escapes.</content>
internal sealed partial class LinearPatternReader
{
    private static readonly HashSet<string> s_categories = new(StringComparer.Ordinal)
    {
        "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po",
        "S", "Sm", "Sc", "Sk", "So", "Z", "Zs", "Zl", "Zp", "C", "Cc", "Cf", "Co", "Cs",
    };

    private void ReadClass()
    {
        int open = _at++;
        if (_at < pattern.Length && pattern[_at] == '^') _at++;
        bool first = true;
        while (_problem is null)
        {
            if (_at >= pattern.Length)
            {
                Fail(open, "this `[` is not closed; write `\\[` for a bracket");
                return;
            }
            if (pattern[_at] == ']' && !first)
            {
                _at++;
                return;
            }
            first = false;
            ReadClassItem();
        }
    }

    /// <summary>Reads a character, an escape, or a range of characters.</summary>
    private void ReadClassItem()
    {
        int start = _at;
        int low = ReadClassCharacter();
        if (_problem is not null || _at + 1 >= pattern.Length || pattern[_at] != '-' || pattern[_at + 1] is ']' or '[') return;
        _at++;
        int high = ReadClassCharacter();
        if (_problem is not null) return;
        if (low < 0 || high < 0) Fail(start, "a range goes from one character to another; write `\\-` for a hyphen");
        else if (high < low) Fail(start, "the range is the wrong way round");
    }

    /// <summary>Reads one character of a class and gives it, or -1 for a set such as <c>\d</c>.</summary>
    private int ReadClassCharacter()
    {
        char c = pattern[_at];
        if (c == '\\') return ReadEscape(inClass: true);
        if (c == '[' && _at + 1 < pattern.Length && pattern[_at + 1] is ':' or '=' or '.')
            return Fail(_at, "POSIX classes are not supported; write `\\p{L}` for letters, `\\d` for digits, `\\s` for space");
        if (c == '-' && _at + 1 < pattern.Length && pattern[_at + 1] == '[')
            return Fail(_at, "classes cannot be subtracted; write `\\-\\[` for the two characters");
        _at++;
        return c;
    }

    /// <summary>Reads an escape and gives the character that it stands for, or -1 for a set or an anchor.</summary>
    private int ReadEscape(bool inClass)
    {
        int start = _at;
        if (start + 1 >= pattern.Length) return Fail(start, "a backslash ends the pattern; write `\\\\` for a backslash");
        char c = pattern[start + 1];
        _at += 2;
        switch (c)
        {
            case 'd' or 'D' or 'w' or 'W' or 's' or 'S': return -1;
            case 'b' or 'B' or 'A' or 'z' when !inClass: return -1;
            case 't': return '\t';
            case 'n': return '\n';
            case 'r': return '\r';
            case 'f': return '\f';
            case 'v': return '\v';
            case 'a': return '\a';
            case 'x': return ReadHexadecimal(start);
            case 'p' or 'P': return ReadCategory(start);
            case >= '0' and <= '9' or 'k': return Fail(start, c == '0' ? "octal escapes are read differently everywhere; write `\\x00`" : "backreferences do not run in linear time");
            case 'Z': return Fail(start, "`\\Z` means different things; write `\\z` for the end of the text");
            case 'u': return Fail(start, "`\\u` is no RE2 syntax; write the character itself");
            case 'Q' or 'E': return Fail(start, "`\\Q…\\E` is not supported; put a backslash before each sign");
            default:
                bool isSign = c < 128 && !char.IsLetterOrDigit(c) && c != '_' && !char.IsControl(c);
                return isSign ? c : Fail(start, $"`\\{(char.IsSurrogate(c) || char.IsControl(c) ? "" : c.ToString())}` is no escape{(inClass ? " in a class" : "")}");
        }
    }

    private int ReadHexadecimal(int start)
    {
        if (_at + 1 < pattern.Length && CelWords.HexValue(pattern[_at]) is >= 0 and int high && CelWords.HexValue(pattern[_at + 1]) is >= 0 and int low)
        {
            _at += 2;
            return (high * 16) + low;
        }
        return Fail(start, "`\\x` takes two hexadecimal digits; write other characters themselves");
    }

    private int ReadCategory(int start)
    {
        int close = pattern.IndexOf('}', _at);
        string name = _at < pattern.Length && pattern[_at] == '{' && close > 0 && close - _at <= 20 ? pattern.Substring(_at + 1, close - _at - 1) : "";
        if (!s_categories.Contains(name)) return Fail(start, "`\\p` takes a general category of Unicode in braces, such as `\\p{L}` or `\\p{Lu}`");
        _at = close + 1;
        return -1;
    }
}
