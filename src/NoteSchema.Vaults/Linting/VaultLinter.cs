namespace NoteSchema.Vaults;

/// <summary>A note that was checked, or could not be.</summary>
/// <param name="File">The note.</param>
/// <param name="Result">The findings; null where it could not be read, or has more than the linter takes.</param>
/// <param name="Failure">Which of these it is; null where there are results.</param>
public readonly record struct LintedNote(VaultFile File, LintResult? Result, string? Failure);

/// <summary>
/// Checks notes of a vault, several at a time, and gives them in order. A first pass reads each note, checks it as if the other notes were in order, and collects what they must know of it; a second asks
/// whether they were, and checks those again for which they were not. So all links are known, and nearly every note is read once.
/// </summary>
public sealed class VaultLinter
{
    // So many chunks for each job are under way or waiting for one before them in the second pass.
    private const int ChunksForEachJob = 8;

    private readonly VaultFolder _vault;
    private readonly Linter _linter;
    private readonly VaultIndex _index;
    private readonly int _jobs;

    /// <summary>A linter of notes among <paramref name="files"/>.</summary>
    /// <param name="vault">The vault.</param>
    /// <param name="files">All its files.</param>
    /// <param name="linter">Checks single notes.</param>
    /// <param name="jobs">The number of threads that work, the calling one among them.</param>
    public VaultLinter(VaultFolder vault, FileTable files, Linter linter, int jobs = 1)
    {
        _vault = vault;
        _linter = linter;
        _jobs = jobs;
        _index = linter.NewIndex(vault, files);
    }

    /// <summary>Checks <paramref name="notes"/>; the results come in the same order. What they are linked to is read where it is needed.</summary>
    /// <param name="notes">Notes of the vault.</param>
    /// <param name="onChecked">Told now and then, on the calling thread, how many notes are through the first pass, which takes nearly all of the time.</param>
    /// <param name="cancellation">Ends the work.</param>
    public IEnumerable<LintedNote> Lint(IReadOnlyList<VaultFile> notes, Action<int>? onChecked = null, CancellationToken cancellation = default)
    {
        var checks = new NoteCheck[notes.Count];
        var budget = new FindingsBudget(notes.Count);
        NoteWorker[] workers = [.. Enumerable.Range(0, _jobs).Select(_ => new NoteWorker(_vault, _linter, _index, budget))];
        var first = new ChunkedWork<NoteWorker>(notes.Count, workers, (worker, number) => checks[number] = worker.Check(notes[number]));
        foreach ((_, int end) in first.Run(cancellation)) onChecked?.Invoke(end);
        var second = new ChunkedWork<NoteWorker>(notes.Count, workers, (worker, number) => checks[number] = worker.Settle(notes[number], checks[number]), ChunksForEachJob * _jobs);
        foreach ((int start, int end) in second.Run(cancellation))
        {
            for (int number = start; number < end; number++)
            {
                yield return new LintedNote(notes[number], checks[number].Result, checks[number].Failure);
                checks[number] = default;
            }
        }
    }

    /// <summary>Checks a text as <paramref name="file"/>, whatever lies there.</summary>
    public LintResult Lint(VaultFile file, NoteFile text)
    {
        Note note = Note.Parse(text.Text, _index.Files.PathOf(file));
        return _linter.Lint(note, text.Damage, EnvironmentOf(note, file, text));
    }

    /// <summary>The same, with the note.</summary>
    public NoteState Check(VaultFile file, NoteFile text)
    {
        Note note = Note.Parse(text.Text, _index.Files.PathOf(file));
        LintResult result = _linter.Lint(note, text.Damage, EnvironmentOf(note, file, text));
        return new NoteState(note, result.Schema, result.Diagnostics);
    }

    /// <summary>What expressions about <paramref name="note"/> can see besides its text: the vault, with the note in the place of what lies at <paramref name="file"/>.</summary>
    /// <param name="note">The note.</param>
    /// <param name="file">Where it lies, or would lie.</param>
    /// <param name="text">The file it was read from.</param>
    public NoteEnvironment EnvironmentOf(Note note, VaultFile file, NoteFile text)
    {
        var view = new CompleteView(_index);
        view.Begin(file);
        NoteEnvironment environment = _linter.EnvironmentOf(text, view);
        _index.Set(file, new FactsReader(_index.Files, environment).Read(note, file, _linter.SchemaOf(note)));
        return environment;
    }
}
