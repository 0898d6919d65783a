namespace NoteSchema.Vaults;

/// <summary>
/// A vault in which some notes are changed and not written yet: what is found in each note, kept current, so that a change can be refused that would do harm in another note. Not safe for use
/// by several threads at a time, but for <see cref="Workers"/>.
/// </summary>
internal sealed class DraftVault
{
    private readonly FileTable _files;
    private readonly VaultIndex _index;
    private readonly DraftTexts _drafts = new();
    private readonly AskMap _asks = new();
    // For each note that has any: the findings that no change may bring, as hashes of rule and message.
    private readonly Dictionary<VaultFile, HashSet<ulong>> _harms = [];

    public DraftVault(VaultFolder vault, FileTable files, Linter linter, int jobs)
    {
        _files = files;
        _index = linter.NewIndex(files, path => _drafts.Find(path) ?? NoteFile.TryRead(vault.FullPath(path))?.Text);
        Workers = [.. Enumerable.Range(0, jobs).Select(_ => new DraftWorker(vault, linter, _index, _drafts))];
    }

    /// <summary>Those who check and fix single notes, one for each thread. They may work while no note is set.</summary>
    public IReadOnlyList<DraftWorker> Workers { get; }

    /// <summary>Checks all notes that the settings do not leave out, and <paramref name="others"/>.</summary>
    public void Read(IReadOnlyList<VaultFile> others, CancellationToken cancellation)
    {
        VaultFile[] notes = [.. _files.Files.Where(file => _files.IsNote(file) && !_files.IsExcluded(file)).Union(others)];
        Work(notes, ReadFacts, cancellation);
        _index.ReadAll();
        foreach (NoteHarms note in Work(notes, Check, cancellation)) Keep(note);
    }

    /// <summary>Does work on <paramref name="notes"/> by all workers, and gives what comes of it in their order.</summary>
    public T[] Work<T>(IReadOnlyList<VaultFile> notes, Func<DraftWorker, VaultFile, T> work, CancellationToken cancellation)
    {
        var results = new T[notes.Count];
        foreach (var _ in new ChunkedWork<DraftWorker>(notes.Count, Workers, (worker, number) => results[number] = work(worker, notes[number])).Run(cancellation))
        {
        }
        return results;
    }

    /// <summary>The text of a note that is changed; null for others.</summary>
    public string? TextOf(VaultFile file) => _drafts.Find(_files.PathOf(file));

    /// <summary>
    /// Sets the text of a note and gives the other notes that were told something else by that. Where that would bring harm to one of them nothing is changed, and <paramref name="harm"/> says what it is.
    /// </summary>
    public IReadOnlyCollection<VaultFile> Set(VaultFile file, string? text, out string? harm)
    {
        string path = _files.PathOf(file);
        string? before = _drafts.Find(path);
        _drafts.Set(path, text);
        HashSet<VaultFile> affected = Apply(file);
        var checks = new List<NoteHarms>();
        harm = null;
        foreach (VaultFile other in affected)
        {
            NoteHarms check = Check(Workers[0], other);
            HashSet<ulong>? known = _harms.GetValueOrDefault(other);
            if (other != file && check.Harms?.FirstOrDefault(found => known?.Contains(found.Key) != true) is { Value: { } found })
            {
                harm = $"it would bring “{found.Message}” [{found.Name}] to `{_files.PathOf(other)}`";
                _drafts.Set(path, before);
                Apply(file);
                return [];
            }
            checks.Add(check);
        }
        checks.ForEach(Keep);
        affected.Remove(file);
        return affected;
    }

    private HashSet<VaultFile> Apply(VaultFile file)
    {
        VaultDifference difference = _index.Apply([new VaultChange(VaultChangeKind.Changed, new FoundFile(_files.PathOf(file), _files.IsNote(file), _files.IsExcluded(file)))]);
        HashSet<VaultFile> affected = _asks.Affected(difference);
        affected.Add(file);
        return affected;
    }

    private void Keep(NoteHarms note)
    {
        if (note.Asks is not null) _asks.Set(note.File, note.Asks);
        if (note.Harms is { } harms) _harms[note.File] = [.. harms.Keys];
        else _harms.Remove(note.File);
    }

    // A note that cannot be read, or has findings without end, has nothing to lose.
    private static NoteHarms Check(DraftWorker worker, VaultFile file)
    {
        try
        {
            (NoteState state, NoteAsks asks) = worker.Check(file);
            Dictionary<ulong, Diagnostic>? harms = null;
            foreach (Diagnostic found in state.Findings)
            {
                Interruption.Look();
                if (FixCheck.IsHarm(found)) (harms ??= [])[TextHash.Of(found.Message, TextHash.Of(found.Name))] = found;
            }
            return new NoteHarms(file, asks, harms);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or TooManyFindingsException)
        {
            return new NoteHarms(file, null, null);
        }
    }

    private static bool ReadFacts(DraftWorker worker, VaultFile file)
    {
        try
        {
            worker.ReadFacts(file);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>What a note hangs on, and the findings in it that no change of another note may bring, by a hash of rule and message; null where there are none.</summary>
    private readonly record struct NoteHarms(VaultFile File, NoteAsks? Asks, Dictionary<ulong, Diagnostic>? Harms);
}
