namespace NoteSchema;

/// <summary>
/// The code block around all of a note, as language models write one. A note that only shows another one says something about it, has frontmatter of its own, or shows one with places for a template. So where the
/// block holds frontmatter, one line that ends with a colon may stand before it and one behind it; else it must be one of Markdown, stand alone and begin with a title.
/// </summary>
/// <param name="Opening">The line that opens it, without its end.</param>
/// <param name="Content">The note within, from its first line that is not empty.</param>
/// <param name="IsAlone">Whether nothing stands before the block and behind it.</param>
internal sealed record NoteFence(TextSpan Opening, TextSpan Content, bool IsAlone)
{
    /// <summary>What stands for no block.</summary>
    public static NoteFence None { get; } = new(default, default, false);

    /// <summary>The block around a note with this text and frontmatter; null where there is none.</summary>
    public static NoteFence? Find(SourceText source, Frontmatter frontmatter) => frontmatter.Exists || !frontmatter.UnclosedOpening.IsEmpty || !MayBegin(source.AsSpan()) ? null : Read(source);

    // Every note is asked, and of nearly all the first line says that it is none.
    private static bool MayBegin(ReadOnlySpan<char> text)
    {
        text = text.TrimStart("\uFEFF \t\r\n");
        int length = text.IndexOfAny('\r', '\n');
        return !text.IsEmpty && (text[0] is '`' or '~' || IsPreamble(length < 0 ? text : text[..length]));
    }

    private static NoteFence? Read(SourceText source)
    {
        int line = NextLine(source, 0);
        bool isAlone = !IsPreamble(Line(line));
        if (!isAlone) line = NextLine(source, line + 1);
        int first = NextLine(source, line + 1);
        if (first == source.LineCount || !Opens(Line(line), out char mark, out int length, out bool isMarkdown) || FindEnd(source, line, mark, length) is not { } end) return null;
        int behind = NextLine(source, end + 1);
        if (behind < source.LineCount)
        {
            if (Line(behind)[0] is '#' or '`' or '~' || NextLine(source, behind + 1) < source.LineCount) return null;
            isAlone = false;
        }
        var content = TextSpan.FromBounds(source.LineStart(first), end < source.LineCount ? source.LineStart(end) : source.Length);
        if (content.Length <= 0 || HasPlaces(source.AsSpan(content))) return null;
        return HoldsFrontmatter(source.ToString(content)) || (isMarkdown && isAlone && LineSyntax.AtxLevel(Line(first)) == 1) ? new NoteFence(source.LineSpan(line), content, isAlone) : null;

        ReadOnlySpan<char> Line(int index) => index < source.LineCount ? source.AsSpan(source.LineSpan(index)) : default;
    }

    /// <summary>The first line from <paramref name="line"/> on that is not empty, else the number of lines.</summary>
    private static int NextLine(SourceText source, int line)
    {
        while (line < source.LineCount && source.AsSpan(source.LineSpan(line)).IsWhiteSpace()) line++;
        return line;
    }

    /// <summary>Whether a line is one such as “Here is the note:”, in any language.</summary>
    public static bool IsPreamble(ReadOnlySpan<char> line) => line.TrimEnd() is [not ('`' or '~' or '#' or '-'), .., ':' or '\uFF1A'];

    private static bool Opens(ReadOnlySpan<char> line, out char mark, out int length, out bool isMarkdown)
    {
        (mark, length, isMarkdown) = (line.IsEmpty ? ' ' : line[0], 0, false);
        if (mark is not ('`' or '~')) return false;
        length = LineSyntax.FenceLength(line);
        ReadOnlySpan<char> info = line[length..].Trim();
        isMarkdown = !info.IsEmpty && IsOfMarkdown(info);
        return length > 0 && IsOfMarkdown(info);
    }

    /// <summary>Whether a block with this behind its marks may be Markdown: it says so, or nothing.</summary>
    public static bool IsOfMarkdown(ReadOnlySpan<char> info) => info.IsEmpty || info.Equals("markdown", StringComparison.OrdinalIgnoreCase) || info.Equals("md", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The line that closes the block; the number of lines where none does. Blocks of code in the note are left out, though to Markdown the first of them that is closed closes the one around it. Null where a line that is
    /// indented would close it.
    /// </summary>
    private static int? FindEnd(SourceText source, int opening, char mark, int length)
    {
        int open = 1;
        for (int line = opening + 1; line < source.LineCount; line++)
        {
            Interruption.Look();
            ReadOnlySpan<char> written = source.AsSpan(source.LineSpan(line)), text = written.TrimStart(" \t");
            int run = text.IsEmpty || text[0] != mark ? 0 : LineSyntax.RunLength(text, mark);
            if (run < length) continue;
            if (!LineSyntax.IsFenceEnd(text, mark, length)) open += LineSyntax.FenceLength(text) > 0 ? 1 : 0;
            else if (--open == 0) return text.Length == written.Length ? line : null;
        }
        return open == 1 ? source.LineCount : null;
    }

    /// <summary>Whether a text has places for a template: {{date}}, &lt;% tp.file.title %&gt;.</summary>
    public static bool HasPlaces(ReadOnlySpan<char> text) => text.Contains("{{", StringComparison.Ordinal) || text.Contains("<%", StringComparison.Ordinal);

    // Broken frontmatter is one too: it is mended once the note can be read.
    private static bool HoldsFrontmatter(string note)
    {
        Frontmatter held = FrontmatterReader.Read(new SourceText(note), YamlNodes.OfThread, copies: true);
        return held.Exists && (held.Problems.Count > 0 || held.Root is { Kind: FrontmatterKind.Map, Count: > 0 });
    }
}
