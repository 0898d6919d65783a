using System.Globalization;
using System.Text;

namespace NoteSchema;

/// <summary>
/// Writes an RE2 pattern as a .NET pattern with the same meaning: classes such as <c>\d</c> are ASCII, <c>$</c> without the m flag is the very end of the text,
/// <c>.</c> takes a whole code point. What RE2 does not have, such as references back and lookarounds, is left for <see cref="System.Text.RegularExpressions.RegexOptions.NonBacktracking"/> to
/// refuse, or refused here where .NET would take it for something else.
/// </summary>
internal sealed class Re2Translator
{
    private const string AnyPair = @"[\uD800-\uDBFF][\uDC00-\uDFFF]";

    private readonly string _pattern;
    private readonly StringBuilder _out;
    private readonly Stack<bool> _outerMultiline = new();
    private int _at;
    private bool _multiline;

    private Re2Translator(string pattern)
    {
        _pattern = pattern;
        _out = new StringBuilder(pattern.Length + 16);
    }

    /// <summary>The .NET pattern, or null where it is no RE2 pattern; a null is sure, a result may still be refused by .NET.</summary>
    public static string? Translate(string pattern)
    {
        var translator = new Re2Translator(pattern);
        while (translator._at < pattern.Length)
        {
            if (!translator.Next()) return null;
        }
        return translator._out.ToString();
    }

    private char Peek(int ahead = 0) => _at + ahead < _pattern.Length ? _pattern[_at + ahead] : '\0';

    private bool Next()
    {
        char c = _pattern[_at];
        switch (c)
        {
            case '\\':
                return Escape(inClass: false);
            case '[':
                return Class();
            case '(':
                return Group();
            case ')':
                if (_outerMultiline.Count == 0) return false;
                _multiline = _outerMultiline.Pop();
                break;
            case '$':
                return Write(_multiline ? "$" : @"\z", 1);
            case '.':
                return Write($"(?:{AnyPair}|.)", 1);
            default:
                if (CodePoints.LengthAt(_pattern, _at) == 2) return Write($"(?:{_pattern.AsSpan(_at, 2)})", 2);
                break;
        }
        return Write([c], 1);
    }

    private bool Write(ReadOnlySpan<char> text, int consumed)
    {
        _out.Append(text);
        _at += consumed;
        return true;
    }

    private bool Group()
    {
        _outerMultiline.Push(_multiline);
        if (Peek(1) != '?') return Write("(", 1);
        if (Peek(2) == 'P' && Peek(3) == '<') return Write("(?<", 4);
        if (Peek(2) == '<') return Peek(3) is not ('=' or '!') && Write("(?<", 3);
        return Flags();
    }

    /// <summary><c>(?i-m)</c> to the end of the group around it, or <c>(?i-m:</c> for a group of its own.</summary>
    private bool Flags()
    {
        int at = _at + 2;
        bool on = true;
        string set = "", unset = "";
        for (; at < _pattern.Length && _pattern[at] is not (':' or ')'); at++)
        {
            char flag = _pattern[at];
            if (flag == '-' && on) on = false;
            else if (flag == 'm') _multiline = on;
            else if (flag is not ('i' or 's' or 'U')) return false;
            if (flag is '-' or 'U') continue;
            if (on) set += flag;
            else unset += flag;
        }
        if (at >= _pattern.Length) return false;
        bool isGroup = _pattern[at] == ':';
        if (!isGroup) _outerMultiline.Pop();
        string flags = set + (unset.Length > 0 ? "-" + unset : "");
        string written = isGroup ? $"(?{flags}:" : flags.Length > 0 ? $"(?{flags})" : "";
        return Write(written, at + 1 - _at);
    }

    private bool Class()
    {
        Write("[", 1);
        if (Peek() == '^') Write("^", 1);
        for (bool first = true; _at < _pattern.Length; first = false)
        {
            char c = _pattern[_at];
            if (c == ']' && !first) return Write("]", 1);
            bool understood = c switch
            {
                '\\' => Escape(inClass: true),
                '[' when Peek(1) == ':' => PosixClass(),
                '[' or ']' => Write(['\\', c], 1),
                _ => Write([c], 1),
            };
            if (!understood) return false;
        }
        return false;
    }

    private bool PosixClass()
    {
        int end = _pattern.IndexOf(":]", _at + 2, StringComparison.Ordinal);
        string? ranges = end < 0 ? null : _pattern[(_at + 2)..end] switch
        {
            "alnum" => "0-9A-Za-z",
            "alpha" => "A-Za-z",
            "ascii" => @"\x00-\x7F",
            "blank" => @"\t ",
            "cntrl" => @"\x00-\x1F\x7F",
            "digit" => "0-9",
            "graph" => "!-~",
            "lower" => "a-z",
            "print" => " -~",
            "punct" => @"!-/:-@\[-`{-~",
            "space" => @"\t\n\v\f\r ",
            "upper" => "A-Z",
            "word" => "0-9A-Za-z_",
            "xdigit" => "0-9A-Fa-f",
            _ => null,
        };
        return ranges is not null && Write(ranges, end + 2 - _at);
    }

    private bool Escape(bool inClass)
    {
        char c = Peek(1);
        switch (c)
        {
            case 'd': return Write(inClass ? "0-9" : "[0-9]", 2);
            case 'w': return Write(inClass ? "0-9A-Za-z_" : "[0-9A-Za-z_]", 2);
            case 's': return Write(inClass ? @"\t\n\f\r " : @"[\t\n\f\r ]", 2);
            case 'D': return Write(inClass ? @"\x00-/:-\uFFFF" : "[^0-9]", 2);
            case 'W': return Write(inClass ? @"\x00-/:-@\[-^`{-\uFFFF" : "[^0-9A-Za-z_]", 2);
            case 'S': return Write(inClass ? @"\x00-\x08\v\x0E-\x1F!-\uFFFF" : @"[^\t\n\f\r ]", 2);
            case 'x': return HexEscape(inClass);
            case 'p' or 'P': return Peek(2) == '{' ? Write(['\\', c], 2) : char.IsAsciiLetterUpper(Peek(2)) && Write($"\\{c}{{{Peek(2)}}}", 3);
            case 'Q' when !inClass: return Quoted();
            case 'A' or 'z' or 'b' or 'B' when !inClass: return Write(['\\', c], 2);
            case 'a' or 'f' or 't' or 'n' or 'r' or 'v': return Write(['\\', c], 2);
            default: return c is > ' ' and < '\x7F' && !char.IsAsciiLetterOrDigit(c) && Write(['\\', c], 2);
        }
    }

    private bool HexEscape(bool inClass)
    {
        bool isBraced = Peek(2) == '{';
        int start = _at + (isBraced ? 3 : 2);
        int end = isBraced ? _pattern.IndexOf('}', start) : start + 2;
        if (end < start || end > _pattern.Length
            || !int.TryParse(_pattern.AsSpan(start, end - start), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value) || !Rune.IsValid(value)) return false;
        int consumed = end + (isBraced ? 1 : 0) - _at;
        if (value < 0x10000) return Write($"\\u{value:X4}", consumed);
        return !inClass && Write($"(?:{new Rune(value)})", consumed);
    }

    private bool Quoted()
    {
        int end = _pattern.IndexOf(@"\E", _at + 2, StringComparison.Ordinal);
        ReadOnlySpan<char> text = end < 0 ? _pattern.AsSpan(_at + 2) : _pattern.AsSpan(_at + 2, end - _at - 2);
        return Write(System.Text.RegularExpressions.Regex.Escape(text.ToString()), text.Length + (end < 0 ? 2 : 4));
    }
}
