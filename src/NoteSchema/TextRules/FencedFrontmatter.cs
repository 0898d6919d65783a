namespace NoteSchema;

/// <summary>
/// Frontmatter in a code block of its own at the top of the note, as language models write it. A note may begin with a block of code too: so the block holds the lines of dashes as well, or it is one of YAML that the
/// note's title follows or that has a key which Obsidian gives a meaning.
/// </summary>
internal static class FencedFrontmatter
{
    private static readonly string[] s_languages = ["yaml", "yml", "frontmatter"];
    private static readonly string[] s_knownKeys = ["tags", "aliases", "cssclasses"];

    public static UnreadFrontmatter? Find(SourceText source)
    {
        var lines = new FrontmatterLines(source);
        int opening = lines.Next(0), first = lines.Next(opening + 1);
        if (LineSyntax.FenceLength(lines[opening]) is not (> 0 and var length) || FindEnd(lines, opening, length) is not { } end || first >= end) return null;
        string language = lines[opening][length..].Trim().ToString();
        bool isYaml = s_languages.Contains(language, StringComparer.OrdinalIgnoreCase);
        if ((!isYaml && !NoteFence.IsOfMarkdown(language)) || NoteFence.HasPlaces(source.AsSpan(TextSpan.FromBounds(source.LineStart(first), source.LineStart(end))))) return null;
        if (lines.IsDashes(first)) return lines.FindClosing(first) is { } closing && lines.Next(closing + 1) == end ? Found(source, opening, Unwrap(source, first, closing, end)) : null;
        if (!isYaml || !FrontmatterReader.IsKeyLine(lines[first])) return null;
        Frontmatter held = Read(source, first, end);
        bool isMeant = held.Span.Length == held.Source.Length && held is { IsReadable: true, Root.Count: > 0 } && (LineSyntax.AtxLevel(lines[lines.Next(end + 1)]) == 1 || s_knownKeys.Any(key => IsOfTexts(held[key])));
        return isMeant ? Found(source, opening, [.. lines.RemoveBefore(opening), .. lines.WriteDashes(opening), .. lines.WriteDashes(end)]) : null;
    }

    private static UnreadFrontmatter Found(SourceText source, int opening, IReadOnlyList<TextEdit> edits) => new("its frontmatter stands in a code block", new Diagnostic(Rules.UnreadFrontmatter, source.LineSpan(opening),
        "The frontmatter stands in a code block, which begins here, so Obsidian shows it and reads none of it. Write it between lines of three dashes, without the block.",
        new Fix("Take the frontmatter out of the code block", FixKind.Suggested, edits)));

    private static TextEdit[] Unwrap(SourceText source, int first, int closing, int end)
    {
        var lines = new FrontmatterLines(source);
        var below = TextSpan.FromBounds(source.LineSpan(closing).End, source.LineSpan(end).End);
        return [.. lines.RemoveBefore(first), .. lines.WriteDashes(first), .. lines.WriteDashes(closing), new TextEdit(below, "")];
    }

    private static int? FindEnd(FrontmatterLines lines, int opening, int length)
    {
        for (int line = opening + 1; line < lines.Count; line++)
        {
            Interruption.Look();
            if (lines[line] is [var mark, ..] text && mark == lines[opening][0] && LineSyntax.IsFenceEnd(text, mark, length)) return line;
        }
        return null;
    }

    // A line of dashes among them would end it before its end.
    private static Frontmatter Read(SourceText source, int first, int end)
    {
        string text = source.ToString(TextSpan.FromBounds(source.LineStart(first), source.LineStart(end)));
        return FrontmatterReader.Read(new SourceText($"---\n{text}---\n"), YamlNodes.OfThread, copies: true);
    }

    private static bool IsOfTexts(FrontmatterValue value) => value.Kind == FrontmatterKind.String || (value is { Kind: FrontmatterKind.List, Count: > 0 } && value.Items.All(item => item.Kind == FrontmatterKind.String));
}
