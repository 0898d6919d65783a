using System.Globalization;
using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary>One run of <c>migrate</c>: all notes are looked at, then those that can be migrated are written as one operation.</summary>
internal sealed class MigrateRun(Context context, Vault vault, LintScope scope, bool writes, MigrationQuestions? questions) : IDisposable
{
    private readonly BulkOperation _operation = new(vault.Folder, "migrate", context.Terminal.Clock);
    private readonly MigrationReport _report = MigrationReport.Create(context, vault, writes, questions is not null);
    private readonly MigrationTotals _totals = new();
    private readonly HashSet<VaultFile> _accepted = [];
    private readonly HashSet<string> _schemas = new(StringComparer.Ordinal);

    /// <summary>Runs it and gives the exit status.</summary>
    public int Run(VaultMigrator migrator, CancellationToken cancellation)
    {
        try
        {
            Plan(migrator, cancellation);
            OperationResult? result = writes ? Write(cancellation) : null;
            _report.End(_totals, result);
            if (result?.IsInterrupted == true) return ExitStatus.Interrupted;
            LockUsed();
            if (scope.Failures > 0) return ExitStatus.Broken;
            bool isLeft = writes ? _totals.Left + _totals.Unreadable + result!.Failed.Count > 0 : _totals.Migrated + _totals.Left > 0;
            return isLeft ? ExitStatus.Findings : ExitStatus.Clean;
        }
        catch (VaultWriteException exception)
        {
            throw new CommandException(exception.Message);
        }
    }

    public void Dispose()
    {
        _operation.Dispose();
        _report.Dispose();
    }

    // Links follow the headings of all notes that are migrated, so those are found out first; where somebody is asked, by asking.
    private void Plan(VaultMigrator migrator, CancellationToken cancellation)
    {
        using var progress = new Progress(context.Terminal, context.ShowsProgress && questions is null, scope.Notes.Count);
        try
        {
            Dictionary<VaultFile, IReadOnlyList<HeadingChange>> headings = [];
            if (questions is not null) AskEach(migrator, headings, progress, cancellation);
            else headings = new(migrator.FindHeadings(scope.Notes, cancellation));
            if (questions is null || migrator.ChangesHeadings) AddEach(migrator, headings, progress, cancellation);
            TellOthers(migrator, headings, cancellation);
        }
        catch (OperationCanceledException)
        {
            progress.Clear();
            context.Terminal.Output.Flush();
            context.Terminal.Error.WriteLine("noteschema: interrupted; nothing was written");
            throw;
        }
    }

    private void AskEach(VaultMigrator migrator, Dictionary<VaultFile, IReadOnlyList<HeadingChange>> headings, Progress progress, CancellationToken cancellation)
    {
        foreach (PlannedNote planned in migrator.Plan(scope.Notes, null, cancellation))
        {
            Complain(planned);
            if (planned.Migration is not { } migration) continue;
            _totals.Add(migration);
            if (migration.State == MigrationState.Current) continue;
            progress.Clear();
            _report.Add(migration);
            if (migration.Change is null) continue;
            Answer answer = questions!.Ask();
            if (answer != Answer.Yes) _totals.Refuse();
            else if (migrator.ChangesHeadings) Accept(planned.File, migration, headings);
            else Write(migration);
            if (answer == Answer.Quit) break;
        }
    }

    private void Complain(in PlannedNote planned)
    {
        string path = scope.Files.PathOf(planned.File);
        if (planned.Failure is { } failure) scope.Complain(path, failure);
        if (planned.Unreadable is not { } unreadable) return;
        _totals.AddUnreadable();
        _report.AddUnreadable(path, unreadable);
    }

    private void Accept(VaultFile file, NoteMigration migration, Dictionary<VaultFile, IReadOnlyList<HeadingChange>> headings)
    {
        _accepted.Add(file);
        if (migration.Headings.Count > 0) headings.Add(file, migration.Headings);
    }

    private void AddEach(VaultMigrator migrator, Dictionary<VaultFile, IReadOnlyList<HeadingChange>> headings, Progress progress, CancellationToken cancellation)
    {
        int done = 0;
        foreach (PlannedNote planned in migrator.Plan(scope.Notes, headings, cancellation))
        {
            progress.Show(++done);
            // Who was asked has seen what becomes of the note; links in those that stay are another matter.
            if (questions is not null && !(_accepted.Contains(planned.File) || planned.Migration?.State == MigrationState.Current)) continue;
            if (questions is null) Complain(planned);
            if (planned.Migration is not { } migration) continue;
            if (questions is null) _totals.Add(migration);
            else if (migration.Links.Count > 0) _totals.AddLinks(migration);
            if (migration.State == MigrationState.Current && migration.Links.Count == 0) continue;
            progress.Clear();
            if (questions is null || migration.State == MigrationState.Current) _report.Add(migration);
            if (migration.Change is not null && writes) Write(migration);
        }
    }

    private void Write(NoteMigration migration)
    {
        _operation.Add(migration.Change!);
        if (migration.State == MigrationState.Migrated) _schemas.Add(migration.Schema);
    }

    // Only notes that were asked for are changed.
    private void TellOthers(VaultMigrator migrator, Dictionary<VaultFile, IReadOnlyList<HeadingChange>> headings, CancellationToken cancellation)
    {
        if (headings.Count == 0) return;
        HashSet<VaultFile> asked = [.. scope.Notes];
        VaultFile[] others = [.. scope.Files.Files.Where(file => scope.Files.IsNote(file) && !scope.Files.IsExcluded(file) && !asked.Contains(file))];
        foreach (PlannedNote planned in migrator.PlanLinks(others, headings, cancellation))
        {
            string path = context.Terminal.ShownPath(vault.Folder.FullPath(scope.Files.PathOf(planned.File)));
            foreach (HeadingLink link in planned.Migration?.Links ?? []) context.Terminal.Error.WriteLine($"noteschema: {ShownText.OneLine($"{path} is left as it is, since it was not asked for: {MigrationReport.Sentence(link, isKept: true)}")}");
        }
    }

    // Once notes have a version, edits of its schema are compared with it. That the lock cannot be written is no reason to take notes back.
    private void LockUsed()
    {
        if (_schemas.Count == 0) return;
        foreach (SchemaHistory history in SchemaHistory.All(vault).Where(history => _schemas.Contains(history.Model.Id) && history.Current is null))
        {
            try
            {
                SchemaLocks.Write(vault.Folder, history.File, history.Model, []);
            }
            catch (VaultWriteException exception)
            {
                context.Terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"noteschema: version {history.Model.Version} of `{history.Model.Id}` is not locked: {ShownText.OneLine(exception.Message)}"));
            }
        }
    }

    private OperationResult Write(CancellationToken cancellation)
    {
        using var progress = new Progress(context.Terminal, context.ShowsProgress, _totals.Migrated);
        OperationResult result = _operation.Write(progress.Show, cancellation);
        progress.Clear();
        context.Terminal.Output.Flush();
        OperationMessages.TellFailures(context, vault.Folder, result);
        if (result.IsInterrupted)
            context.Terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"noteschema: interrupted; {result.Written.Count:N0} of {_totals.Migrated:N0} notes were written; `noteschema undo` takes them back, the same command again does the rest"));
        return result;
    }
}
