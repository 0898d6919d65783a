using System.Text;

namespace NoteSchema;

internal ref partial struct YamlReader
{
    /// <summary>Reads the scalar after <c>|</c> or <c>></c>, to the start of the line after it.</summary>
    private int ReadBlockScalar(ref Separation before, in Place place)
    {
        int start = _at;
        bool literal = Peek() == '|';
        if (!ReadBlockHeader(out int digit, out char chomp) || !JoinProperties(ref before)) return -1;
        int minIndent = place.MinIndent;
        int first = _at;
        int indent = FindBlockIndent(minIndent, digit, place, out int end);
        if (indent < 0) return -1;
        int text = end;
        string value = end == first ? "" : DecodeBlock(digit > 0 && chomp != '+' ? TrimBlankLines(_text[first..end]) : _text[first..end], literal, indent, chomp, out text);
        int spanEnd = end == first ? LineEnd(start) : first + text;
        var style = literal ? FrontmatterStyle.Literal : FrontmatterStyle.Folded;
        int node = _nodes.Add(KindByTag(before.Tag, value, FrontmatterKind.String), style, TextSpan.FromBounds(start, Math.Max(spanEnd, start + 1)));
        _nodes[node].Text = value;
        SetAnchor(before.Anchor, node);
        _at = end;
        _indent = 0;
        _inIndent = true;
        _tab = -1;
        return node;
    }

    private bool ReadBlockHeader(out int digit, out char chomp)
    {
        digit = 0;
        chomp = '\0';
        int start = _at++;
        for (; !YamlCharacters.IsGap(Peek()) && Peek() != '#'; _at++)
        {
            char character = _text[_at];
            if (character is '-' or '+' && chomp == '\0') chomp = character;
            else if (character is >= '1' and <= '9' && digit == 0) digit = character - '0';
            else return Fail(YamlFault.BlockScalarHeader, start, LineEnd(start), start);
        }
        _inIndent = false;
        while (YamlCharacters.IsSpace(Peek())) _at++;
        if (Peek() == '#' && !SkipComment()) return false;
        if (!IsLineEnd(_at)) return Fail(YamlFault.BlockScalarHeader, start, LineEnd(start), start);
        _at = AfterLineEnd(_at);
        return true;
    }

    /// <summary>The number of spaces that are not content, and where the lines end; -1 on an error.</summary>
    private int FindBlockIndent(int minIndent, int digit, in Place place, out int end)
    {
        int line = _at;
        int blank = 0;
        int indent = 0;
        int content = line;
        for (; content < _text.Length; content++)
        {
            if (_text[content] == ' ')
            {
                indent++;
            }
            else if (IsLineEnd(content))
            {
                blank = Math.Max(blank, indent);
                content = AfterLineEnd(content) - 1;
                line = content + 1;
                indent = 0;
            }
            else
            {
                break;
            }
        }
        bool hasContent = content < _text.Length && indent >= minIndent;
        int required = digit > 0 ? digit + Math.Max(place.Indent, 0) : indent;
        end = _at;
        if (hasContent && digit == 0 && blank > indent)
        {
            FailLine(YamlFault.BlockScalarIndentation, line);
            return -1;
        }
        int least = hasContent ? required : minIndent;
        for (int at = _at; at < _text.Length;)
        {
            int next = Continue(at, least);
            if (next < 0)
            {
                int spaces = at;
                while (CharacterAt(spaces) == ' ') spaces++;
                if (CharacterAt(spaces) != '\t') break;
                Fail(YamlFault.Tab, spaces, spaces + 1);
                return -1;
            }
            end = AfterLineEnd(LineEnd(at));
            at = end;
        }
        return hasContent ? required : int.MaxValue;
    }

    /// <summary>Leaves out the last lines of nothing but spaces, unless there are more of these than before the first text, however much of that is indentation.</summary>
    private static ReadOnlySpan<char> TrimBlankLines(ReadOnlySpan<char> lines)
    {
        int text = lines.IndexOfAnyExcept(' ', '\r', '\n');
        if (text < 0) return lines;
        int indent = text - (lines[..text].LastIndexOf('\n') + 1);
        while (lines[^1] == '\n')
        {
            int start = lines[..^1].LastIndexOf('\n') + 1;
            ReadOnlySpan<char> line = lines[start..].TrimEnd("\r\n");
            if (line.Length > indent || line.ContainsAnyExcept(' ')) break;
            lines = lines[..start];
        }
        return lines;
    }

    /// <summary>The text of block lines; <paramref name="length"/> is how far the last line with text reaches, without its line end.</summary>
    private static string DecodeBlock(ReadOnlySpan<char> lines, bool literal, int indent, char chomp, out int length)
    {
        var result = new StringBuilder(lines.Length);
        int newlines = 0;
        bool started = false;
        bool moreIndented = false;
        length = 0;
        int at = 0;
        while (at < lines.Length)
        {
            int lineEnd = lines[at..].IndexOf('\n');
            int next = lineEnd < 0 ? lines.Length : at + lineEnd + 1;
            ReadOnlySpan<char> line = lineEnd < 0 ? lines[at..] : lines.Slice(at, lineEnd);
            if (line.Length > 0 && line[^1] == '\r' && lineEnd >= 0) line = line[..^1];
            int spaces = Math.Min(line.Length - line.TrimStart(' ').Length, indent);
            line = line[spaces..];
            if (line.Length == 0)
            {
                newlines++;
            }
            else
            {
                bool more = line[0] is ' ' or '\t';
                if (!started || literal || more || moreIndented) result.Append('\n', newlines);
                else if (newlines == 1) result.Append(' ');
                else result.Append('\n', newlines - 1);
                result.Append(line);
                started = true;
                moreIndented = more;
                newlines = 1;
                length = at + lineEnd is var position && lineEnd < 0 ? lines.Length : position;
            }
            at = next;
        }
        if (chomp == '+') result.Append('\n', started ? Math.Max(newlines, 1) : newlines);
        else if (chomp != '-' && started) result.Append('\n');
        return result.ToString();
    }
}
