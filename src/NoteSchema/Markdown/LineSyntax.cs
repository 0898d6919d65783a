using System.Runtime.CompilerServices;

namespace NoteSchema;

/// <summary>What the text of one line can begin, once indentation and the marks of what holds it are gone. Each looks at a line at most once.</summary>
internal static class LineSyntax
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBlank(char c) => c is ' ' or '\t';

    public static ReadOnlySpan<char> TrimBlanksEnd(ReadOnlySpan<char> text) => text[..EndOfText(text, 0, text.Length)];

    /// <summary>The end of what <paramref name="text"/> says between the two places, without the blanks before the second.</summary>
    public static int EndOfText(ReadOnlySpan<char> text, int start, int end)
    {
        while (end > start && IsBlank(text[end - 1])) end--;
        return end;
    }

    /// <summary>The level of an ATX heading, or 0.</summary>
    public static int AtxLevel(ReadOnlySpan<char> line)
    {
        int level = 0;
        while (level < line.Length && line[level] == '#') level++;
        if (level > 6) return 0;
        return level == line.Length || IsBlank(line[level]) ? level : 0;
    }

    /// <summary>The heading's text within an ATX heading's line: marks before and after it left out.</summary>
    public static (int Start, int End) AtxText(ReadOnlySpan<char> line, int level)
    {
        int start = level;
        int end = TrimBlanksEnd(line).Length;
        while (start < end && IsBlank(line[start])) start++;
        int marks = end;
        while (marks > start && line[marks - 1] == '#') marks--;
        if (marks == start) return (start, start);
        if (marks < end && IsBlank(line[marks - 1]))
        {
            end = marks;
            while (end > start && IsBlank(line[end - 1])) end--;
        }
        return (start, Math.Max(start, end));
    }

    /// <summary>The level of the heading that a line of <c>=</c> or <c>-</c> makes of the paragraph before it, or 0.</summary>
    public static int SetextLevel(ReadOnlySpan<char> line)
    {
        char mark = line[0];
        ReadOnlySpan<char> rest = TrimBlanksEnd(line);
        return rest.ContainsAnyExcept(mark) ? 0 : mark == '=' ? 1 : 2;
    }

    public static bool IsThematicBreak(ReadOnlySpan<char> line)
    {
        char mark = line[0];
        int count = 0;
        foreach (char c in line)
        {
            if (c == mark) count++;
            else if (!IsBlank(c)) return false;
        }
        return count >= 3;
    }

    /// <summary>The number of marks that open a fence, or 0.</summary>
    public static int FenceLength(ReadOnlySpan<char> line)
    {
        char mark = line[0];
        int length = RunLength(line, mark);
        if (length < 3) return 0;
        return mark == '`' && line[length..].Contains('`') ? 0 : length;
    }

    public static bool IsFenceEnd(ReadOnlySpan<char> line, char mark, int length)
    {
        int run = RunLength(line, mark);
        return run >= length && TrimBlanksEnd(line[run..]).IsEmpty;
    }

    /// <summary>The length of a list marker (<c>-</c>, <c>12.</c>), or 0.</summary>
    public static int ListMarkerLength(ReadOnlySpan<char> line)
    {
        int length;
        if (line[0] is '-' or '*' or '+')
        {
            length = 1;
        }
        else
        {
            int digits = 0;
            while (digits < line.Length && char.IsAsciiDigit(line[digits])) digits++;
            if (digits is 0 or > 9 || digits == line.Length || line[digits] is not ('.' or ')')) return 0;
            length = digits + 1;
        }
        return length == line.Length || IsBlank(line[length]) ? length : 0;
    }

    /// <summary>Whether the line is a list item by its first three characters, and so neither a line of marks nor the dashes under a heading or a table's head.</summary>
    public static bool IsPlainItem(ReadOnlySpan<char> line) => line.Length > 2 && line[0] is '-' or '*' or '+' && line[1] == ' ' && (char.IsAsciiLetter(line[2]) || line[2] == '[');

    /// <summary>Whether a list item with this marker may follow a paragraph without a blank line: it says something and does not start at another number than 1.</summary>
    public static bool InterruptsParagraph(ReadOnlySpan<char> line, int markerLength)
    {
        if (markerLength > 1 && line[..(markerLength - 1)] is not "1") return false;
        return !TrimBlanksEnd(line[markerLength..]).IsEmpty;
    }

    /// <summary>The length of a checkbox <c>[x]</c> that text or nothing follows, or 0. One character of any kind may stand in it.</summary>
    public static int CheckboxLength(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || text[0] != '[' || text[1] is '[' or ']') return 0;
        int close = char.IsHighSurrogate(text[1]) ? 3 : 2;
        if (close >= text.Length || text[close] != ']') return 0;
        return close + 1 == text.Length || IsBlank(text[close + 1]) ? close + 1 : 0;
    }

    /// <summary>The length of <c>[^label]:</c>, or 0.</summary>
    public static int FootnoteLength(ReadOnlySpan<char> line)
    {
        if (line.Length < 5 || line[1] != '^') return 0;
        int close = line.IndexOf(']');
        if (close < 3 || close + 1 >= line.Length || line[close + 1] != ':') return 0;
        return line[2..close].IndexOfAny(' ', '\t', '[') >= 0 ? 0 : close + 2;
    }

    /// <summary>The head of a callout: its type, its fold mark and where its title starts; false where the line is none.</summary>
    public static bool TryReadCallout(ReadOnlySpan<char> line, out int typeEnd, out char fold, out int titleStart)
    {
        typeEnd = 0;
        fold = '\0';
        titleStart = 0;
        if (!line.StartsWith("[!")) return false;
        typeEnd = line.IndexOf(']');
        if (typeEnd < 0 || line[2..typeEnd].Trim().IsEmpty) return false;
        titleStart = typeEnd + 1;
        if (titleStart < line.Length && line[titleStart] is '+' or '-') fold = line[titleStart++];
        if (titleStart < line.Length && line[titleStart] is '(' or '[') return false;
        while (titleStart < line.Length && IsBlank(line[titleStart])) titleStart++;
        return true;
    }

    /// <summary>The place of the block id <c>^id</c> that ends <paramref name="text"/> behind a blank or an embed, or a negative number. Blanks after it do not count.</summary>
    public static int BlockIdStart(ReadOnlySpan<char> text)
    {
        int end = EndOfText(text, 0, text.Length);
        int start = end;
        while (start > 0 && (char.IsAsciiLetter(text[start - 1]) || char.IsAsciiDigit(text[start - 1]) || text[start - 1] == '-')) start--;
        if (start == end || start == 0 || text[start - 1] != '^') return -1;
        return start == 1 || IsBlank(text[start - 2]) || EndsWithEmbed(text[..(start - 1)]) ? start - 1 : -1;
    }

    // "![[chart.png]]^id", as Obsidian's own help has it.
    private static bool EndsWithEmbed(ReadOnlySpan<char> text) => text.EndsWith("]]") && text.LastIndexOf("[[") is > 0 and int open && text[open - 1] == '!';

    public static int RunLength(ReadOnlySpan<char> text, char mark)
    {
        int length = text.IndexOfAnyExcept(mark);
        return length < 0 ? text.Length : length;
    }
}
