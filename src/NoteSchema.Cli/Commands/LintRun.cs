using System.Globalization;
using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary>One run of <c>lint</c>: notes in, a report out.</summary>
internal sealed class LintRun : IDisposable
{
    private readonly Context _context;
    private readonly Vault _vault;
    private readonly FileSearch _search;
    private readonly Severity _failOn;
    private readonly Totals _totals = new();
    private readonly Report _report;
    private Baseline? _baseline;
    private string? _baselineToWrite;
    private readonly Dictionary<BaselineEntry, int> _entries = [];
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private int _failures;

    public LintRun(Context context, Vault vault, FileSearch search, Severity failOn)
    {
        _search = search;
        _context = context;
        _vault = vault;
        _failOn = failOn;
        var report = new ReportContext(context.Terminal.Output, context.Terminal.ShownPath(vault.Folder.Root), "notes", failOn);
        _report = report.Create(context.Format, () => new TextReport(report, context.Paint, context.Terminal.Width, context.Detail));
    }

    public void UseBaseline(string? path, bool update)
    {
        if (path is null)
        {
            if (update) throw new CommandException("--update-baseline needs --baseline FILE: which file to write");
            return;
        }
        string full = _context.Terminal.FullPath(path);
        if (update) _baselineToWrite = full;
        else _baseline = ReadBaseline(path, full);
    }

    public void LintFiles(IReadOnlyList<string> paths, int jobs, CancellationToken cancellation)
    {
        FileTable files = FindFiles(paths.Count == 0 ? [_vault.Folder.Root] : paths);
        List<VaultFile> notes = NoteSelection.Find(_context, _vault, files, paths);
        using var progress = new Progress(_context.Terminal, _context.ShowsProgress, notes.Count);
        try
        {
            Add(files, new VaultLinter(_vault.Folder, files, NewLinter(), jobs).Lint(notes, progress.Show, cancellation), progress);
        }
        catch (OperationCanceledException)
        {
            progress.Clear();
            _context.Terminal.Output.Flush();
            _context.Terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"noteschema: interrupted; {progress.Done:N0} of {notes.Count:N0} notes were checked"));
            throw;
        }
    }

    private void Add(FileTable files, IEnumerable<LintedNote> notes, Progress progress)
    {
        foreach (LintedNote note in notes)
        {
            if (note.Result is { Diagnostics.Count: 0, Schema: var schema } && !_report.ListsAllFiles)
            {
                _totals.Add([], schema is not null);
                continue;
            }
            progress.Clear();
            if (note.Result is { } result) Add(files.PathOf(note.File), result);
            else Complain(files.PathOf(note.File), note.Failure!);
        }
    }

    public void LintInput(string path)
    {
        using var bytes = new MemoryStream();
        _context.Terminal.Input.CopyTo(bytes);
        NoteText text = NoteText.Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        DateTimeOffset now = _context.Terminal.Clock.GetUtcNow();
        FileTable files = FindFiles([]);
        VaultFile file = NoteSelection.NoteAt(files, path);
        Add(path, new VaultLinter(_vault.Folder, files, NewLinter()).Lint(file, new NoteFile(text.Text, text.Damage, bytes.Length, now, now)));
    }

    /// <summary>Ends the report and gives the exit status.</summary>
    public int Finish()
    {
        _report.Finish(_totals);
        if (_baselineToWrite is not null) WriteBaseline(_baselineToWrite);
        else if (_baseline is { Unused: > 0 } && _context.Detail == TextDetail.Verbose) _context.Terminal.Error.WriteLine($"noteschema: {_baseline.Unused} findings of the baseline are gone; --update-baseline drops them");
        if (_failures > 0) return ExitStatus.Broken;
        return _baselineToWrite is null && _totals.AtLeast(_failOn) > 0 ? ExitStatus.Findings : ExitStatus.Clean;
    }

    public void Dispose() => _report.Dispose();

    private Linter NewLinter() =>
        new(_vault.Settings, _vault.Schemas, _context.Terminal.Clock) { KeepsEntries = _report.ListsFingerprints || _baseline is not null || _baselineToWrite is not null };

    private void Add(string path, LintResult result)
    {
        var file = new CheckedFile(path, _context.Terminal.ShownPath(_vault.Folder.FullPath(path)), result.Lines);
        var findings = new List<Finding>(result.Diagnostics.Count);
        for (int index = 0; index < result.Diagnostics.Count; index++)
        {
            BaselineEntry? entry = result.Entries.Count > 0 ? result.Entries[index] : null;
            if (entry is { } known && IsKnown(known)) _totals.Known++;
            else findings.Add(Finding.Of(file, result.Schema, result.Diagnostics[index], entry));
        }
        _totals.Add(findings, result.Schema is not null);
        _report.Add(file, findings);
        if (findings.Count > 0 && _context.Terminal.OutputIsTerminal) _context.Terminal.Output.Flush();
    }

    private bool IsKnown(BaselineEntry entry)
    {
        if (_baselineToWrite is not null) _entries[entry] = _entries.GetValueOrDefault(entry) + 1;
        return _baselineToWrite is not null || _baseline?.Takes(entry) == true;
    }

    private Baseline ReadBaseline(string path, string full)
    {
        try
        {
            return new Baseline(BaselineFile.Read(File.ReadAllBytes(full)), note => File.Exists(_vault.Folder.FullPath(note)));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CommandException($"there is no baseline `{path}`; --update-baseline writes one");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new CommandException($"the baseline `{path}` cannot be read: {exception.Message}");
        }
    }

    private void WriteBaseline(string full)
    {
        try
        {
            BaselineFile.Write(full, _entries);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"the baseline `{_context.Terminal.ShownPath(full)}` cannot be written: {exception.Message}");
        }
    }

    // All files may be led to, and only what is to be checked must be read: what else cannot be is said and no failure.
    private FileTable FindFiles(IReadOnlyList<string> paths)
    {
        List<string> asked = [.. paths.Select(path => _vault.Folder.RelativePath(_context.Terminal.FullPath(path))).OfType<string>()];
        return _search.Finish(_vault.Settings, (path, reason) =>
        {
            if (asked.Exists(at => at.Length == 0 || path == at || path.StartsWith($"{at}/", StringComparison.Ordinal))) Complain(path, reason);
            else Tell(path, reason);
        });
    }

    // What could not be checked must not look clean: the run goes on, and its exit status is 2.
    private void Complain(string path, string reason)
    {
        _failures++;
        Tell(path, reason);
    }

    private void Tell(string path, string reason)
    {
        if (_told.Add(path)) _context.Terminal.Error.WriteLine($"noteschema: {ShownText.OneLine($"{_context.Terminal.ShownPath(_vault.Folder.FullPath(path))} cannot be read: {reason}")}");
    }
}
