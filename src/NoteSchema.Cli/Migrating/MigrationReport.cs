using System.Globalization;
using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary>Writes what becomes of notes that are migrated, note by note.</summary>
internal abstract class MigrationReport : IDisposable
{
    /// <param name="context">The call.</param>
    /// <param name="vault">The vault.</param>
    /// <param name="writes">Whether notes are written.</param>
    /// <param name="asks">Whether somebody is asked first.</param>
    public static MigrationReport Create(Context context, Vault vault, bool writes, bool asks) =>
        context.Format == ReportFormat.Json ? new MigrationJson(context, vault, writes) : new MigrationText(context, vault, writes, asks);

    public abstract void Add(NoteMigration migration);

    /// <param name="totals">What becomes of all.</param>
    /// <param name="result">What was written; null where nothing was to be.</param>
    public abstract void End(MigrationTotals totals, OperationResult? result);

    public virtual void Dispose() { }

    protected static string Word(MigrationState state) => state switch
    {
        MigrationState.Migrated => "migrated",
        MigrationState.Failed => "failed",
        MigrationState.Newer => "newer",
        _ => "current",
    };
}

/// <summary>The same for people.</summary>
internal sealed class MigrationText(Context context, Vault vault, bool writes, bool asks) : MigrationReport
{
    private readonly TextWriter _output = context.Terminal.Output;
    private readonly DiffReport _diffs = new(context.Terminal.Output, context.Paint);

    // Who writes without being asked has seen the plan.
    private readonly bool _showsDiffs = !writes || asks || context.Detail == TextDetail.Verbose;

    public override void Add(NoteMigration migration)
    {
        string path = ShownText.OneLine(context.Terminal.ShownPath(vault.Folder.FullPath(migration.Path)));
        string way = migration.State switch
        {
            MigrationState.Migrated => string.Create(CultureInfo.InvariantCulture, $"{migration.From} → {migration.To}"),
            MigrationState.Newer => string.Create(CultureInfo.InvariantCulture, $"{migration.From} is newer than the schema, so it is left alone"),
            _ => context.Paint.Of(Severity.Warning, string.Create(CultureInfo.InvariantCulture, $"{migration.From}, stays as it is")),
        };
        _output.WriteLine($"{context.Paint.Bold(path)}: {migration.Schema} {way}");
        if (context.Detail != TextDetail.Quiet) WriteDetails(migration);
        if (context.Terminal.OutputIsTerminal) _output.Flush();
    }

    public override void End(MigrationTotals totals, OperationResult? result)
    {
        if (context.Detail == TextDetail.Quiet) return;
        List<string> parts = [writes ? $"{Notes(result!.Written.Count)} migrated" : $"{Notes(totals.Migrated)} to migrate"];
        if (totals.Failed > 0) parts.Add($"{Notes(totals.Failed)} cannot be migrated");
        if (totals.Refused > 0) parts.Add($"{Notes(totals.Refused)} left as you said");
        if (totals.Newer > 0) parts.Add($"{Notes(totals.Newer)} newer than the schema");
        parts.Add($"{Notes(totals.Current)} with the right version already");
        string next = result?.Id is { } id ? $" `noteschema undo {id}` takes it back." : !writes && totals.Migrated > 0 ? " `noteschema migrate --write` writes them." : "";
        _output.WriteLine($"{string.Join(", ", parts)}.{next}");
    }

    private void WriteDetails(NoteMigration migration)
    {
        if (migration.Failure is { } failure) _output.WriteLine($"  {ShownText.OneLine(failure.Message)}");
        if (!_showsDiffs || migration.Change is null) return;
        foreach (MigratedStep step in migration.Steps) _output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {step.Version}: {ShownText.OneLine(step.Summary)}"));
        _diffs.Write(migration.Diff);
    }

    private static string Notes(int count) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? "note" : "notes")}");
}
