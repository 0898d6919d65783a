using System.Collections.Frozen;

namespace NoteSchema;

/// <summary>The seven ways in which a line can begin a block of HTML, numbered as in CommonMark, and what ends each.</summary>
internal static class HtmlSyntax
{
    private static readonly FrozenSet<string> BlockTags = new[]
    {
        "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend", "li",
        "link", "main", "menu", "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "search", "section", "summary", "table", "tbody", "td", "tfoot", "th",
        "thead", "title", "tr", "track", "ul",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BlockTagLookup = BlockTags.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Which kind of HTML block the line begins, 1 to 7, or 0.</summary>
    public static int BlockKind(ReadOnlySpan<char> line, bool inParagraph)
    {
        if (line.Length < 2) return 0;
        if (line[1] == '!') return line.StartsWith("<!--") ? 2 : line.StartsWith("<![CDATA[") ? 5 : line.Length > 2 && char.IsAsciiLetter(line[2]) ? 4 : 0;
        if (line[1] == '?') return 3;
        int start = line[1] == '/' ? 2 : 1;
        int end = start;
        while (end < line.Length && (char.IsAsciiLetterOrDigit(line[end]) || line[end] == '-')) end++;
        if (end == start || !char.IsAsciiLetter(line[start])) return 0;
        ReadOnlySpan<char> name = line[start..end];
        bool ends = end == line.Length || line[end] is ' ' or '\t' or '>';
        if (ends && start == 1 && IsRawTag(name)) return 1;
        if ((ends || line[end..].StartsWith("/>")) && BlockTagLookup.Contains(name)) return 6;
        if (inParagraph) return 0;
        int tagEnd = TagEnd(line);
        return tagEnd > 0 && LineSyntax.TrimBlanksEnd(line[tagEnd..]).IsEmpty ? 7 : 0;
    }

    /// <summary>Whether the line ends a block of this kind (1 to 5).</summary>
    public static bool EndsBlock(ReadOnlySpan<char> line, int kind) => kind switch
    {
        1 => line.Contains("</script>", StringComparison.OrdinalIgnoreCase) || line.Contains("</pre>", StringComparison.OrdinalIgnoreCase)
            || line.Contains("</style>", StringComparison.OrdinalIgnoreCase) || line.Contains("</textarea>", StringComparison.OrdinalIgnoreCase),
        2 => line.Contains("-->", StringComparison.Ordinal),
        3 => line.Contains("?>", StringComparison.Ordinal),
        4 => line.Contains('>'),
        5 => line.Contains("]]>", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>The place after the <c>></c> of the tag at the start of <paramref name="text"/>, or 0 where there is no whole tag.</summary>
    public static int TagEnd(ReadOnlySpan<char> text)
    {
        int at = 1;
        if (at < text.Length && text[at] == '/') at++;
        if (at >= text.Length || !char.IsAsciiLetter(text[at])) return 0;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '-')) at++;
        if (at < text.Length && text[at] is not (' ' or '\t' or '>' or '/')) return 0;
        while (at < text.Length)
        {
            char c = text[at++];
            if (c == '>') return at;
            if (c == '<') return 0;
            if (c is not ('"' or '\'')) continue;
            int close = text[at..].IndexOf(c);
            if (close < 0) return 0;
            at += close + 1;
        }
        return 0;
    }

    private static bool IsRawTag(ReadOnlySpan<char> name) =>
        name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("pre", StringComparison.OrdinalIgnoreCase)
        || name.Equals("style", StringComparison.OrdinalIgnoreCase) || name.Equals("textarea", StringComparison.OrdinalIgnoreCase);
}
