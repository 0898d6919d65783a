namespace NoteSchema.Vaults;

/// <summary>The tags of a note, from frontmatter and body alike.</summary>
internal static class NoteTags
{
    private static readonly string[] Keys = ["tags", "tag"];
    private static readonly char[] Separators = [',', ' '];

    /// <summary>Whether the note has <paramref name="tag"/> or one below it; case does not count, as in Obsidian.</summary>
    public static bool Has(Note note, string tag)
    {
        string wanted = tag.TrimStart('#');
        return note.Body.Tags.Any(found => IsAtOrBelow(found.Name, wanted)) || Keys.Any(key => FrontmatterTags(note.Frontmatter[key]).Any(found => IsAtOrBelow(found, wanted)));
    }

    private static IEnumerable<string> FrontmatterTags(FrontmatterValue value) => value.Kind switch
    {
        FrontmatterKind.List => value.Items.Select(item => item.Text.TrimStart('#')),
        FrontmatterKind.String => value.Text.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(tag => tag.TrimStart('#')),
        _ => [],
    };

    private static bool IsAtOrBelow(string tag, string wanted) =>
        tag.StartsWith(wanted, StringComparison.OrdinalIgnoreCase) && (tag.Length == wanted.Length || tag[wanted.Length] == '/');
}
