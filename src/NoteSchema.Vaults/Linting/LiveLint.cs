namespace NoteSchema.Vaults;

/// <summary>What is found in a note.</summary>
/// <param name="Path">Its path from the vault's root.</param>
/// <param name="Findings">The findings by place.</param>
public sealed record NoteFindings(string Path, IReadOnlyList<Diagnostic> Findings);

/// <summary>
/// Keeps the findings of a whole vault current: after a change it checks again only the notes that the change can affect, which are those that say something else, and those that were told something
/// by the rest of the vault that is no longer so. Not safe for use by several threads at a time.
/// </summary>
public sealed class LiveLint
{
    private readonly VaultIndex _index;
    private readonly Func<string, IVaultView, NoteFindings> _lint;
    private readonly AskingView _view;
    private readonly AskMap _asks = new();
    private readonly Dictionary<VaultFile, NoteFindings> _results = [];

    /// <summary>Checks all notes of a vault but those that its settings leave out.</summary>
    /// <param name="index">The vault.</param>
    /// <param name="lint">Checks the note at a path, from the vault's root, with what the rest of the vault tells it.</param>
    public LiveLint(VaultIndex index, Func<string, IVaultView, NoteFindings> lint)
    {
        _index = index;
        _lint = lint;
        _view = new AskingView(index);
        index.ReadAll();
        foreach (VaultFile file in index.Files.Files) Lint(file);
    }

    /// <summary>What was found in the notes, by path.</summary>
    public IEnumerable<NoteFindings> Results => _results.Values.OrderBy(note => note.Path, StringComparer.Ordinal);

    /// <summary>Takes over changes of the vault and gives what is found now in each note that was checked again, by path.</summary>
    public IReadOnlyList<NoteFindings> Apply(IReadOnlyList<VaultChange> changes)
    {
        VaultDifference difference = _index.Apply(changes);
        foreach (VaultFile file in difference.Removed)
        {
            _results.Remove(file);
            _asks.Set(file, null);
        }
        HashSet<VaultFile> affected = _asks.Affected(difference);
        affected.UnionWith(difference.Changed);
        return [.. affected.Where(Lint).Select(file => _results[file]).OrderBy(note => note.Path, StringComparer.Ordinal)];
    }

    private bool Lint(VaultFile file)
    {
        if (!_index.Files.IsNote(file) || _index.Files.IsExcluded(file)) return false;
        _view.Begin(file);
        _results[file] = _lint(_index.Files.PathOf(file), _view);
        _asks.Set(file, _view.Asks);
        return true;
    }
}
