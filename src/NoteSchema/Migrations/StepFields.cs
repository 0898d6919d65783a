namespace NoteSchema;

/// <summary>Finds what steps name in a frontmatter.</summary>
internal static class StepFields
{
    /// <summary>The entry of a key, whatever the spelling it has there; the default where there is none.</summary>
    public static FrontmatterEntry Find(FrontmatterValue map, string key)
    {
        FrontmatterEntry spelled = default;
        foreach (FrontmatterEntry entry in map.Entries)
        {
            if (entry.NameChars.SequenceEqual(key)) return entry;
            if (spelled.Key.Kind == FrontmatterKind.Missing && KeySpelling.AreSame(entry.NameChars, key)) spelled = entry;
        }
        return spelled;
    }

    /// <summary>The path to what a dotted path names, each key in the spelling it has there, and the value; null where there is none.</summary>
    public static (FieldPath Path, FrontmatterValue Value)? Follow(FrontmatterValue root, string dotted)
    {
        if (Exists(Find(root, dotted)) is { } whole) return (FieldPath.Of(whole.Name), whole.Value);
        FieldPath path = FieldPath.Root;
        FrontmatterValue value = root;
        foreach (string key in dotted.Split('.'))
        {
            if (Exists(Find(value, key)) is not { } entry) return null;
            path = path.Field(entry.Name);
            value = entry.Value;
        }
        return (path, value);
    }

    /// <summary>The entry, or null where it is the default.</summary>
    public static FrontmatterEntry? Exists(FrontmatterEntry entry) => entry.Key.Kind == FrontmatterKind.Missing ? null : entry;

    /// <summary>What a value says, for messages.</summary>
    public static string Shown(FrontmatterValue value) =>
        value.Kind is not (FrontmatterKind.List or FrontmatterKind.Map) ? Wording.Cut($"“{value.Text}”")
        : FieldValueReader.Read(value) is { } read ? Wording.Cut(read.ToString()) : "a value that holds itself by an alias, or is too large";
}
