namespace NoteSchema.Vaults;

/// <summary>Fields by key, in the order in which they were first met. Spellings of one key (<c>Due-Date</c>, <c>due_date</c>) are one field, as they are for the linter.</summary>
internal sealed class InferredFields
{
    private readonly Dictionary<string, InferredField> _fields = new(StringComparer.Ordinal);
    private readonly List<InferredField> _inOrder = [];

    /// <summary>Those that some note has a value for, each with the commonest spelling of its key.</summary>
    public IEnumerable<(string Key, InferredField Field)> Found => _inOrder.Where(found => found.Notes > 0).Select(found => (found.Spellings.Commonest.First(), found));

    /// <summary>Takes in the entries of a map, but for those of the keys in <paramref name="without"/>.</summary>
    public void Add(IEnumerable<FrontmatterEntry> entries, string path, params ReadOnlySpan<string> without)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (FrontmatterEntry entry in entries)
        {
            string name = entry.Name;
            // Nothing that a schema can name: it would have no end, or no text.
            if (string.IsNullOrWhiteSpace(name) || name.Length > LongestKey || name.AsSpan().ContainsAny('\n', '\r') || without.Contains(name)) continue;
            string folded = KeySpelling.Fold(name);
            if (!taken.Add(folded)) continue;
            if (!_fields.TryGetValue(folded, out InferredField? field))
            {
                if (_fields.Count == MostFields) continue;
                _fields.Add(folded, field = new InferredField());
                _inOrder.Add(field);
            }
            if (!entry.Value.IsEmpty) field.Spellings.Add(name);
            field.Add(entry.Value, path, name);
        }
    }

    // Well within what a schema may have.
    private const int LongestKey = 100, MostFields = 300;
}
