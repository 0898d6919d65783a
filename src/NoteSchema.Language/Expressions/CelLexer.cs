using System.Globalization;

namespace NoteSchema.Language;

/// <summary>Reads an expression word by word, in one pass. After a mistake that leaves no sense in going on, it gives nothing but the end.</summary>
internal sealed class CelLexer(string text, List<CelError> errors, int start = 0)
{
    // Longer ones first: the first that fits is the operator. The ones that CEL does not have are there so that the parser can say what to write.
    private static readonly string[] s_operators =
    [
        "===", "!==", "&&", "||", "==", "!=", "<=", ">=", "<>", ".?", "[?", "{?",
        "<", ">", "=", "!", "+", "-", "*", "/", "%", "?", ":", ".", ",", "(", ")", "[", "]", "{", "}", "&", "|",
    ];

    private int _position = start;
    private bool _stopped;

    /// <summary>Whether a mistake was met that ends the reading.</summary>
    public bool HasStopped => _stopped;

    /// <summary>The next word.</summary>
    public CelToken Next()
    {
        SkipSpace();
        if (_stopped || _position >= text.Length) return new(CelTokenKind.End, text.Length, text.Length, "");
        int start = _position;
        char c = text[start];
        if (StringPrefixLength(start) is >= 0 and int prefix)
            return CelStringReader.Read(text, start, prefix, errors, out _position) ?? Stop();
        if (CelWords.IsNameStart(c))
        {
            while (_position < text.Length && CelWords.IsNamePart(text[_position])) _position++;
            if (_position < text.Length && char.IsLetter(text[_position])) return BadCharacter(start);
            return new(CelTokenKind.Identifier, start, _position, text.Substring(start, _position - start));
        }
        if (CelWords.IsDigit(c) || (c == '.' && start + 1 < text.Length && CelWords.IsDigit(text[start + 1]))) return ReadNumber(start);
        if (c == '`') return ReadQuotedIdentifier(start);
        foreach (string op in s_operators)
        {
            if (string.CompareOrdinal(text, start, op, 0, op.Length) != 0) continue;
            _position += op.Length;
            return new(CelTokenKind.Operator, start, _position, op);
        }
        return BadCharacter(start);
    }

    private void SkipSpace()
    {
        while (_position < text.Length)
        {
            char c = text[_position];
            if (c is ' ' or '\t' or '\n' or '\r' or '\f') _position++;
            else if (c == '/' && _position + 1 < text.Length && text[_position + 1] == '/')
            {
                int end = text.IndexOf('\n', _position);
                _position = end < 0 ? text.Length : end;
            }
            else return;
        }
    }

    /// <summary>How many letters stand before the quote of a string that starts here, or -1.</summary>
    private int StringPrefixLength(int start)
    {
        int at = start;
        if (at < text.Length && text[at] is 'b' or 'B') at++;
        if (at < text.Length && text[at] is 'r' or 'R') at++;
        return at < text.Length && text[at] is '"' or '\'' ? at - start : -1;
    }

    private CelToken ReadNumber(int start)
    {
        if (text[start] == '0' && start + 1 < text.Length && text[start + 1] is 'x' or 'X')
        {
            _position = start + 2;
            while (_position < text.Length && CelWords.HexValue(text[_position]) >= 0) _position++;
            if (_position == start + 2) return Fail(start, _position, "a hexadecimal number needs digits after `0x`");
            return Whole(start, text.Substring(start + 2, _position - start - 2), NumberStyles.AllowHexSpecifier);
        }
        bool isDouble = false;
        SkipDigits();
        if (At('.') && _position + 1 < text.Length && CelWords.IsDigit(text[_position + 1]))
        {
            isDouble = true;
            _position++;
            SkipDigits();
        }
        if (At('e') || At('E'))
        {
            isDouble = true;
            _position++;
            if (At('+') || At('-')) _position++;
            int digits = _position;
            SkipDigits();
            if (_position == digits) return Fail(start, _position, "the exponent of a number needs digits, as in `1e6`");
        }
        return isDouble ? Fraction(start) : Whole(start, text.Substring(start, _position - start), NumberStyles.None);
    }

    private CelToken Fraction(int start)
    {
        string digits = text.Substring(start, _position - start);
        if (!EndsNumber()) return RunOn(start);
        if (!double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || double.IsInfinity(value))
            return Fail(start, _position, "the number is too large for a double");
        return new(CelTokenKind.Double, start, _position, digits[0] == '.' ? "0" + digits : digits);
    }

    private CelToken Whole(int start, string digits, NumberStyles style)
    {
        bool isUint = At('u') || At('U');
        if (isUint) _position++;
        if (!EndsNumber()) return RunOn(start);
        // One more than the largest int: the parser allows it after a minus sign only.
        if (!ulong.TryParse(digits, style, CultureInfo.InvariantCulture, out ulong value) || (!isUint && value > 1UL << 63))
            return Fail(start, _position, isUint ? "the number is too large for an unsigned integer" : "the number is too large for an integer");
        return new(isUint ? CelTokenKind.Uint : CelTokenKind.Int, start, _position, value.ToString(CultureInfo.InvariantCulture));
    }

    private bool At(char c) => _position < text.Length && text[_position] == c;

    private bool EndsNumber() => _position >= text.Length || !(CelWords.IsNamePart(text[_position]) || char.IsLetter(text[_position]));

    private CelToken RunOn(int start)
    {
        while (_position < text.Length && CelWords.IsNamePart(text[_position])) _position++;
        return Fail(start, _position, $"`{text.Substring(start, Math.Min(_position - start, 40))}` is neither a number nor a name; names begin with a letter");
    }

    private void SkipDigits()
    {
        while (_position < text.Length && CelWords.IsDigit(text[_position])) _position++;
    }

    private CelToken ReadQuotedIdentifier(int start)
    {
        int end = text.IndexOf('`', start + 1);
        int line = text.IndexOf('\n', start + 1);
        if (end < 0 || (line >= 0 && line < end)) return Fail(start, start + 1, "the name after this backtick has no closing backtick");
        if (end == start + 1) return Fail(start, end + 1, "the name between the backticks is empty");
        _position = end + 1;
        return new(CelTokenKind.QuotedIdentifier, start, _position, text.Substring(start + 1, end - start - 1));
    }

    private CelToken BadCharacter(int start)
    {
        char c = text[start];
        if (c is '\u201c' or '\u201d' or '\u201e' or '\u2018' or '\u2019' or '\u00ab' or '\u00bb')
            return Fail(start, start + 1, $"`{c}` is no quotation mark here; strings stand between straight quotes, \"…\" or '…'");
        int end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_')) end++;
        if (end > start)
        {
            string word = text.Substring(start, Math.Min(end - start, 40));
            return Fail(start, end, $"`{word}` is no CEL name (letters A to Z, digits and _); a field is written fields[\"{word}\"]");
        }
        int length = char.IsSurrogatePair(text, start) ? 2 : 1;
        string shown = char.IsControl(c) || char.IsSurrogate(c) != (length == 2) || char.IsWhiteSpace(c) ? $"U+{(int)c:X4}" : text.Substring(start, length);
        return Fail(start, start + length, $"`{shown}` has no meaning in an expression");
    }

    private CelToken Fail(int start, int end, string message)
    {
        errors.Add(new CelError(start, end, message));
        return Stop();
    }

    private CelToken Stop()
    {
        _stopped = true;
        return new(CelTokenKind.End, text.Length, text.Length, "");
    }
}
