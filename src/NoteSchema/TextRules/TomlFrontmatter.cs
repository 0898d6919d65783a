namespace NoteSchema;

/// <summary>Frontmatter in TOML between lines of <c>+++</c>, as other programs read it (Hugo, Zola).</summary>
internal static class TomlFrontmatter
{
    public static UnreadFrontmatter? Find(SourceText source)
    {
        var lines = new FrontmatterLines(source);
        int opening = lines.Next(0);
        if (!IsPluses(lines, opening)) return null;
        int closing = opening + 1;
        bool hasKey = false;
        while (closing < lines.Count && !IsPluses(lines, closing))
        {
            Interruption.Look();
            hasKey |= TomlLine.IsKey(lines[closing]);
            closing++;
        }
        if (closing >= lines.Count || !hasKey) return null;
        return new UnreadFrontmatter("its frontmatter is TOML", new Diagnostic(Rules.UnreadFrontmatter, source.LineSpan(opening),
            "The frontmatter is TOML, between lines of three plus signs; Obsidian reads only YAML, between lines of three dashes. Write it as YAML.", [.. Translate(source, opening, closing)]));
    }

    private static bool IsPluses(FrontmatterLines lines, int line) => lines[line] is "+++";

    // Lines that mean the same in both, but for the sign behind the key. What has tables, or values over several lines, is left to who wrote it.
    private static IEnumerable<Fix> Translate(SourceText source, int opening, int closing)
    {
        var lines = new FrontmatterLines(source);
        List<TextEdit> edits = [.. lines.RemoveBefore(opening), .. lines.WriteDashes(opening)];
        int keys = 0;
        for (int line = opening + 1; line < closing; line++)
        {
            Interruption.Look();
            ReadOnlySpan<char> text = lines[line];
            if (text.IsEmpty || text[0] == '#') continue;
            if (TomlLine.FindSign(text) is not { } sign) yield break;
            edits.Add(new TextEdit(new TextSpan(source.LineStart(line) + sign.Start, sign.Length), ": "));
            keys++;
        }
        edits.AddRange(lines.WriteDashes(closing));
        Note written = Note.Parse(TextEdit.Apply(source.ToString(), edits));
        if (written.Frontmatter is { IsReadable: true } frontmatter && frontmatter.Root.Count == keys) yield return new Fix("Write the frontmatter as YAML", FixKind.Suggested, edits);
    }
}
