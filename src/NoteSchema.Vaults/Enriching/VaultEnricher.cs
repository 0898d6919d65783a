namespace NoteSchema.Vaults;

/// <summary>
/// Completes notes of a vault by their schemas, several at a time. Where schemas derive values from other notes, it is done again with the notes as they will be, until nothing is left to do. Nothing is
/// written.
/// </summary>
/// <param name="vault">The vault.</param>
/// <param name="files">All its files.</param>
/// <param name="linter">Knows the schemas and settings.</param>
/// <param name="jobs">The number of threads that work, the calling one among them.</param>
public sealed class VaultEnricher(VaultFolder vault, FileTable files, Linter linter, int jobs = 1)
{
    // Values that go from note to note as many times are a circle.
    private const int MostPasses = 8;

    // Chunks of notes that may be done before the first of them is taken, for each thread.
    private const int Window = 4;

    /// <summary>The index to ask as long as nothing is changed; null to make one.</summary>
    internal LiveIndex? Live { get; init; }

    /// <summary>What is to become of <paramref name="notes"/>, in the same order; those with which there is nothing to do are left out.</summary>
    /// <param name="notes">Notes of the vault.</param>
    /// <param name="onDone">Told now and then, on the calling thread, how many notes are done in the first pass, which takes nearly all of the time.</param>
    /// <param name="cancellation">Ends the work.</param>
    public IReadOnlyList<EnrichedFile> Enrich(IReadOnlyList<VaultFile> notes, Action<int>? onDone = null, CancellationToken cancellation = default)
    {
        Dictionary<string, int> order = notes.Select((file, number) => (Path: files.PathOf(file), number)).ToDictionary(note => note.Path, note => note.number, StringComparer.Ordinal);
        return [.. EnrichEach(notes, onDone, cancellation).OrderBy(file => order[file.Path])];
    }

    /// <summary>The same, each as soon as it is known: those whose schema reads fields of other notes come last. Nothing is kept of what was given but what those may read.</summary>
    /// <param name="notes">Notes of the vault.</param>
    /// <param name="onDone">As for <see cref="Enrich"/>.</param>
    /// <param name="cancellation">Ends the work.</param>
    public IEnumerable<EnrichedFile> EnrichEach(IReadOnlyList<VaultFile> notes, Action<int>? onDone = null, CancellationToken cancellation = default)
    {
        var waiting = new SortedDictionary<int, (EnrichedFile File, ContentHash? Of)>();
        var pending = new PendingEdits(vault);
        FileTable all = files;
        for (int pass = 0; pass < MostPasses; pass++)
        {
            // Within a pass all notes are seen as the one before left them, so that their order and the number of threads change nothing.
            bool isFirst = pass == 0;
            LiveIndex? live = isFirst ? Live : null;
            if (pass == 1 && Live is not null) (all, notes) = Live.Copy(notes);
            VaultIndex index = live?.Index ?? linter.NewIndex(all, pending.TextOf);
            EnrichingWorker[] workers = [.. Enumerable.Range(0, jobs).Select(_ => new EnrichingWorker(vault, linter, index, pending))];
            var found = new EnrichedFile?[notes.Count];
            var changed = new List<(string Path, ContentHash Of, IReadOnlyList<TextEdit> Edits)>();
            bool isChanged = false;
            var work = new ChunkedWork<EnrichingWorker>(notes.Count, workers, (worker, number) => found[number] = live is null ? worker.Enrich(notes[number], onlyLinked: !isFirst) : live.Ask(() => worker.Enrich(notes[number], onlyLinked: false)), Window * jobs);
            foreach ((int start, int end) in work.Run(cancellation))
            {
                if (isFirst) onDone?.Invoke(end);
                for (int number = start; number < end; number++)
                {
                    if (found[number] is not { } file) continue;
                    found[number] = null;
                    isChanged |= file.Changes.Count > 0;
                    if (waiting.TryGetValue(number, out var before)) file = file with { Changes = Merge(before.File.Changes, file.Changes) };
                    if (file.Edits.Count > 0 && linter.HasLinkedFields) changed.Add((file.Path, file.Before!.Hash, file.Edits));
                    if (file.ReadsOthers) waiting[number] = file.WithoutNote();
                    else yield return file;
                }
            }
            foreach ((string path, ContentHash of, IReadOnlyList<TextEdit> edits) in changed) pending.Set(path, of, edits);
            if (!isChanged || !Array.Exists(workers, worker => worker.FoundLinked)) break;
        }
        foreach ((EnrichedFile file, ContentHash? of) in waiting.Values) yield return file.ReadAgain(vault, of);
    }

    private static List<Enrichment> Merge(IReadOnlyList<Enrichment> first, IReadOnlyList<Enrichment> then)
    {
        var changes = first.ToList();
        foreach (Enrichment change in then)
        {
            int before = change.Kind is EnrichmentKind.Field or EnrichmentKind.Order ? changes.FindIndex(other => other.Kind == change.Kind && other.Name == change.Name) : -1;
            if (before < 0) changes.Add(change);
            else changes[before] = change with { Old = changes[before].Old };
        }
        return changes;
    }
}
