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

/// <summary>Finds a field in a map, whatever its key is called there.</summary>
internal static class FieldLookup
{
    public static (FrontmatterEntry Entry, FrontmatterValue Value, FoundBy By) Find(FrontmatterValue map, Field field)
    {
        (FrontmatterEntry Entry, FoundBy By) best = default;
        foreach (FrontmatterEntry entry in map.Entries)
        {
            FoundBy by = entry.Name == field.Key ? FoundBy.Key : field.Was.Contains(entry.Name) ? FoundBy.EarlierKey : KeySpelling.Fold(entry.Name) == KeySpelling.Fold(field.Key) ? FoundBy.Spelling : FoundBy.Nothing;
            if (by == FoundBy.Key) return (entry, entry.Value, by);
            if (by != FoundBy.Nothing && (best.By == FoundBy.Nothing || by < best.By)) best = (entry, by);
        }
        return (best.Entry, best.Entry.Value, best.By);
    }
}
