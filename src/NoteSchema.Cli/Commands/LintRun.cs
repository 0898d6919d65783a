using System.Globalization;
using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary>One run of <c>lint</c>: notes in, a report out.</summary>
internal sealed class LintRun : IDisposable
{
    private readonly Context _context;
    private readonly Vault _vault;
    private readonly LintScope _scope;
    private readonly BaselineUse _baseline;
    private readonly Severity _failOn;
    private readonly Totals _totals = new();
    private readonly Report _report;

    /// <param name="context">The call.</param>
    /// <param name="vault">The vault.</param>
    /// <param name="scope">What to check.</param>
    /// <param name="baseline">What is known.</param>
    /// <param name="failOn">From which severity a finding fails the run.</param>
    /// <param name="output">Where the report goes; to standard output where null.</param>
    public LintRun(Context context, Vault vault, LintScope scope, BaselineUse baseline, Severity failOn, TextWriter? output = null)
    {
        _context = context;
        _vault = vault;
        _scope = scope;
        _baseline = baseline;
        _failOn = failOn;
        var report = new ReportContext(output ?? context.Terminal.Output, context.Terminal.ShownPath(vault.Folder.Root), "notes", failOn);
        _report = report.Create(context.Format, () => new TextReport(report, context.Paint, context.Terminal.Width, context.Detail));
    }

    /// <summary>What was fixed before; null where nothing was to be.</summary>
    public FixSummary? Fixes { init => _report.Fixes = value; }

    public void LintFiles(int jobs, CancellationToken cancellation)
    {
        using var progress = new Progress(_context.Terminal, _context.ShowsProgress, _scope.Notes.Count);
        try
        {
            Add(new VaultLinter(_vault.Folder, _scope.Files, NewLinter(), jobs).Lint(_scope.Notes, progress.Show, cancellation), progress);
        }
        catch (OperationCanceledException)
        {
            progress.Clear();
            _context.Terminal.Output.Flush();
            _context.Terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"noteschema: interrupted; {progress.Done:N0} of {_scope.Notes.Count:N0} notes were checked"));
            throw;
        }
    }

    /// <summary>Checks a text as the only note.</summary>
    public void LintInput(NoteFile input)
    {
        VaultFile file = _scope.Notes[0];
        Add(_scope.Files.PathOf(file), new VaultLinter(_vault.Folder, _scope.Files, NewLinter()).Lint(file, input));
    }

    /// <summary>Ends the report and gives the exit status.</summary>
    public int Finish()
    {
        _report.Finish(_totals);
        if (_report.Fixes is { } fixes && !_report.ShowsFixes) _context.Terminal.Error.WriteLine($"noteschema: {fixes.Sentence}");
        if (_baseline.IsWritten) _baseline.Write(_scope);
        else if (_scope.IsWhole && _baseline.Unused > 0 && _context.Detail == TextDetail.Verbose) _context.Terminal.Error.WriteLine($"noteschema: {_baseline.Unused} findings of the baseline are gone; --update-baseline drops them");
        if (_scope.Failures > 0) return ExitStatus.Broken;
        return !_baseline.IsWritten && _totals.AtLeast(_failOn) > 0 ? ExitStatus.Findings : ExitStatus.Clean;
    }

    public void Dispose() => _report.Dispose();

    private Linter NewLinter() => new(_vault.Settings, _vault.Schemas, _context.Terminal.Clock) { KeepsEntries = _report.ListsFingerprints || _baseline.NeedsEntries };

    private void Add(IEnumerable<LintedNote> notes, Progress progress)
    {
        foreach (LintedNote note in notes)
        {
            if (note.Result is { Diagnostics.Count: 0, Schema: var schema } && !_report.ListsAllFiles)
            {
                _totals.Add([], schema is not null);
                continue;
            }
            progress.Clear();
            if (note.Result is { } result) Add(_scope.Files.PathOf(note.File), result);
            else _scope.Complain(_scope.Files.PathOf(note.File), note.Failure!);
        }
    }

    private void Add(string path, LintResult result)
    {
        var file = new CheckedFile(path, _context.Terminal.ShownPath(_vault.Folder.FullPath(path)), result.Lines);
        var findings = new List<Finding>(result.Diagnostics.Count);
        for (int index = 0; index < result.Diagnostics.Count; index++)
        {
            BaselineEntry? entry = result.Entries.Count > 0 ? result.Entries[index] : null;
            if (entry is { } known && _baseline.Takes(known)) _totals.Known++;
            else findings.Add(Finding.Of(file, result.Schema, result.Diagnostics[index], entry));
        }
        _totals.Add(findings, result.Schema is not null);
        _report.Add(file, findings);
        if (findings.Count > 0 && _context.Terminal.OutputIsTerminal) _context.Terminal.Output.Flush();
    }
}
