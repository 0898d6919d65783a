namespace NoteSchema;

/// <summary>An entry or item on lines of its own.</summary>
/// <param name="Start">Where the comment lines that belong to it start, or its first line; where an outer <c>-</c> stands before it on that line, the same as <paramref name="Head"/>.</param>
/// <param name="Head">Its key, or its <c>-</c>.</param>
/// <param name="After">Behind its colon or <c>-</c>.</param>
/// <param name="LastLine">The start of its value's last line.</param>
/// <param name="End">The start of the line after all that belongs to it.</param>
internal readonly record struct BlockPart(int Start, int Head, int After, int LastLine, int End);

/// <summary>
/// The entries of a map, or the items of a list, that is written in lines. To each belong the comment lines directly above it that are indented as it is, all lines of its value with the comments at
/// their ends, and the comment lines directly below that are indented more. Blank lines and other comments belong to none.
/// </summary>
internal sealed class BlockLayout
{
    private BlockLayout(int column, IReadOnlyList<BlockPart> parts)
    {
        Column = column;
        Parts = parts;
    }

    /// <summary>The column that all parts begin in.</summary>
    public int Column { get; }

    /// <summary>The parts in order.</summary>
    public IReadOnlyList<BlockPart> Parts { get; }

    /// <summary>The layout, or null where something stands in another way than people write it: keys after <c>?</c>, a colon on another line, two entries on one.</summary>
    /// <param name="text">The note's text.</param>
    /// <param name="end">Where the YAML ends.</param>
    /// <param name="collection">A list or map in block style, with parts.</param>
    public static BlockLayout? Read(string text, int end, FrontmatterValue collection)
    {
        int column = collection.Span.Start - YamlLines.StartOf(text, collection.Span.Start);
        var parts = new List<BlockPart>(collection.Count);
        foreach (FrontmatterValue item in collection.Items)
        {
            int head = parts.Count == 0 ? collection.Span.Start : FirstBelow(text, parts[^1].End, end);
            if (head >= end || text[head] != '-' || !Add(text, end, column, parts, head, head + 1, item)) return null;
        }
        foreach (FrontmatterEntry entry in collection.Entries)
        {
            int line = YamlLines.StartOf(text, entry.Key.Span.Start);
            int head = parts.Count == 0 ? collection.Span.Start : line + YamlLines.Indentation(text, line);
            int colon = YamlLines.SkipSpaces(text, entry.Key.Span.End);
            if (colon >= end || text[colon] != ':' || head > entry.Key.Span.Start || IsExplicit(text, head, entry.Key) || !Add(text, end, column, parts, head, colon + 1, entry.Value)) return null;
        }
        return new BlockLayout(column, parts);
    }

    /// <summary>The start of the last line of a value that begins at <paramref name="floor"/> or behind it.</summary>
    public static int LastLineOf(string text, int end, FrontmatterValue value, int floor)
    {
        FrontmatterValue last = value;
        while (last is { IsAlias: false, Style: FrontmatterStyle.Block, Count: > 0 })
        {
            FrontmatterValue next = default;
            foreach (FrontmatterValue item in last.Items) next = item;
            foreach (FrontmatterEntry entry in last.Entries) next = entry.Value;
            last = next;
        }
        int line = YamlLines.StartOf(text, Math.Max(floor, last.Span.IsEmpty ? last.Span.End : last.Span.End - 1));
        if (last is not { IsAlias: false, Style: FrontmatterStyle.Literal or FrontmatterStyle.Folded } || !KeepsBlankLines(text, last.Span)) return line;
        for (int next = YamlLines.After(text, line); next < end && YamlLines.IsBlank(text, next); next = YamlLines.After(text, next)) line = next;
        return line;
    }

    private static bool Add(string text, int end, int column, List<BlockPart> parts, int head, int after, FrontmatterValue value)
    {
        int line = YamlLines.StartOf(text, head);
        bool sharesLine = line + YamlLines.Indentation(text, line) < head;
        if (head - line != column || (parts.Count > 0 && (sharesLine || head < parts[^1].End))) return false;
        int start = sharesLine ? head : StartOfComments(text, line, column, parts.Count > 0 ? parts[^1].End : 0);
        int lastLine = LastLineOf(text, end, value, after);
        parts.Add(new BlockPart(start, head, after, lastLine, EndOfComments(text, YamlLines.After(text, lastLine), end, column)));
        return true;
    }

    private static int StartOfComments(string text, int line, int column, int floor)
    {
        while (line > floor)
        {
            int above = YamlLines.StartOf(text, line - 1);
            if (above < floor || !YamlLines.IsComment(text, above, out int at) || at != column) break;
            line = above;
        }
        return line;
    }

    private static int EndOfComments(string text, int line, int end, int column)
    {
        while (line < end && YamlLines.IsComment(text, line, out int at) && at > column) line = YamlLines.After(text, line);
        return line;
    }

    private static int FirstBelow(string text, int line, int end)
    {
        while (line < end && (YamlLines.IsBlank(text, line) || YamlLines.IsComment(text, line, out _))) line = YamlLines.After(text, line);
        return line + YamlLines.Indentation(text, line);
    }

    private static bool IsExplicit(string text, int head, FrontmatterValue key) => head < key.Span.Start && text[head] == '?';

    // `|+` and `>+`, with an indentation number before or after the sign.
    private static bool KeepsBlankLines(string text, TextSpan scalar)
    {
        int at = scalar.Start + 1;
        while (at < scalar.End && char.IsAsciiDigit(text[at])) at++;
        return at < scalar.End && text[at] == '+';
    }
}
