using System.Globalization;
using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary>One run of <c>lint --fix</c> or <c>--diff</c>.</summary>
internal sealed class FixRun(Context context, Vault vault, LintScope scope, BaselineUse baseline, Severity failOn, FixKind most)
{
    private const string Command = "lint --fix";

    /// <summary>Fixes notes of the vault and reports what is left, or shows what would change; gives the exit status.</summary>
    public int FixFiles(bool diff, int jobs, CancellationToken cancellation)
    {
        int left = 0;
        Baseline? known = baseline.Open();
        IReadOnlyList<FixedFile> files;
        using (var progress = new Progress(context.Terminal, context.ShowsProgress, scope.Notes.Count))
        {
            var fixer = new VaultFixer(vault.Folder, scope.Files, NewLinter(), most, jobs)
            {
                OnLinted = note =>
                {
                    if (note.Failure is { } failure) scope.Complain(scope.Files.PathOf(note.File), failure);
                    left += note.Result?.Diagnostics.Count(finding => finding.Severity >= failOn) ?? 0;
                },
            };
            files = Fix(fixer, known, progress, cancellation);
        }
        if (diff) return Show(new FixSummary(files) { IsPreview = true }, left > 0);
        FixSummary summary = Write(files, cancellation);
        using var run = new LintRun(context, vault, scope, baseline, failOn) { Fixes = summary };
        run.LintFiles(jobs, cancellation);
        return run.Finish();
    }

    /// <summary>Writes the note from standard input as it is after the fixes, or shows what would change; gives the exit status.</summary>
    public int FixInput(bool diff, NoteInput input)
    {
        if (context.Format is not (ReportFormat.Text or ReportFormat.Json)) throw new CommandException("--fix with - writes the note, and so goes with --format text or json only");
        VaultFile file = scope.Notes[0];
        string path = scope.Files.PathOf(file);
        NoteFixes fixes = Fix(file, input.File);
        byte[] bytes = new NoteBytes(path, input.Bytes).Change(fixes.Edits).After!;
        var summary = new FixSummary([new FixedFile(path, fixes.Before, fixes.Edits) { Applied = fixes.Applied, Refused = fixes.Refused, Loops = fixes.Loops, IsUnsettled = fixes.IsUnsettled }]) { IsPreview = diff, Text = fixes.After };
        if (diff) return Show(summary, false);
        bool isJson = context.Format == ReportFormat.Json;
        using var run = new LintRun(context, vault, scope, baseline, failOn, isJson ? null : context.Terminal.Error) { Fixes = summary };
        run.LintInput(input.File with { Text = fixes.After });
        if (isJson) return run.Finish();
        // Bytes that are no text go through as they came.
        if (input.File.Damage is not null && context.Terminal.Output is Utf8Output output) output.Write(bytes);
        else context.Terminal.Output.Write(fixes.After);
        return run.Finish();
    }

    private IReadOnlyList<FixedFile> Fix(VaultFixer fixer, Baseline? known, Progress progress, CancellationToken cancellation)
    {
        try
        {
            return fixer.Fix(scope.Notes, known, progress.Show, cancellation);
        }
        catch (OperationCanceledException)
        {
            progress.Clear();
            context.Terminal.Error.WriteLine("noteschema: interrupted; nothing was written");
            throw;
        }
    }

    private NoteFixes Fix(VaultFile file, NoteFile input)
    {
        var linter = new VaultLinter(vault.Folder, scope.Files, NewLinter());
        var fixer = new NoteFixer(text => linter.Check(file, input with { Text = text }), most) { KeepsLostBytes = input.Damage is not null };
        if (baseline.Open() is { } known)
        {
            LintResult result = linter.Lint(file, input);
            for (int index = 0; index < result.Diagnostics.Count; index++)
            {
                if (known.Takes(result.Entries[index])) fixer.Keep(result.Diagnostics[index]);
            }
        }
        return fixer.Fix(input.Text);
    }

    private FixSummary Write(IReadOnlyList<FixedFile> files, CancellationToken cancellation)
    {
        try
        {
            return WriteAll(files, cancellation);
        }
        catch (VaultWriteException exception)
        {
            throw new CommandException(exception.Message);
        }
    }

    private FixSummary WriteAll(IReadOnlyList<FixedFile> files, CancellationToken cancellation)
    {
        using var operation = new BulkOperation(vault.Folder, most == FixKind.Safe ? Command : $"{Command}=suggested", context.Terminal.Clock);
        foreach (FixedFile file in files.Where(file => file.IsChanged)) Add(operation, file);
        OperationResult result = operation.Write(null, cancellation);
        foreach (WriteFailure failure in result.Failed) scope.ComplainOfWriting(failure.Path, failure.Reason);
        if (result.IsInterrupted)
        {
            string taken = result.Id is null ? "" : "; `noteschema undo` takes them back, the same command again does the rest";
            context.Terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"noteschema: interrupted; {result.Written.Count:N0} of {files.Count(file => file.IsChanged):N0} notes were written{taken}"));
            cancellation.ThrowIfCancellationRequested();
        }
        var written = result.Written.ToHashSet(StringComparer.Ordinal);
        return new FixSummary([.. files.Where(file => !file.IsChanged || written.Contains(file.Path))]) { Operation = result.Id };
    }

    private void Add(BulkOperation operation, FixedFile file)
    {
        try
        {
            operation.Add(file.Change(vault.Folder));
        }
        catch (ChangeRefusedException refused)
        {
            operation.Refuse(file.Path, refused.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            operation.Refuse(file.Path, $"it cannot be read: {exception.Message}");
        }
    }

    private int Show(FixSummary summary, bool leavesFindings)
    {
        if (context.Format == ReportFormat.Json) DiffReport.WriteJson(context.Terminal.Output, context.Terminal.ShownPath(vault.Folder.Root), summary);
        else if (context.Format != ReportFormat.Text) throw new CommandException("--diff goes with --format text or json only");
        else
        {
            var report = new DiffReport(context.Terminal.Output, context.Paint);
            foreach (FixedFile file in summary.Files) report.Write(file.Diff);
            if (context.Detail != TextDetail.Quiet) WriteNotes(summary);
        }
        if (scope.Failures > 0) return ExitStatus.Broken;
        return summary.Changed > 0 || leavesFindings ? ExitStatus.Findings : ExitStatus.Clean;
    }

    private void WriteNotes(FixSummary summary)
    {
        foreach ((string path, string what) in summary.NotFixed) context.Terminal.Error.WriteLine($"noteschema: {ShownText.OneLine($"{path} is not fixed: {what}")}");
        context.Terminal.Error.WriteLine($"noteschema: {summary.Sentence}");
    }

    private Linter NewLinter() => new(vault.Settings, vault.Schemas, context.Terminal.Clock) { KeepsEntries = baseline.NeedsEntries };
}
