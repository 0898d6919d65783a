namespace NoteSchema.Vaults;

/// <summary>What a note looks like to a migration: its keys and the kinds of their values, its headings and callouts, its tags, and how it is written.</summary>
internal static class NoteShape
{
    /// <summary>The features of a note, in no particular order.</summary>
    public static HashSet<string> Of(Note note)
    {
        var features = new HashSet<string>(StringComparer.Ordinal);
        AddFields(features, note.Frontmatter.Root, "");
        foreach (Block block in note.Body.Blocks)
        {
            if (block.Kind == BlockKind.Heading && block.Level > 1) features.Add($"heading {HeadingText.Normalize(note.Source.AsSpan(block.Text))}");
            if (block.Kind == BlockKind.Callout) features.Add($"callout {note.Source.ToString(block.InfoSpan)}");
        }
        ReadOnlySpan<char> text = note.Source.AsSpan();
        if (text.StartsWith("\uFEFF")) features.Add("byte-order mark");
        if (text.Contains("\r\n", StringComparison.Ordinal)) features.Add("crlf");
        if (text.Length > 0 && text[^1] != '\n') features.Add("no last line end");
        if (note.Source.AsSpan(note.Frontmatter.Content).IndexOf('#') >= 0) features.Add("comment or tag sign in the frontmatter");
        if (note.Body.Tags.Count > 0) features.Add("tags in the body");
        return features;
    }

    private static void AddFields(HashSet<string> features, FrontmatterValue map, string path)
    {
        foreach (FrontmatterEntry entry in map.Entries)
        {
            string key = path + entry.Name;
            features.Add($"{key}: {entry.Value.Kind} {(entry.Value.Kind is FrontmatterKind.List or FrontmatterKind.Map ? entry.Value.Style : "")}");
            if (path.Length == 0) AddFields(features, entry.Value, key + ".");
        }
    }
}
