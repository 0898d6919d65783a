using System.Globalization;
using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary>One run of <c>migrate</c>: all notes are looked at, then those that can be migrated are written as one operation.</summary>
internal sealed class MigrateRun(Context context, Vault vault, LintScope scope, bool writes, MigrationQuestions? questions) : IDisposable
{
    private readonly BulkOperation _operation = new(vault.Folder, "migrate", context.Terminal.Clock);
    private readonly MigrationReport _report = MigrationReport.Create(context, vault, writes, questions is not null);
    private readonly MigrationTotals _totals = new();
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
            bool isLeft = writes ? _totals.Left + result!.Failed.Count > 0 : _totals.Migrated + _totals.Left > 0;
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

    private void Plan(VaultMigrator migrator, CancellationToken cancellation)
    {
        using var progress = new Progress(context.Terminal, context.ShowsProgress && questions is null, scope.Notes.Count);
        int done = 0;
        try
        {
            foreach (PlannedNote planned in migrator.Plan(scope.Notes, cancellation))
            {
                progress.Show(++done);
                if (planned.Failure is { } failure) scope.Complain(scope.Files.PathOf(planned.File), failure);
                if (planned.Migration is { } migration && !Add(migration, progress)) break;
            }
        }
        catch (OperationCanceledException)
        {
            progress.Clear();
            context.Terminal.Output.Flush();
            context.Terminal.Error.WriteLine("noteschema: interrupted; nothing was written");
            throw;
        }
    }

    // Says no where nobody wants to be asked any more.
    private bool Add(NoteMigration migration, Progress progress)
    {
        _totals.Add(migration);
        if (migration.State == MigrationState.Current) return true;
        progress.Clear();
        _report.Add(migration);
        if (migration.Change is not { } change) return true;
        Answer answer = questions?.Ask() ?? Answer.Yes;
        if (answer == Answer.Yes && writes)
        {
            _operation.Add(change);
            _schemas.Add(migration.Schema);
        }
        if (answer != Answer.Yes) _totals.Refuse();
        return answer != Answer.Quit;
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
