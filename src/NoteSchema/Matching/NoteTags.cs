namespace NoteSchema;

/// <summary>The tags of a note, from frontmatter and body alike.</summary>
internal static class NoteTags
{
    private static readonly string[] Keys = ["tags", "tag"];

    /// <summary>Whether the note has <paramref name="tag"/> or one below it; case does not count, as in Obsidian.</summary>
    public static bool Has(Note note, string tag)
    {
        ReadOnlySpan<char> wanted = tag.AsSpan().TrimStart('#');
        foreach (BodyTag found in note.Body.Tags)
        {
            if (IsAtOrBelow(note.Source.AsSpan(found.NameSpan), wanted)) return true;
        }
        foreach (string key in Keys)
        {
            if (Has(note.Frontmatter[key], wanted)) return true;
        }
        return false;
    }

    private static bool Has(FrontmatterValue value, ReadOnlySpan<char> wanted)
    {
        foreach (FrontmatterValue item in value.Items)
        {
            if (IsAtOrBelow(item.Chars.TrimStart('#'), wanted)) return true;
        }
        if (value.Kind != FrontmatterKind.String) return false;
        ReadOnlySpan<char> text = value.Chars;
        foreach (Range part in text.SplitAny(',', ' '))
        {
            if (!text[part].IsEmpty && IsAtOrBelow(text[part].TrimStart('#'), wanted)) return true;
        }
        return false;
    }

    private static bool IsAtOrBelow(ReadOnlySpan<char> tag, ReadOnlySpan<char> wanted) =>
        tag.StartsWith(wanted, StringComparison.OrdinalIgnoreCase) && (tag.Length == wanted.Length || tag[wanted.Length] == '/');
}
