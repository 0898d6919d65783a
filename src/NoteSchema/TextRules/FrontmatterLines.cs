namespace NoteSchema;

/// <summary>The lines of a text in which frontmatter is looked for that Obsidian does not read.</summary>
/// <param name="source">The text.</param>
internal readonly struct FrontmatterLines(SourceText source)
{
    private const string Dashes = "-\u2013\u2014";

    // Spaces, line ends, and what has no width.
    private const string Unseen = " \t\r\n\u00A0\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF";

    public int Count => source.LineCount;

    /// <summary>A line without what nobody sees at its end; empty behind the last.</summary>
    public ReadOnlySpan<char> this[int line] => line < Count ? source.AsSpan(source.LineSpan(line)).TrimEnd(Unseen) : default;

    /// <summary>The first line of <paramref name="text"/> that holds something, without what nobody sees before it.</summary>
    public static ReadOnlySpan<char> First(ReadOnlySpan<char> text)
    {
        text = text.TrimStart(Unseen);
        int length = text.IndexOfAny('\r', '\n');
        return length < 0 ? text : text[..length];
    }

    /// <summary>Where a note's text begins: behind a byte-order mark.</summary>
    public static int StartOf(SourceText source) => source.AsSpan().StartsWith('\uFEFF') ? 1 : 0;

    /// <summary>The first line from <paramref name="line"/> on that holds something, else the number of lines.</summary>
    public int Next(int line)
    {
        while (line < Count && source.AsSpan(source.LineSpan(line)).Trim(Unseen).IsEmpty) line++;
        return line;
    }

    /// <summary>Whether a line is of dashes, three or what a program made of them, and nothing else that is seen.</summary>
    public bool IsDashes(int line)
    {
        const int Most = 8;
        ReadOnlySpan<char> dashes = this[line].Trim(Unseen);
        return dashes.Length is > 0 and <= Most && !dashes.ContainsAnyExcept(Dashes) && (dashes.Length >= 3 || dashes.ContainsAny('\u2013', '\u2014'));
    }

    /// <summary>The line of dashes below the keys and values that begin behind the line <paramref name="opening"/>; null where there is none, or what stands between is anything else.</summary>
    public int? FindClosing(int opening)
    {
        if (!FrontmatterReader.IsKeyLine(this[opening + 1])) return null;
        int closing = opening + 2;
        while (closing < Count && !IsDashes(closing))
        {
            Interruption.Look();
            closing++;
        }
        return closing < Count && KeysIn(opening + 1, closing) > 0 ? closing : null;
    }

    /// <summary>How many keys the lines from <paramref name="first"/> to before <paramref name="end"/> hold as YAML; 0 where they are no map.</summary>
    public int KeysIn(int first, int end)
    {
        var content = TextSpan.FromBounds(source.LineStart(first), source.LineStart(end));
        if (content.Length > FrontmatterReader.MaxLength) return 0;
        YamlNodes nodes = YamlNodes.OfThread;
        int root = YamlReader.Read(source.AsSpan(), content, nodes, out YamlError error);
        return error.Fault == YamlFault.None && root >= 0 && nodes[root].Kind == FrontmatterKind.Map ? nodes[root].ChildCount / 2 : 0;
    }

    /// <summary>Edits that make <paramref name="line"/> one of three dashes; none where it is.</summary>
    public IEnumerable<TextEdit> WriteDashes(int line)
    {
        const string Three = "---";
        TextSpan span = source.LineSpan(line);
        return source.AsSpan(span).TrimEnd(" \t") is Three ? [] : [new TextEdit(span, Three)];
    }

    /// <summary>Edits that take out what stands before <paramref name="line"/>, but for a byte-order mark.</summary>
    public IEnumerable<TextEdit> RemoveBefore(int line)
    {
        var above = TextSpan.FromBounds(StartOf(source), Math.Max(StartOf(source), source.LineSpan(line).Start));
        return above.IsEmpty ? [] : [new TextEdit(above, "")];
    }
}
