namespace NoteSchema.Vaults;

// Keeps the index current. What a change costs hangs on how many notes name what it is about, not on how many notes there are.
public sealed partial class VaultIndex
{
    // The notes by the names in their links.
    private NumberMap? _linkers;

    /// <summary>Another number after each change of the vault.</summary>
    internal int Version { get; private set; }

    /// <summary>
    /// Takes over changes of the vault and says what is other now: the facts are then those that an index made from the vault as it is would have. The first time, the facts of all notes are read
    /// that are not at hand. Nobody may ask the index meanwhile.
    /// </summary>
    public VaultDifference Apply(IReadOnlyList<VaultChange> changes)
    {
        ReadAll();
        Version++;
        var difference = new VaultDifference();
        foreach (VaultChange change in changes)
        {
            switch (change.Kind)
            {
                case VaultChangeKind.Removed:
                    Remove(change.File.Path, difference);
                    break;
                case VaultChangeKind.Renamed:
                    Remove(change.OldPath!, difference);
                    Put(change.File, difference);
                    break;
                default:
                    Put(change.File, difference);
                    break;
            }
        }
        var stale = new HashSet<VaultFile>(difference.Changed);
        foreach (uint name in difference.Names) stale.UnionWith(_linkers![name].Select(number => new VaultFile(number)));
        foreach (VaultFile file in stale)
        {
            NoteFacts before = _facts[file.Number] ?? NoteFacts.None;
            _facts[file.Number] = null;
            Replace(file, before, FactsOf(file), difference);
        }
        return difference;
    }

    /// <summary>Reads the facts of all notes that are not at hand. Changes need them, and so do suggestions of titles and aliases.</summary>
    internal void ReadAll()
    {
        if (_linkers is not null) return;
        var linkers = new NumberMap();
        foreach (VaultFile file in Files.Files)
        {
            foreach (uint name in NamesIn(FactsOf(file))) linkers.Add(name, file.Number);
        }
        linkers.Trim();
        _linkers = linkers;
        _nearNames = null;
    }

    /// <summary>The same, and finds the values that no two notes may share, so that nobody who asks waits for that: <see cref="IsComplete"/> then.</summary>
    internal void Complete()
    {
        ReadAll();
        _ = Values;
    }

    private void Put(FoundFile found, VaultDifference difference)
    {
        VaultFile file = FindExact(found.Path);
        if (file.IsNone)
        {
            file = Files.Add(found.Path, found.IsNote, found.IsExcluded);
            if (file.Number >= _facts.Length) Array.Resize(ref _facts, _facts.Length * 2);
            AddName(file, difference);
            _nearNames?.Add(file);
        }
        if (found.IsNote) difference.Changed.Add(file);
    }

    private void Remove(string path, VaultDifference difference)
    {
        VaultFile file = FindExact(path);
        if (file.IsNone) return;
        AddName(file, difference);
        _nearNames?.Remove(file);
        Replace(file, _facts[file.Number] ?? NoteFacts.None, NoteFacts.None, difference);
        if (Files.IsNote(file)) difference.Removed.Add(file);
        difference.Changed.Remove(file);
        _facts[file.Number] = null;
        Files.Remove(file);
    }

    private VaultFile FindExact(string path)
    {
        VaultFile file = Files.Find(path);
        return !file.IsNone && Files.PathOf(file) == path ? file : default;
    }

    private void AddName(VaultFile file, VaultDifference difference)
    {
        difference.Names.Add(NameKey.Of(Files.NameOf(file)));
        difference.Stems.Add(StemOf(file));
    }

    private string StemOf(VaultFile file)
    {
        using var folded = new FoldedText(NameKey.StemOf(Files.NameOf(file)), stackalloc char[256]);
        return folded.Span.ToString();
    }

    private void Replace(VaultFile file, NoteFacts before, NoteFacts after, VaultDifference difference)
    {
        difference.Facts.Add((file, before, after));
        if (before.Schema != after.Schema) difference.Stems.Add(StemOf(file));
        HashSet<uint> oldNames = NamesIn(before), newNames = NamesIn(after);
        foreach (uint name in oldNames) if (!newNames.Contains(name)) _linkers!.Remove(name, file.Number);
        foreach (uint name in newNames) if (!oldNames.Contains(name)) _linkers!.Add(name, file.Number);
        foreach (ulong key in before.UniqueValues) if (!after.UniqueValues.Contains(key)) MoveValue(key, file, false, difference);
        foreach (ulong key in after.UniqueValues) if (!before.UniqueValues.Contains(key)) MoveValue(key, file, true, difference);
        if (before.OtherNames.SequenceEqual(after.OtherNames)) return;
        _nearNames?.Rename(file, before.OtherNames, after.OtherNames);
        foreach (ulong name in before.OtherNames) difference.OtherNames.Add(name);
        foreach (ulong name in after.OtherNames) difference.OtherNames.Add(name);
    }

    private void MoveValue(ulong key, VaultFile file, bool isNew, VaultDifference difference)
    {
        difference.Values.Add(key);
        _holders.Remove(key);
        if (isNew) _values?.Add(key, file.Number);
        else _values?.Remove(key, file.Number);
    }

    private static HashSet<uint> NamesIn(NoteFacts facts)
    {
        var names = new HashSet<uint>();
        foreach (LinkFact link in facts.Links)
        {
            if (link.Name != 0) names.Add(link.Name);
        }
        return names;
    }
}
