namespace NoteSchema.Vaults;

/// <summary>Finds the files that a name was likely meant for: those spelled nearly alike, and notes that have it as their title or alias.</summary>
internal sealed class NearNames
{
    private const int Most = 3;
    private readonly VaultIndex _index;
    private readonly Spellings _names;
    private readonly NumberMap _called;

    /// <summary>Goes through the names of all files, and the titles and aliases of notes whose facts are at hand.</summary>
    public NearNames(VaultIndex index)
    {
        (_index, _names, _called) = (index, new Spellings(), new NumberMap());
        foreach (VaultFile file in index.Files.Files)
        {
            Add(file);
            if (index.KnownFactsOf(file) is { } facts) Rename(file, [], facts.OtherNames);
        }
    }

    /// <summary>The names that <paramref name="before"/> knows, for an index of the same files.</summary>
    public NearNames(VaultIndex index, NearNames before) => (_index, _names, _called) = (index, before._names, before._called);

    /// <summary>Takes in the name of a file.</summary>
    public void Add(VaultFile file)
    {
        using FoldedText name = NameOf(file, stackalloc char[256]);
        _names.Add(name.Span, file.Number);
    }

    /// <summary>Forgets the name of a file.</summary>
    public void Remove(VaultFile file)
    {
        using FoldedText name = NameOf(file, stackalloc char[256]);
        _names.Remove(name.Span, file.Number);
    }

    /// <summary>Takes in the titles and aliases of a note in place of those it had.</summary>
    public void Rename(VaultFile file, ReadOnlySpan<ulong> before, ReadOnlySpan<ulong> after)
    {
        foreach (ulong name in before) _called.Remove(name, file.Number);
        foreach (ulong name in after) _called.Add(name, file.Number);
    }

    /// <summary>At most three files that <paramref name="target"/> was likely meant for, best first.</summary>
    /// <param name="target">A target or path that leads nowhere.</param>
    /// <param name="schemas">The schemas of which the note must have one; any file where none are given.</param>
    /// <param name="self">The note with the link, which is never meant.</param>
    public List<VaultFile> Find(string target, IReadOnlyList<string> schemas, VaultFile self)
    {
        FileTable files = _index.Files;
        bool anyKind = schemas.Count == 0 && Path.HasExtension(target) && !NoteFiles.IsNote(target);
        using var wanted = new FoldedText(NameKey.StemOf(target), stackalloc char[256]);
        var found = new Dictionary<VaultFile, int>();
        foreach (int number in _called[TextHash.Of(wanted.Span)]) found[new VaultFile(number)] = 0;
        AddAlike(wanted.Span, found);
        return [.. found.Where(file => file.Key != self && (anyKind || files.IsNote(file.Key)) && (schemas.Count == 0 || _index.FactsOf(file.Key).Schema?.IsOneOf(schemas) == true))
            .OrderBy(file => file.Value).ThenBy(file => files.PathLengthOf(file.Key)).ThenBy(file => files.PathOf(file.Key), StringComparer.Ordinal).Take(Most).Select(file => file.Key)];
    }

    private void AddAlike(ReadOnlySpan<char> wanted, Dictionary<VaultFile, int> found)
    {
        Span<char> scratch = stackalloc char[256];
        foreach (int number in _names.Near(wanted))
        {
            var file = new VaultFile(number);
            using FoldedText name = NameOf(file, scratch);
            int distance = Spellings.Distance(wanted, name.Span);
            if (distance < found.GetValueOrDefault(file, int.MaxValue)) found[file] = distance;
        }
    }

    private FoldedText NameOf(VaultFile file, Span<char> scratch) => new(NameKey.StemOf(_index.Files.NameOf(file)), scratch);
}
