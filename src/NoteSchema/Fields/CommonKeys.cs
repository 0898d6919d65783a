namespace NoteSchema;

/// <summary>What Obsidian itself and this program read in the frontmatter of any note, whatever its schema.</summary>
public static class CommonKeys
{
    /// <summary>The keys; those of type and version, which the settings name, go with them.</summary>
    public static IReadOnlyList<string> All { get; } = ["tags", "aliases", "cssclasses", "publish", "permalink", "description", "image", "cover", "noteschema_ignore"];

    /// <summary>Whether <paramref name="key"/> is one of them.</summary>
    public static bool Has(ReadOnlySpan<char> key)
    {
        for (int i = 0; i < All.Count; i++)
        {
            if (key.SequenceEqual(All[i])) return true;
        }
        return false;
    }
}
