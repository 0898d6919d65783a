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
internal readonly record struct FoundField(FrontmatterEntry Entry, FoundBy By)
{
    public FrontmatterValue Value => Entry.Value;

    /// <summary>Looks for <paramref name="field"/> in <paramref name="map"/>.</summary>
    public static FoundField In(FrontmatterValue map, Field field)
    {
        FoundField found = default;
        foreach (FrontmatterEntry entry in map.Entries) found = found.Or(entry, entry.NameChars, field);
        return found;
    }

    /// <summary>This or <paramref name="entry"/>, whichever is the field rather: the key itself counts before an earlier one, and that before another spelling; of two entries the first counts.</summary>
    public FoundField Or(FrontmatterEntry entry, ReadOnlySpan<char> name, Field field)
    {
        if (By < FoundBy.Key && name.SequenceEqual(field.Key)) return new FoundField(entry, FoundBy.Key);
        if (By < FoundBy.EarlierKey && IsEarlierKey(name, field)) return new FoundField(entry, FoundBy.EarlierKey);
        if (By < FoundBy.Spelling && KeySpelling.AreSame(name, field.Key)) return new FoundField(entry, FoundBy.Spelling);
        return this;
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
