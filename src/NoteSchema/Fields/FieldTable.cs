namespace NoteSchema;

/// <summary>The fields of a schema, so laid out that they are all found in a note's frontmatter in one pass.</summary>
internal sealed class FieldTable
{
    private readonly IReadOnlyList<Field> _fields;
    private readonly Dictionary<string, int> _indexes;

    // Of each field's key; every spelling of a key has the same.
    private readonly int[] _hashes;
    private readonly int[] _renamed;

    public FieldTable(IReadOnlyList<Field> fields)
    {
        _fields = fields;
        _indexes = new Dictionary<string, int>(fields.Count);
        _hashes = new int[fields.Count];
        for (int i = 0; i < fields.Count; i++)
        {
            _indexes.TryAdd(fields[i].Key, i);
            _hashes[i] = KeySpelling.Hash(fields[i].Key);
        }
        _renamed = [.. Enumerable.Range(0, fields.Count).Where(index => fields[index].Was.Count > 0)];
    }

    /// <summary>The place of the field with <paramref name="key"/>; -1 for none.</summary>
    public int IndexOf(string key) => _indexes.TryGetValue(key, out int index) ? index : -1;

    /// <summary>Finds each field in <paramref name="map"/> as <see cref="FoundField.In"/> does.</summary>
    /// <param name="map">The frontmatter's top level.</param>
    /// <param name="found">A place for each field, all holding nothing.</param>
    public void Find(FrontmatterValue map, Span<FoundField> found)
    {
        foreach (FrontmatterEntry entry in map.Entries)
        {
            ReadOnlySpan<char> name = entry.NameChars;
            int hash = KeySpelling.Hash(name);
            for (int at = 0; _hashes.AsSpan(at).IndexOf(hash) is >= 0 and var next; at++)
            {
                at += next;
                found[at] = found[at].Or(entry, name, _fields[at]);
            }
            foreach (int index in _renamed) found[index] = found[index].Or(entry, name, _fields[index]);
        }
    }
}
