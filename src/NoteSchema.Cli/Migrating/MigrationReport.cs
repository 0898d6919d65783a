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

    /// <param name="path">A note whose schema and version cannot be told.</param>
    /// <param name="reason">Why not, as a clause.</param>
    public abstract void AddUnreadable(string path, string reason);

    /// <param name="totals">What becomes of all.</param>
    /// <param name="result">What was written; null where nothing was to be.</param>
    public abstract void End(MigrationTotals totals, OperationResult? result);

    public virtual void Dispose() { }

    /// <summary>What becomes of a link, or for a note that stays as it is what somebody has to do, without a full stop.</summary>
    public static string Sentence(HeadingLink link, bool isKept) =>
        link.After is null ? $"the {(link.IsToBlock ? "block" : "heading")} of {link.Before} is taken out, so the link leads nowhere"
        : isKept ? $"the heading of {link.Before} is renamed; write {link.After}"
        : $"the link {link.Before} becomes {link.After}, since the heading is renamed";

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
            MigrationState.Current => "links",
            MigrationState.Newer => string.Create(CultureInfo.InvariantCulture, $"{migration.From} is newer than the schema, so it is left alone"),
            _ => context.Paint.Of(Severity.Warning, string.Create(CultureInfo.InvariantCulture, $"{migration.From}, stays as it is")),
        };
        _output.WriteLine($"{context.Paint.Bold(path)}: {$"{migration.Schema} {way}".TrimStart()}");
        if (context.Detail != TextDetail.Quiet) WriteDetails(migration);
        if (context.Terminal.OutputIsTerminal) _output.Flush();
    }

    public override void AddUnreadable(string path, string reason)
    {
        if (context.Detail == TextDetail.Quiet) return;
        _output.Flush();
        context.Terminal.Error.WriteLine($"noteschema: {ShownText.OneLine(context.Terminal.ShownPath(vault.Folder.FullPath(path)))}: left as it is: {reason}; `noteschema lint` says what is wrong");
    }

    public override void End(MigrationTotals totals, OperationResult? result)
    {
        if (context.Detail == TextDetail.Quiet) return;
        List<string> parts = [writes ? $"{Notes(totals.MigratedOf(result!))} migrated" : $"{Notes(totals.Migrated)} to migrate"];
        if (totals.Linked > 0) parts.Add($"{Notes(totals.Linked)} with links that follow");
        if (totals.Failed > 0) parts.Add($"{Notes(totals.Failed)} cannot be migrated");
        if (totals.Unreadable > 0) parts.Add($"{Notes(totals.Unreadable)} cannot be read");
        if (totals.Refused > 0) parts.Add($"{Notes(totals.Refused)} left as you said");
        if (totals.Newer > 0) parts.Add($"{Notes(totals.Newer)} newer than the schema");
        parts.Add($"{Notes(totals.Current)} with the right version already");
        string next = result?.Id is { } id ? $" `noteschema undo {id}` takes it back." : !writes && totals.Migrated + totals.Linked > 0 ? " `noteschema migrate --write` writes them." : "";
        _output.WriteLine($"{string.Join(", ", parts)}.{next}");
    }

    private void WriteDetails(NoteMigration migration)
    {
        if (migration.Failure is { } failure) _output.WriteLine($"  {ShownText.OneLine(failure.Message)}");
        bool isKept = migration.State is MigrationState.Failed or MigrationState.Newer;
        foreach (HeadingLink link in migration.Links.Where(link => _showsDiffs || isKept || link.After is null)) _output.WriteLine($"  {ShownText.OneLine(Sentence(link, isKept))}");
        if (!_showsDiffs || migration.Change is null) return;
        foreach (MigratedStep step in migration.Steps) _output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {step.Version}: {ShownText.OneLine(step.Summary)}"));
        _diffs.Write(migration.Diff);
    }

    private static string Notes(int count) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? "note" : "notes")}");
}
