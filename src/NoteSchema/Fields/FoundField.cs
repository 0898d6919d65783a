namespace NoteSchema;

/// <summary>How a field was found.</summary>
internal enum FoundBy
{
    Nothing,
    /// <summary>The key in another case, or with other separators.</summary>
    Spelling,
    /// <summary>An earlier key that the schema names under <c>was</c>.</summary>
    EarlierKey,
    Key,
}

/// <summary>A field in a map, whatever its key is called there.</summary>
/// <param name="Entry">The entry; the default where there is none.</param>
/// <param name="By">How it was found.</param>
internal record struct FoundField(FrontmatterEntry Entry, FoundBy By)
{
    public readonly FrontmatterValue Value => Entry.Value;

    /// <summary>The key that it has in the map; that of <paramref name="field"/> where it is not there.</summary>
    public readonly string KeyOf(Field field) => By == FoundBy.Nothing ? field.Key : Entry.Name;

    /// <summary>Looks for <paramref name="field"/> in <paramref name="map"/>.</summary>
    public static FoundField In(FrontmatterValue map, Field field)
    {
        FoundField found = default;
        foreach (FrontmatterEntry entry in map.Entries) found.Take(entry, entry.NameChars, field);
        return found;
    }

    /// <summary>Takes <paramref name="entry"/> where it is the field rather: the key itself counts before an earlier one, and that before another spelling; of two entries the first counts.</summary>
    public void Take(in FrontmatterEntry entry, ReadOnlySpan<char> name, Field field)
    {
        FoundBy by = By < FoundBy.Key && name.SequenceEqual(field.Key) ? FoundBy.Key
            : By < FoundBy.EarlierKey && IsEarlierKey(name, field) ? FoundBy.EarlierKey
            : By < FoundBy.Spelling && KeySpelling.AreSame(name, field.Key) ? FoundBy.Spelling
            : By;
        if (by > By) this = new FoundField(entry, by);
    }

    private static bool IsEarlierKey(ReadOnlySpan<char> name, Field field)
    {
        for (int i = 0; i < field.Was.Count; i++)
        {
            if (name.SequenceEqual(field.Was[i])) return true;
        }
        return false;
    }
}
