using System.Text;

namespace NoteSchema;

/// <summary>The text of scalars whose lines are folded or whose characters are escaped.</summary>
internal static class YamlText
{
    /// <summary>Folds the lines of a plain or single-quoted scalar (YAML 1.2.2, section 6.5), and takes doubled quotes as one.</summary>
    public static string Unfold(ReadOnlySpan<char> text, bool undouble, out int bad)
    {
        bad = -1;
        var result = new StringBuilder(text.Length);
        int newlines = 0;
        bool first = true;
        while (true)
        {
            int length = text.IndexOf('\n');
            ReadOnlySpan<char> line = length < 0 ? text : text[..length];
            if (length > 0 && line[^1] == '\r') line = line[..^1];
            if (length >= 0) line = line.TrimEnd(" \t");
            if (!first) line = line.TrimStart(" \t");
            if (first || length < 0 || line.Length > 0)
            {
                if (newlines == 1) result.Append(' ');
                else result.Append('\n', Math.Max(0, newlines - 1));
                newlines = 0;
                result.Append(line);
            }
            if (length < 0) break;
            first = false;
            newlines++;
            text = text[(length + 1)..];
        }
        if (undouble) result.Replace("''", "'");
        return result.ToString();
    }

    /// <summary>The text between double quotes; <paramref name="bad"/> is the place of an escape that is none, or -1.</summary>
    public static string DecodeDoubleQuoted(ReadOnlySpan<char> text, out int bad)
    {
        bad = -1;
        var result = new StringBuilder(text.Length);
        int i = 0;
        while (i < text.Length)
        {
            char character = text[i];
            if (character == '\\')
            {
                int length = DecodeEscape(text[i..], result);
                if (length == 0)
                {
                    bad = i;
                    return "";
                }
                i += length;
            }
            else if (character == '\n' || (character == '\r' && i + 1 < text.Length && text[i + 1] == '\n'))
            {
                i = Fold(text, i, result);
            }
            else if (character is ' ' or '\t')
            {
                int end = i;
                while (end < text.Length && text[end] is ' ' or '\t') end++;
                if (!StartsLineEnd(text[end..])) result.Append(text[i..end]);
                i = end;
            }
            else
            {
                result.Append(character);
                i++;
            }
        }
        return result.ToString();
    }

    private static bool StartsLineEnd(ReadOnlySpan<char> text) => text.Length > 0 && (text[0] == '\n' || (text.Length > 1 && text[0] == '\r' && text[1] == '\n'));

    /// <summary>One line end becomes a space, each further one a line end; the spaces around them go.</summary>
    private static int Fold(ReadOnlySpan<char> text, int start, StringBuilder result)
    {
        int newlines = 0;
        int i = start;
        while (i < text.Length)
        {
            if (text[i] == '\n') newlines++;
            else if (text[i] is not (' ' or '\t') && !StartsLineEnd(text[i..])) break;
            i++;
        }
        if (newlines == 1) result.Append(' ');
        else result.Append('\n', newlines - 1);
        return i;
    }

    /// <summary>Appends what the escape at the start of <paramref name="text"/> stands for; the number of units it takes, or 0 if it is none.</summary>
    private static int DecodeEscape(ReadOnlySpan<char> text, StringBuilder result)
    {
        if (text.Length < 2)
        {
            // Only where a line that ends in \" closes the quotes.
            result.Append('"');
            return 1;
        }
        switch (text[1])
        {
            case '\n':
                return SkipSpaces(text, 2);
            case '\r' when text.Length > 2 && text[2] == '\n':
                return SkipSpaces(text, 3);
            case 'x':
                return DecodeCode(text, 2, result);
            case 'u':
                return DecodeCode(text, 4, result);
            case 'U':
                return DecodeCode(text, 8, result);
        }
        int index = "0abefnrtvN_LP \"/\\\t".IndexOf(text[1], StringComparison.Ordinal);
        if (index < 0) return 0;
        result.Append("\0\a\b\u001b\f\n\r\t\v\u0085\u00a0\u2028\u2029 \"/\\\t"[index]);
        return 2;
    }

    private static int SkipSpaces(ReadOnlySpan<char> text, int index)
    {
        while (index < text.Length && text[index] is ' ' or '\t') index++;
        return index;
    }

    private static int DecodeCode(ReadOnlySpan<char> text, int digits, StringBuilder result)
    {
        if (text.Length < 2 + digits) return 0;
        uint code = 0;
        foreach (char digit in text.Slice(2, digits))
        {
            if (!char.IsAsciiHexDigit(digit)) return 0;
            code = (code << 4) + (uint)(char.IsAsciiDigit(digit) ? digit - '0' : (digit | 0x20) - 'a' + 10);
        }
        if (code > 0x10FFFF) return 0;
        // A surrogate alone is kept as it is, as the reference does.
        if (code <= 0xFFFF) result.Append((char)code);
        else result.Append(char.ConvertFromUtf32((int)code));
        return 2 + digits;
    }
}
