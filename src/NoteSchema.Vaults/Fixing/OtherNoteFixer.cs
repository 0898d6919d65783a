namespace NoteSchema.Vaults;

/// <summary>Applies the fixes that are for another note than the one with the finding, such as the link with which a note answers another.</summary>
/// <param name="drafts">The vault.</param>
/// <param name="files">Its files.</param>
/// <param name="mayChange">Whether a note may be changed.</param>
/// <param name="most">How far fixes must be trusted.</param>
/// <param name="recordOf">Where it is written down what becomes of a file.</param>
internal sealed class OtherNoteFixer(DraftVault drafts, FileTable files, Predicate<VaultFile> mayChange, FixKind most, Func<VaultFile, FileRecord> recordOf)
{
    /// <summary>Applies such fixes of the findings in a note, one after another, each made for the text that the other note has by then.</summary>
    /// <param name="file">The note.</param>
    /// <param name="isKnown">Whether a finding is to be left alone.</param>
    /// <param name="touched">Takes the notes that were told something else by that, and those that were changed.</param>
    /// <param name="cancellation">Ends the work.</param>
    public void Fix(VaultFile file, Func<VaultFile, Diagnostic, bool> isKnown, HashSet<VaultFile> touched, CancellationToken cancellation)
    {
        DraftWorker worker = drafts.Workers[0];
        var tried = new HashSet<(string, string, string)>();
        while (Find(worker, file, finding => !isKnown(file, finding), tried) is { } found)
        {
            cancellation.ThrowIfCancellationRequested();
            (FixCandidate chosen, int line) = found;
            string? reason = Apply(worker, file, chosen, touched);
            if (reason is null) recordOf(files.Find(chosen.Fix.File!.Path)).Add(new AppliedFix(chosen.Finding.Name, chosen.Fix.Title, chosen.Fix.Kind, line), chosen.Fix.File.Source!.ToString(), chosen.Fix.Edits);
            else recordOf(file).Refused.Add(new RefusedFix(chosen.Finding.Name, chosen.Fix.Title, reason));
        }
    }

    private (FixCandidate Candidate, int Line)? Find(DraftWorker worker, VaultFile file, Predicate<Diagnostic> isOpen, HashSet<(string, string, string)> tried)
    {
        try
        {
            NoteState state = worker.Check(file).State;
            foreach (Diagnostic finding in state.Findings)
            {
                if (FixCandidate.Of(finding, most) is { Fix.File: not null } candidate && isOpen(finding) && tried.Add(candidate.Key)) return (candidate, state.Note.Source.LineAt(finding.Span.Start));
            }
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or TooManyFindingsException)
        {
            // The report of what is left names it.
            return null;
        }
    }

    // Says why not, where it is not applied.
    private string? Apply(DraftWorker worker, VaultFile asking, FixCandidate candidate, HashSet<VaultFile> touched)
    {
        FixFile target = candidate.Fix.File!;
        VaultFile file = files.Find(target.Path);
        if (target.Source is null || file.IsNone) return "it makes a file";
        if (!mayChange(file)) return $"`{target.Path}` is not among the notes to be fixed";
        string text = target.Source.ToString();
        if (worker.WhyLost(file, text, candidate.Fix.Edits) is { } lost) return lost;
        string changed = TextEdit.Apply(text, candidate.Fix.Edits);
        if (RefuseHarm(worker, file, text, changed, candidate.Fix.Edits) is { } reason) return reason;
        string? draft = drafts.TextOf(file);
        IReadOnlyCollection<VaultFile> affected = drafts.Set(file, changed, out string? harm);
        if (harm is not null) return harm;
        if (IsStillThere(worker, asking, candidate.Finding))
        {
            drafts.Set(file, draft, out _);
            return "the finding would still be there";
        }
        touched.UnionWith(affected);
        touched.Add(file);
        return null;
    }

    private string? RefuseHarm(DraftWorker worker, VaultFile file, string before, string after, IReadOnlyList<TextEdit> edits)
    {
        try
        {
            return FixCheck.RefuseHarm(worker.CheckAs(file, before), worker.CheckAs(file, after), edits);
        }
        catch (TooManyFindingsException exception)
        {
            return $"`{files.PathOf(file)}` is left: {exception.Message}";
        }
    }

    private static bool IsStillThere(DraftWorker worker, VaultFile asking, Diagnostic finding)
    {
        try
        {
            return worker.Check(asking).State.Findings.Any(found => found.Name == finding.Name && found.Message == finding.Message && found.Span == finding.Span);
        }
        catch (TooManyFindingsException)
        {
            return true;
        }
    }
}
