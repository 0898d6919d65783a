namespace NoteSchema;

/// <summary>How a field was found.</summary>
internal enum FoundBy
{
    Nothing,
    Key,
    /// <summary>An earlier key that the schema names under <c>was</c>.</summary>
    EarlierKey,
    /// <summary>The key in another case, or with other separators.</summary>
    Spelling,
}

/// <summary>A field in a map.</summary>
/// <param name="Entry">The entry; the default where there is none.</param>
/// <param name="By">How it was found.</param>
internal readonly record struct FoundField(FrontmatterEntry Entry, FoundBy By)
{
    public FrontmatterValue Value => Entry.Value;
}

/// <summary>Finds a field in a map, whatever its key is called there.</summary>
internal static class FieldLookup
{
    public static FoundField Find(FrontmatterValue map, Field field)
    {
        foreach (FrontmatterEntry entry in map.Entries)
        {
            if (entry.NameChars.SequenceEqual(field.Key)) return new FoundField(entry, FoundBy.Key);
        }
        FrontmatterEntry spelled = default;
        foreach (FrontmatterEntry entry in map.Entries)
        {
            ReadOnlySpan<char> name = entry.NameChars;
            if (IsEarlierKey(name, field)) return new FoundField(entry, FoundBy.EarlierKey);
            if (spelled.Key.Kind == FrontmatterKind.Missing && KeySpelling.AreSame(name, field.Key)) spelled = entry;
        }
        return new FoundField(spelled, spelled.Key.Kind == FrontmatterKind.Missing ? FoundBy.Nothing : FoundBy.Spelling);
    }

    public static bool IsEarlierKey(ReadOnlySpan<char> name, Field field)
    {
        for (int i = 0; i < field.Was.Count; i++)
        {
            if (name.SequenceEqual(field.Was[i])) return true;
        }
        return false;
    }
}
