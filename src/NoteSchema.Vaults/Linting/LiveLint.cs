namespace NoteSchema.Vaults;

/// <summary>
/// Keeps what is found in a whole vault current: after a change only those notes are to be checked again that the change can affect, which are those that say something else, and those that were told
/// something by the rest of the vault that is no longer so. Not safe for use by several threads at a time.
/// </summary>
/// <typeparam name="TResult">What is kept of a note's findings.</typeparam>
public sealed class LiveLint<TResult>
{
    private readonly VaultIndex _index;
    private readonly Func<string, IVaultView, TResult> _lint;
    private readonly AskingView _view;
    private readonly AskMap _asks = new();
    private readonly Dictionary<VaultFile, TResult> _results = [];
    private readonly Queue<VaultFile> _toCheck = [];
    private readonly HashSet<VaultFile> _waiting = [];
    private bool _isTrimmed;

    /// <summary>The findings of all notes of a vault but those that its settings leave out; none of them is checked yet.</summary>
    /// <param name="index">The vault.</param>
    /// <param name="lint">Checks the note at a path, from the vault's root, with what the rest of the vault tells it.</param>
    public LiveLint(VaultIndex index, Func<string, IVaultView, TResult> lint)
    {
        _index = index;
        _lint = lint;
        _view = new AskingView(index);
        index.ReadAll();
        foreach (VaultFile file in index.Files.Files) Add(file);
    }

    /// <summary>The number of notes that are to be checked.</summary>
    public int Waiting => _waiting.Count;

    /// <summary>What was found in the notes that were checked, by path.</summary>
    public IEnumerable<CheckedNote<TResult>> Results => _results.Select(note => new CheckedNote<TResult>(_index.Files.PathOf(note.Key), note.Value)).OrderBy(note => note.Path, StringComparer.Ordinal);

    /// <summary>The same in no order, without the paths.</summary>
    public IEnumerable<TResult> ResultsInNoOrder => _results.Values;

    /// <summary>Takes over changes of the vault. Nobody may ask the index meanwhile.</summary>
    public void Take(IReadOnlyList<VaultChange> changes)
    {
        VaultDifference difference = _index.Apply(changes);
        foreach (VaultFile file in difference.Removed)
        {
            _results.Remove(file);
            _waiting.Remove(file);
            _asks.Set(file, null);
        }
        foreach (VaultFile file in _asks.Affected(difference)) Add(file);
        foreach (VaultFile file in difference.Changed) Add(file);
    }

    /// <summary>Checks the next note that is to be checked; null where none is.</summary>
    public CheckedNote<TResult>? CheckNext()
    {
        while (_toCheck.TryDequeue(out VaultFile file))
        {
            if (!_waiting.Remove(file)) continue;
            string path = _index.Files.PathOf(file);
            _view.Begin(file);
            TResult result = _results[file] = _lint(path, _view);
            _asks.Set(file, _view.Asks);
            return new CheckedNote<TResult>(path, result);
        }
        if (!_isTrimmed) Trim();
        return null;
    }

    /// <summary>Checks all notes that are to be checked and gives what is found in them, by path.</summary>
    public IReadOnlyList<CheckedNote<TResult>> Settle()
    {
        var all = new List<CheckedNote<TResult>>();
        while (CheckNext() is { } note) all.Add(note);
        all.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        return all;
    }

    // All notes are there now, and what a change adds is little.
    private void Trim()
    {
        _isTrimmed = true;
        _toCheck.TrimExcess();
        _waiting.TrimExcess();
        _results.TrimExcess();
        _asks.Trim();
    }

    private void Add(VaultFile file)
    {
        if (_index.Files.IsNote(file) && !_index.Files.IsExcluded(file) && _waiting.Add(file)) _toCheck.Enqueue(file);
    }
}

/// <summary>A note that was checked.</summary>
/// <param name="Path">Its path from the vault's root.</param>
/// <param name="Result">What is kept of its findings.</param>
/// <typeparam name="TResult">What that is.</typeparam>
public readonly record struct CheckedNote<TResult>(string Path, TResult Result);
