namespace NoteSchema;

/// <summary>Finds the frontmatter of a note as Obsidian does, and reads it.</summary>
internal static class FrontmatterReader
{
    /// <summary>The UTF-16 units that a block may have to be read.</summary>
    public const int MaxLength = 1 << 20;

    /// <summary>Reads it into <paramref name="nodes"/>, which the frontmatter goes on using; or, where <paramref name="copies"/>, into an array of its own.</summary>
    public static Frontmatter Read(SourceText source, YamlNodes nodes, bool copies)
    {
        ReadOnlySpan<char> text = source.AsSpan();
        int start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        if (!IsDashes(text, start, out int content)) return new Frontmatter(source);
        // From the line end before the first line on.
        for (int lineEnd = content - 1; lineEnd >= 0;)
        {
            int length = text[lineEnd..].IndexOf("\n---");
            if (length < 0) break;
            int line = lineEnd + length + 1;
            if (IsDashes(text, line, out int end)) return ReadBlock(source, TextSpan.FromBounds(start, end), TextSpan.FromBounds(content, line), nodes, copies);
            Interruption.Look();
            lineEnd = line;
        }
        return new Frontmatter(source) { UnclosedOpening = LooksLikeFrontmatter(text, content) ? new TextSpan(start, 3) : default };
    }

    private static Frontmatter ReadBlock(SourceText source, TextSpan span, TextSpan content, YamlNodes nodes, bool copies)
    {
        if (content.Length > MaxLength) return new Frontmatter(source) { Span = span, Content = content, IsClosed = true, IsTooLarge = true };
        int root = YamlReader.Read(source.AsSpan(), content, nodes, out YamlError error);
        return new Frontmatter(source)
        {
            Span = span,
            Content = content,
            IsClosed = true,
            Nodes = root < 0 ? [] : copies ? nodes.ToArray() : nodes.Items,
            RootIndex = root,
            Problems = error.Fault == YamlFault.None ? [] : [YamlProblems.Describe(source, content, error)],
        };
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

    /// <summary>Whether a line is a word that can be a key, a colon, and nothing or a value behind a space.</summary>
    public static bool IsKeyLine(ReadOnlySpan<char> line)
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
