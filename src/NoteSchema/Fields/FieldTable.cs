using System.Numerics;

namespace NoteSchema;

/// <summary>The fields of a schema, so laid out that they are all found in a note's frontmatter in one pass.</summary>
internal sealed class FieldTable
{
    // Of each field's key; every spelling of a key has the same.
    private readonly int[] _hashes;

    // The numbers of the fields from 1, each at the place that its hash asks for or the next free one behind it.
    private readonly int[] _slots;
    private readonly int[] _renamed;

    public FieldTable(IReadOnlyList<Field> fields)
    {
        Fields = [.. fields];
        _hashes = Array.ConvertAll(Fields, static field => KeySpelling.Hash(field.Key));
        _slots = new int[BitOperations.RoundUpToPowerOf2((uint)(2 * Fields.Length) + 1)];
        for (int i = 0; i < Fields.Length; i++)
        {
            int slot = _hashes[i] & (_slots.Length - 1);
            while (_slots[slot] != 0) slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = i + 1;
        }
        UniqueFields = Array.FindAll(Fields, static field => field.UniqueIn is not null);
        _renamed = [.. Enumerable.Range(0, Fields.Length).Where(index => Fields[index].Was.Count > 0)];
    }

    /// <summary>The fields in the schema's order.</summary>
    public Field[] Fields { get; }

    /// <summary>Those whose values no two notes may share.</summary>
    public Field[] UniqueFields { get; }

    /// <summary>The place of the field with <paramref name="key"/>; -1 for none.</summary>
    public int IndexOf(ReadOnlySpan<char> key) => IndexOf(key, KeySpelling.Hash(key));

    /// <summary>The same, where the <see cref="KeySpelling.Hash"/> of the key is known.</summary>
    public int IndexOf(ReadOnlySpan<char> key, int hash)
    {
        for (int slot = hash & (_slots.Length - 1); _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            int index = _slots[slot] - 1;
            if (key.SequenceEqual(Fields[index].Key)) return index;
        }
        return -1;
    }

    /// <summary>Finds each field in <paramref name="map"/> as <see cref="FoundField.In"/> does.</summary>
    /// <param name="map">The frontmatter's top level.</param>
    /// <param name="found">A place for each field, all holding nothing.</param>
    public void Find(FrontmatterValue map, Span<FoundField> found)
    {
        foreach (FrontmatterEntry entry in map.Entries)
        {
            ReadOnlySpan<char> name = entry.NameChars;
            int hash = entry.Key.KeyHash;
            for (int slot = hash & (_slots.Length - 1); _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
            {
                int index = _slots[slot] - 1;
                if (_hashes[index] == hash) found[index].Take(entry, name, Fields[index]);
            }
            foreach (int index in _renamed) found[index].Take(entry, name, Fields[index]);
        }
    }
}
