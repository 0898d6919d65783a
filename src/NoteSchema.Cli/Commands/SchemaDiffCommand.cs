using System.CommandLine;
using NoteSchema.Language;
using NoteSchema.Language.Versions;
using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary><c>noteschema schema diff</c>.</summary>
internal sealed class SchemaDiffCommand
{
    private readonly Argument<string?> _type = new("TYPE") { Description = "The schema's id; all schemas of the vault where none is given.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> _approve = new("--approve") { Description = "Keep in the lock that these changes are approved." };
    private readonly Option<string?> _from = new("--from") { Description = "The locked version to compare with; else the one that the schema has.", HelpName = "N" };
    private readonly Option<string[]> _rename = VersionedSchemas.RenameOption();

    public static Command Create(CommonOptions common, Terminal terminal, CancellationToken cancellation)
    {
        var diff = new SchemaDiffCommand();
        var command = new Command("diff", "Compares edited schemas with their locked versions, and counts the notes that each change touches.") { diff._type, diff._approve, diff._from, diff._rename };
        command.SetAction(parsed => diff.Run(parsed, common.Read(parsed, terminal), cancellation));
        return command;
    }

    private int Run(ParseResult parsed, Context context, CancellationToken cancellation)
    {
        if (context.Format is not (ReportFormat.Text or ReportFormat.Json)) throw new CommandException("`schema diff` writes text or json; give one of them to --format");
        string? type = parsed.GetValue(_type);
        int? from = VersionedSchemas.Version(parsed.GetValue(_from), "--from");
        bool approve = parsed.GetValue(_approve);
        if (from is not null && (type is null || approve)) throw new CommandException(approve ? "--approve is for changes of the version that the schema has; leave --from out" : "--from is a version of one schema; name the schema too");
        var schemas = new VersionedSchemas(context, cancellation);
        IReadOnlyList<SchemaHistory> histories = type is null ? schemas.All() : [schemas.Find(type)];
        using var report = new SchemaDiffReport(context, schemas.Vault.Folder);
        foreach (SchemaHistory history in histories)
        {
            if (from is null && history.Current is null)
            {
                // What was never locked cannot have been edited since.
                schemas.Lock(history, history.Model, []);
                report.Locked(history, SchemaLocks.PathOf(history.File, history.Model.Id, history.Model.Version));
                continue;
            }
            LockedSchema locked = VersionedSchemas.Require(history, from ?? history.Model.Version);
            IReadOnlyDictionary<string, string> renames = VersionedSchemas.Renames(parsed.GetValue(_rename), locked.Schema!, history.Model);
            SchemaComparison comparison = schemas.Compare(history, locked, renames);
            if (approve && comparison.Unapproved.Any())
            {
                schemas.Lock(history, locked.Schema!, [.. comparison.Impact.Changes.Select(change => change.Change.Identity)]);
                comparison = comparison with { Locked = locked with { Approved = new(comparison.Impact.Changes.Select(change => change.Change.Identity)) } };
            }
            report.Add(comparison);
        }
        report.Finish();
        if (report.Unreadable > 0) return ExitStatus.Broken;
        return report.Breaks > 0 ? ExitStatus.Findings : ExitStatus.Clean;
    }
}

/// <summary>What came of comparing a schema with a locked version.</summary>
/// <param name="History">The schema.</param>
/// <param name="Locked">The locked version.</param>
/// <param name="Impact">The changes and what they mean to notes.</param>
/// <param name="Guesses">What may have been renamed.</param>
internal sealed record SchemaComparison(SchemaHistory History, LockedSchema Locked, SchemaImpact Impact, IReadOnlyList<RenameGuess> Guesses)
{
    /// <summary>The changes that nobody has approved.</summary>
    public IEnumerable<ChangeImpact> Unapproved => Impact.Changes.Where(change => !IsApproved(change));

    /// <summary>The unapproved changes that break notes or programs.</summary>
    public IEnumerable<ChangeImpact> Breaks => Unapproved.Where(change => !change.Change.IsHarmless);

    /// <summary>What a guess takes for one, in the order of the schemas.</summary>
    public (IReadOnlyList<string> From, IReadOnlyList<string> To) Sides(RenameGuess guess) => RenameGuesses.Sides(guess, Locked.Schema!, History.Model);

    public bool IsApproved(ChangeImpact change) => Locked.Approved.Contains(change.Change.Identity);
}
