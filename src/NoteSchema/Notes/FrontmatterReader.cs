namespace NoteSchema;

/// <summary>Finds the frontmatter of a note as Obsidian does, and reads it.</summary>
internal static class FrontmatterReader
{
    /// <summary>The UTF-16 units that a block may have to be read.</summary>
    public const int MaxLength = 1 << 20;

    public static Frontmatter Read(SourceText source)
    {
        ReadOnlySpan<char> text = source.AsSpan();
        int start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        if (!IsDashes(text, start, out int content)) return None(source);
        for (int line = content; line < text.Length;)
        {
            if (IsDashes(text, line, out int end)) return ReadBlock(source, start, content, line, end);
            int length = text[line..].IndexOf('\n');
            if (length < 0) break;
            line += length + 1;
        }
        var opening = TextSpan.FromBounds(start, start + 3);
        return LooksLikeFrontmatter(text, content) ? new Frontmatter(source, default, default, false, [], []) { UnclosedOpening = opening } : None(source);
    }

    private static Frontmatter None(SourceText source) => new(source, default, default, false, [], []);

    private static Frontmatter ReadBlock(SourceText source, int start, int contentStart, int contentEnd, int end)
    {
        var span = TextSpan.FromBounds(start, end);
        var content = TextSpan.FromBounds(contentStart, contentEnd);
        if (content.Length > MaxLength) return new Frontmatter(source, span, content, true, [], []) { IsTooLarge = true };
        FrontmatterNode[] nodes = YamlReader.Read(source.AsSpan(), content, out YamlError error);
        return new Frontmatter(source, span, content, true, nodes, error.Fault == YamlFault.None ? [] : [YamlProblems.Describe(source, content, error)]);
    }

    /// <summary>Whether the line at <paramref name="start"/> is three dashes with nothing but space behind them. A lone CR is no line end here.</summary>
    private static bool IsDashes(ReadOnlySpan<char> text, int start, out int next)
    {
        next = start;
        if (!text[start..].StartsWith("---")) return false;
        int index = start + 3;
        while (index < text.Length && text[index] is ' ' or '\t' or '\r') index++;
        if (index < text.Length && text[index] != '\n') return false;
        next = Math.Min(index + 1, text.Length);
        return true;
    }

    /// <summary>Whether the lines after an opening without closing are keys with values, and not the text after a thematic break.</summary>
    private static bool LooksLikeFrontmatter(ReadOnlySpan<char> text, int start)
    {
        foreach (ReadOnlySpan<char> rawLine in text[start..].EnumerateLines())
        {
            ReadOnlySpan<char> line = rawLine.TrimEnd();
            if (line.Length == 0) return false;
            if (line[0] == '#') continue;
            return IsKeyLine(line);
        }
        return false;
    }

    private static bool IsKeyLine(ReadOnlySpan<char> line)
    {
        int colon = line.IndexOf(':');
        if (colon <= 0 || (colon + 1 < line.Length && line[colon + 1] is not (' ' or '\t'))) return false;
        foreach (char character in line[..colon])
        {
            if (!char.IsLetterOrDigit(character) && character is not ('_' or '-')) return false;
        }
        return true;
    }
}
