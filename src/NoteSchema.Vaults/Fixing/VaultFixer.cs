namespace NoteSchema.Vaults;

/// <summary>
/// Applies the fixes of the findings in notes of a vault until none is left; nothing is written. In each round every note is fixed by itself, several at a time, and the results are taken over one
/// after another, in the order of the notes; a change that would do harm in another note is refused. Then come the fixes that are for another note than the one with the finding, likewise in
/// order. The next round looks at the notes that were told something else by that.
/// </summary>
/// <param name="vault">The vault.</param>
/// <param name="files">All its files.</param>
/// <param name="linter">Checks single notes; it keeps entries where there is a baseline.</param>
/// <param name="most">How far fixes must be trusted: safe ones only, or suggested ones too.</param>
/// <param name="jobs">The number of threads that work, the calling one among them. What comes of it is the same for any.</param>
public sealed class VaultFixer(VaultFolder vault, FileTable files, Linter linter, FixKind most, int jobs = 1)
{
    private const int MostRounds = 20;

    private readonly Dictionary<VaultFile, FileRecord> _records = [];
    private readonly Dictionary<VaultFile, List<Diagnostic>> _known = [];

    /// <summary>The only rule whose findings are put right; null for all.</summary>
    public string? Rule { get; init; }

    /// <summary>Told of each note that is looked at first, in order, before any is fixed: its findings, or why it cannot be read.</summary>
    public Action<LintedNote>? OnLinted { get; init; }

    /// <summary>Fixes <paramref name="notes"/>. No other file is changed, whatever a fix is for.</summary>
    /// <param name="notes">Notes of the vault.</param>
    /// <param name="baseline">The findings to leave alone; null for none.</param>
    /// <param name="onChecked">Told now and then how many of the notes are checked.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The files that are changed, in which a fix was refused, or which could not be looked at, in the order of <paramref name="notes"/>.</returns>
    public IReadOnlyList<FixedFile> Fix(IReadOnlyList<VaultFile> notes, Baseline? baseline = null, Action<int>? onChecked = null, CancellationToken cancellation = default)
    {
        List<VaultFile> work = [];
        foreach (LintedNote note in new VaultLinter(vault, files, linter, jobs).Lint(notes, onChecked, cancellation))
        {
            OnLinted?.Invoke(note);
            if (note.Result is { } result && NeedsWork(note.File, result, baseline)) work.Add(note.File);
            if (note.Failure is { } failure) RecordOf(note.File).Failure = failure;
        }
        var order = notes.Select((file, number) => (file, number)).ToDictionary(pair => pair.file, pair => pair.number);
        if (work.Count > 0) FixAll(work, notes, order, cancellation);
        return [.. _records.Where(record => order.ContainsKey(record.Key)).OrderBy(record => order[record.Key]).Select(record => record.Value.Close(files.PathOf(record.Key)))
            .Where(file => file.IsChanged || file.Refused.Count > 0 || file.Loops.Count > 0 || file.IsUnsettled || file.Failure is not null)];
    }

    private void FixAll(List<VaultFile> work, IReadOnlyList<VaultFile> notes, Dictionary<VaultFile, int> order, CancellationToken cancellation)
    {
        var drafts = new DraftVault(vault, files, linter, jobs);
        drafts.Read(notes, cancellation);
        var otherNotes = new OtherNoteFixer(drafts, files, order.ContainsKey, most, RecordOf);
        for (int round = 0; work.Count > 0; round++)
        {
            if (round == MostRounds)
            {
                work.ForEach(file => RecordOf(file).IsUnsettled = true);
                break;
            }
            HashSet<VaultFile> touched = [];
            FixEach(drafts, work, touched, cancellation);
            foreach (VaultFile file in work) otherNotes.Fix(file, IsLeft, touched, cancellation);
            work = [.. touched.Where(order.ContainsKey).OrderBy(file => order[file])];
        }
    }

    private bool NeedsWork(VaultFile file, LintResult result, Baseline? baseline)
    {
        bool needsWork = false;
        for (int index = 0; index < result.Diagnostics.Count; index++)
        {
            if (baseline?.Takes(result.Entries[index]) != true && (Rule is null || result.Diagnostics[index].Name == Rule)) needsWork |= FixCandidate.Of(result.Diagnostics[index], most) is not null;
            else if (_known.TryGetValue(file, out List<Diagnostic>? known)) known.Add(result.Diagnostics[index]);
            else _known.Add(file, [result.Diagnostics[index]]);
        }
        return needsWork;
    }

    private void FixEach(DraftVault drafts, List<VaultFile> work, HashSet<VaultFile> touched, CancellationToken cancellation)
    {
        NoteFixes?[] fixes = drafts.Work(work, (worker, file) => Fix(worker, file, []), cancellation);
        for (int number = 0; number < work.Count; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (fixes[number] is { } fixed_) TakeOver(drafts, work[number], fixed_, touched);
        }
    }

    // Where the change would do harm in another note, the rule whose fix does it is left out; where it is none of them alone, all are.
    private void TakeOver(DraftVault drafts, VaultFile file, NoteFixes fixes, HashSet<VaultFile> touched)
    {
        FileRecord record = RecordOf(file);
        record.Refused.Clear();
        record.Refused.AddRange(fixes.Refused);
        if (TrySet(drafts, file, fixes, touched, out string? harm)) return;
        string[] rules = [.. fixes.Applied.Select(applied => applied.Rule).Distinct()];
        foreach (string[] barred in rules.Select(rule => (string[])[rule]).Append(rules).DistinctBy(barred => barred.Length == rules.Length ? "" : barred[0]))
        {
            if (Fix(drafts.Workers[0], file, barred) is not { } fewer || !TrySet(drafts, file, fewer, touched, out _)) continue;
            record.Refused.AddRange(fixes.Applied.Where(applied => barred.Contains(applied.Rule)).Select(applied => new RefusedFix(applied.Rule, applied.Title, harm!)));
            return;
        }
    }

    private bool TrySet(DraftVault drafts, VaultFile file, NoteFixes fixes, HashSet<VaultFile> touched, out string? harm)
    {
        harm = null;
        if (fixes.After != fixes.Before)
        {
            IReadOnlyCollection<VaultFile> affected = drafts.Set(file, fixes.After, out harm);
            if (harm is not null) return false;
            touched.UnionWith(affected);
        }
        RecordOf(file).Add(fixes);
        return true;
    }

    private NoteFixes? Fix(DraftWorker worker, VaultFile file, string[] barred)
    {
        try
        {
            return worker.Fix(file, most, Rule, fixer =>
            {
                foreach (string rule in barred) fixer.Bar(rule);
                foreach (Diagnostic known in _known.GetValueOrDefault(file, [])) fixer.Keep(known);
            });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The report of what is left names it.
            return null;
        }
    }

    private bool IsLeft(VaultFile file, Diagnostic finding) => (Rule is not null && finding.Name != Rule) || IsKnown(file, finding);

    private bool IsKnown(VaultFile file, Diagnostic finding) => _known.TryGetValue(file, out List<Diagnostic>? known) && known.Exists(other => other.Name == finding.Name && other.Message == finding.Message);

    private FileRecord RecordOf(VaultFile file)
    {
        if (!_records.TryGetValue(file, out FileRecord? record)) _records.Add(file, record = new FileRecord());
        return record;
    }
}
