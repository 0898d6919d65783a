using System.Globalization;
using System.Text;

namespace NoteSchema.Language;

/// <summary>Reads a string or bytes literal: prefixes, four ways of quoting, escapes.</summary>
internal static class CelStringReader
{
    private const string KnownEscapes = "\\\\ \\\" \\' \\` \\? \\a \\b \\f \\n \\r \\t \\v \\xHH \\uHHHH \\UHHHHHHHH and \\000 to \\377";

    /// <summary>Reads the literal whose prefix starts at <paramref name="start"/>; null where it does not end.</summary>
    public static CelToken? Read(string text, int start, int prefixLength, List<CelError> errors, out int next)
    {
        bool isBytes = prefixLength > 0 && text[start] is 'b' or 'B';
        bool isRaw = prefixLength > 0 && text[start + prefixLength - 1] is 'r' or 'R';
        int open = start + prefixLength;
        char quote = text[open];
        bool isLong = open + 2 < text.Length && text[open + 1] == quote && text[open + 2] == quote;
        int mark = isLong ? 3 : 1;
        var content = new StringBuilder();
        int at = open + mark;
        while (true)
        {
            if (at >= text.Length || (!isLong && text[at] is '\n' or '\r'))
            {
                string shown = new(quote, mark);
                string reason = at < text.Length ? $" before the end of the line; text over several lines stands between {new string(quote, 3)}" : "";
                errors.Add(new CelError(start, at, $"the string is not closed by `{shown}`{reason}"));
                next = text.Length;
                return null;
            }
            char c = text[at];
            if (c == quote && (!isLong || IsTriple(text, at, quote)))
            {
                next = at + mark;
                return new CelToken(isBytes ? CelTokenKind.Bytes : CelTokenKind.String, start, next, content.ToString());
            }
            if (c == '\\' && !isRaw) at = ReadEscape(text, at, isBytes, content, errors);
            // A raw quote after a backslash ends the string too: raw strings know no escapes at all.
            else at = AppendPlain(text, at, isBytes, content, errors);
        }
    }

    private static bool IsTriple(string text, int at, char quote) => at + 2 < text.Length && text[at + 1] == quote && text[at + 2] == quote;

    private static int AppendPlain(string text, int at, bool isBytes, StringBuilder content, List<CelError> errors)
    {
        char c = text[at];
        if (!char.IsSurrogate(c))
        {
            AppendCodePoint(c, isBytes, content);
            return at + 1;
        }
        if (char.IsSurrogatePair(text, at))
        {
            AppendCodePoint(char.ConvertToUtf32(text, at), isBytes, content);
            return at + 2;
        }
        Report(errors, at, at + 1, $"U+{(int)c:X4} is half a character (a lone surrogate), which no string may hold");
        return at + 1;
    }

    private static int ReadEscape(string text, int at, bool isBytes, StringBuilder content, List<CelError> errors)
    {
        if (at + 1 >= text.Length) return at + 1;
        char c = text[at + 1];
        int simple = c switch
        {
            '\\' or '"' or '\'' or '`' or '?' => c,
            'a' => 7,
            'b' => 8,
            't' => 9,
            'n' => 10,
            'v' => 11,
            'f' => 12,
            'r' => 13,
            _ => -1,
        };
        if (simple >= 0)
        {
            content.Append((char)simple);
            return at + 2;
        }
        if (c is >= '0' and <= '3' && IsOctal(text, at + 2) && IsOctal(text, at + 3))
        {
            AppendUnit(((c - '0') * 64) + ((text[at + 2] - '0') * 8) + (text[at + 3] - '0'), content);
            return at + 4;
        }
        int digits = c switch { 'x' or 'X' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0) return ReadHexEscape(text, at, digits, isBytes, content, errors);

        int length = char.IsSurrogatePair(text, at + 1) ? 3 : 2;
        string shown = char.IsControl(c) ? "\\" : text.Substring(at, length);
        string message = CelWords.IsDigit(c)
            ? "an octal escape has three digits, \\000 to \\377"
            : $"`{shown}` is no escape (there are {KnownEscapes}); write `\\\\` for a backslash, or a raw string r\"…\"";
        Report(errors, at, at + length, message);
        return at + length;
    }

    private static int ReadHexEscape(string text, int at, int digits, bool isBytes, StringBuilder content, List<CelError> errors)
    {
        char letter = text[at + 1];
        int end = at + 2;
        long value = 0;
        while (end < text.Length && end < at + 2 + digits && CelWords.HexValue(text[end]) is >= 0 and int digit)
        {
            value = (value * 16) + digit;
            end++;
        }
        string? problem = null;
        if (end < at + 2 + digits) problem = $"`\\{letter}` takes {digits.ToString(CultureInfo.InvariantCulture)} hexadecimal digits";
        else if (isBytes && digits > 2) problem = $"`\\{letter}` is for strings; bytes are written \\x00 to \\xff";
        else if (value is >= 0xD800 and <= 0xDFFF) problem = $"U+{value:X4} is half a character (a surrogate); write the whole code point as \\UHHHHHHHH";
        else if (value > 0x10FFFF) problem = $"U+{value:X} is no Unicode code point; the last is U+10FFFF";
        if (problem is not null) Report(errors, at, end, problem);
        else if (digits == 2) AppendUnit((int)value, content);
        else AppendCodePoint((int)value, isBytes, content);
        return end;
    }

    private static void Report(List<CelError> errors, int start, int end, string message)
    {
        if (errors.Count < CelParser.MaximumErrors) errors.Add(new CelError(start, end, message));
    }

    private static bool IsOctal(string text, int at) => at < text.Length && text[at] is >= '0' and <= '7';

    // In strings a code point up to U+00FF, in bytes one octet: the same character here.
    private static void AppendUnit(int value, StringBuilder content) => content.Append((char)value);

    private static void AppendCodePoint(int value, bool isBytes, StringBuilder content)
    {
        string character = char.ConvertFromUtf32(value);
        if (!isBytes) content.Append(character);
        else foreach (byte octet in Encoding.UTF8.GetBytes(character)) content.Append((char)octet);
    }
}
