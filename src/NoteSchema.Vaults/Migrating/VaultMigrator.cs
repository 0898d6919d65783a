namespace NoteSchema.Vaults;

/// <summary>
/// Says what becomes of notes of a vault when they are brought to the versions of their schemas; nothing is written. A note arrives if the linter, with the vault's settings, finds no error in it that the
/// note does not have already.
/// </summary>
/// <param name="vault">The vault.</param>
/// <param name="files">All its files.</param>
/// <param name="linter">Checks single notes.</param>
/// <param name="jobs">The number of threads that work, the calling one among them. What comes of it is the same for any.</param>
public sealed class VaultMigrator(VaultFolder vault, FileTable files, Linter linter, int jobs = 1)
{
    // So many chunks for each job wait, with the texts of their notes, for one before them.
    private const int ChunksForEachJob = 8;

    /// <summary>The version to go to, for schemas that have it; null for each schema's own.</summary>
    public int? To { get; init; }

    /// <summary>The schemas as they were, against which notes are held that stop before the last version; null where none are known.</summary>
    public EarlierSchemas? Earlier { get; init; }

    /// <summary>Says what becomes of <paramref name="notes"/>, in their order.</summary>
    /// <param name="notes">Notes of the vault.</param>
    /// <param name="cancellation">Ends the work.</param>
    public IEnumerable<PlannedNote> Plan(IReadOnlyList<VaultFile> notes, CancellationToken cancellation = default)
    {
        VaultIndex index = linter.NewIndex(vault, files);
        var planned = new PlannedNote[notes.Count];
        MigrationWorker[] workers = [.. Enumerable.Range(0, jobs).Select(_ => new MigrationWorker(vault, linter, index, To, Earlier))];
        var work = new ChunkedWork<MigrationWorker>(notes.Count, workers, (worker, number) => planned[number] = worker.Plan(notes[number]), ChunksForEachJob * jobs);
        foreach ((int start, int end) in work.Run(cancellation))
        {
            for (int number = start; number < end; number++)
            {
                yield return planned[number];
                planned[number] = default;
            }
        }
    }
}
