namespace NoteSchema.Vaults;

/// <summary>The tags of a vault and how many notes have each. Safe to use from several threads.</summary>
public sealed class VaultTags
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _numbers = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Name, int Count)> _tags = [];

    // By the hash of a note's path, which stands for it.
    private readonly Dictionary<ulong, int[]> _byNote = [];

    /// <summary>The tags without <c>#</c>, those of the most notes first.</summary>
    public IReadOnlyList<(string Name, int Count)> All()
    {
        lock (_gate) return [.. _tags.Where(tag => tag.Count > 0).OrderByDescending(tag => tag.Count).ThenBy(tag => tag.Name, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Takes over the tags of <paramref name="note"/> in place of those it had.</summary>
    internal void Set(Note note)
    {
        var tags = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (BodyTag tag in note.Body.Tags) tags.Add(tag.Name);
        foreach (FrontmatterValue item in note.Frontmatter["tags"].Items) tags.Add(item.Text.TrimStart('#'));
        tags.Remove("");
        Set(note.Path, tags);
    }

    /// <summary>Forgets a note.</summary>
    internal void Remove(string path) => Set(path, []);

    private void Set(string path, HashSet<string> tags)
    {
        ulong note = TextHash.Of(path);
        lock (_gate)
        {
            if (_byNote.Remove(note, out int[]? before))
            {
                foreach (int number in before) _tags[number] = (_tags[number].Name, _tags[number].Count - 1);
            }
            if (tags.Count == 0) return;
            int[] numbers = [.. tags.Select(NumberOf)];
            foreach (int number in numbers) _tags[number] = (_tags[number].Name, _tags[number].Count + 1);
            _byNote.Add(note, numbers);
        }
    }

    private int NumberOf(string tag)
    {
        if (_numbers.TryGetValue(tag, out int number)) return number;
        _tags.Add((tag, 0));
        _numbers.Add(tag, _tags.Count - 1);
        return _tags.Count - 1;
    }
}
