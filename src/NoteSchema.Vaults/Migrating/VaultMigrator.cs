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

    /// <summary>The index to ask; null to make one.</summary>
    internal LiveIndex? Live { get; init; }

    /// <summary>The version to go to, for schemas that have it; null for each schema's own.</summary>
    public int? To { get; init; }

    /// <summary>The only schema whose notes are migrated; null for all.</summary>
    public string? Schema { get; init; }

    /// <summary>The schemas as they were, against which notes are held that stop before the last version; null where none are known.</summary>
    public EarlierSchemas? Earlier { get; init; }

    /// <summary>Whether migrations change headings, so that links to them must follow.</summary>
    public bool ChangesHeadings { get; } = linter.Schemas.Any(schema => schema.Migrations.Any(migration => migration.Steps.Any(step => step is RenameSectionStep or RemoveSectionStep)));

    /// <summary>The headings that are changed when all of <paramref name="notes"/> are migrated that can be, or were when they were, by note; empty at once where no migration changes any.</summary>
    /// <param name="notes">Notes of the vault.</param>
    /// <param name="cancellation">Ends the work.</param>
    public IReadOnlyDictionary<VaultFile, IReadOnlyList<HeadingChange>> FindHeadings(IReadOnlyList<VaultFile> notes, CancellationToken cancellation = default) =>
        ChangesHeadings ? Plan(notes, null, cancellation).Where(planned => planned.Migration?.Headings.Count > 0).ToDictionary(planned => planned.File, planned => planned.Migration!.Headings) : s_none;

    /// <summary>Says what becomes of <paramref name="notes"/>, in their order.</summary>
    /// <param name="notes">Notes of the vault.</param>
    /// <param name="headings">The headings that are changed, as <see cref="FindHeadings"/> gives them, which links of the notes follow; null for none.</param>
    /// <param name="cancellation">Ends the work.</param>
    public IEnumerable<PlannedNote> Plan(IReadOnlyList<VaultFile> notes, IReadOnlyDictionary<VaultFile, IReadOnlyList<HeadingChange>>? headings = null, CancellationToken cancellation = default)
    {
        headings ??= s_none;
        return Work(notes, (worker, file) => worker.Plan(file, headings), cancellation);
    }

    /// <summary>Says what becomes of the links in <paramref name="notes"/>, which are not migrated, to headings that are changed in others, in their order.</summary>
    /// <param name="notes">Notes of the vault.</param>
    /// <param name="headings">The headings that are changed.</param>
    /// <param name="cancellation">Ends the work.</param>
    public IEnumerable<PlannedNote> PlanLinks(IReadOnlyList<VaultFile> notes, IReadOnlyDictionary<VaultFile, IReadOnlyList<HeadingChange>> headings, CancellationToken cancellation = default) =>
        headings.Count == 0 ? [] : Work(notes, (worker, file) => worker.PlanLinks(file, headings), cancellation);

    private static readonly Dictionary<VaultFile, IReadOnlyList<HeadingChange>> s_none = [];

    private IEnumerable<T> Work<T>(IReadOnlyList<VaultFile> notes, Func<MigrationWorker, VaultFile, T> plan, CancellationToken cancellation)
    {
        VaultIndex index = Live?.Index ?? linter.NewIndex(vault, files);
        var planned = new T[notes.Count];
        MigrationWorker[] workers = [.. Enumerable.Range(0, jobs).Select(_ => new MigrationWorker(vault, linter, index, this))];
        var work = new ChunkedWork<MigrationWorker>(notes.Count, workers, (worker, number) => planned[number] = Live is null ? plan(worker, notes[number]) : Live.Ask(() => plan(worker, notes[number])), ChunksForEachJob * jobs);
        foreach ((int start, int end) in work.Run(cancellation))
        {
            for (int number = start; number < end; number++)
            {
                yield return planned[number];
                planned[number] = default!;
            }
        }
    }
}
