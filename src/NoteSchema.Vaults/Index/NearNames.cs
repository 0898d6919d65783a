namespace NoteSchema.Vaults;

/// <summary>Finds the files that a name may be meant for: those spelled alike or nearly so, and notes that have it as an alias or their title.</summary>
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
        using PlainName name = NameOf(file, stackalloc char[256]);
        _names.Add(name.Span, file.Number);
    }

    /// <summary>Forgets the name of a file.</summary>
    public void Remove(VaultFile file)
    {
        using PlainName name = NameOf(file, stackalloc char[256]);
        _names.Remove(name.Span, file.Number);
    }

    /// <summary>Takes in the titles and aliases of a note in place of those it had.</summary>
    public void Rename(VaultFile file, ReadOnlySpan<ulong> before, ReadOnlySpan<ulong> after)
    {
        foreach (ulong name in before) _called.Remove(name, file.Number);
        foreach (ulong name in after) _called.Add(name, file.Number);
    }

    /// <summary>What a note's facts have for an alias.</summary>
    public static ulong KeyOfAlias(ReadOnlySpan<char> alias) => PlainName.Hash(alias);

    /// <summary>What a note's facts have for its title.</summary>
    public static ulong KeyOfTitle(ReadOnlySpan<char> title) => ulong.RotateLeft(PlainName.Hash(title), 1);

    /// <summary>At most three files that <paramref name="target"/> may be meant for, best first.</summary>
    /// <param name="target">A target or path that leads nowhere.</param>
    /// <param name="schemas">The schemas of which the note must have one; any file where none are given.</param>
    /// <param name="self">The note with the link, which is never meant.</param>
    public List<NearMatch> Find(string target, IReadOnlyList<string> schemas, VaultFile self)
    {
        FileTable files = _index.Files;
        bool anyKind = schemas.Count == 0 && Path.HasExtension(target) && !NoteFiles.IsNote(target);
        using var wanted = new PlainName(NameKey.StemOf(target), stackalloc char[256]);
        var found = new Dictionary<VaultFile, (NearReason Reason, int Distance)>();
        AddAlike(wanted.Span, found);
        foreach (int number in _called[KeyOfAlias(wanted.Span)]) Add(found, new VaultFile(number), NearReason.Alias, 0);
        foreach (int number in _called[KeyOfTitle(wanted.Span)]) Add(found, new VaultFile(number), NearReason.Title, 0);
        return [.. found.Where(file => file.Key != self && (anyKind || files.IsNote(file.Key)) && (schemas.Count == 0 || _index.FactsOf(file.Key).Schema?.IsOneOf(schemas) == true))
            .OrderBy(file => file.Value).ThenBy(file => files.PathLengthOf(file.Key)).ThenBy(file => files.PathOf(file.Key), StringComparer.Ordinal).Take(Most).Select(file => new NearMatch(file.Key, file.Value.Reason))];
    }

    private void AddAlike(ReadOnlySpan<char> wanted, Dictionary<VaultFile, (NearReason Reason, int Distance)> found)
    {
        Span<char> scratch = stackalloc char[256];
        foreach (int number in _names.Near(wanted))
        {
            var file = new VaultFile(number);
            using PlainName name = NameOf(file, scratch);
            int distance = Spellings.Distance(wanted, name.Span);
            if (distance < int.MaxValue) Add(found, file, distance == 0 ? NearReason.SameName : NearReason.Spelling, distance);
        }
    }

    private static void Add(Dictionary<VaultFile, (NearReason Reason, int Distance)> found, VaultFile file, NearReason reason, int distance)
    {
        if (!found.TryGetValue(file, out (NearReason Reason, int Distance) before) || (reason, distance).CompareTo(before) < 0) found[file] = (reason, distance);
    }

    private PlainName NameOf(VaultFile file, Span<char> scratch) => new(NameKey.StemOf(_index.Files.NameOf(file)), scratch);
}
