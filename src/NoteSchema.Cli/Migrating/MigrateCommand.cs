using System.CommandLine;
using System.Globalization;
using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary><c>noteschema migrate</c>.</summary>
internal sealed class MigrateCommand
{
    private readonly Argument<string[]> _paths = new("PATH") { Description = "Notes and folders; all of the vault where none is given.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _to = new("--to") { Description = "The version to go to (default: each schema's own).", HelpName = "N" };
    private readonly Option<bool> _write = new("--write") { Description = "Write the notes; else what would change is shown." };
    private readonly Option<bool> _interactive = new("--interactive", "-i") { Description = "Ask for each note, then write those that were accepted." };

    public static Command Create(CommonOptions common, Terminal terminal, CancellationToken cancellation)
    {
        var migrate = new MigrateCommand();
        var command = new Command("migrate", "Brings notes to the version of their schema.") { migrate._paths, migrate._to, migrate._write, migrate._interactive };
        command.SetAction(parsed => migrate.Run(parsed, common.Read(parsed, terminal), cancellation));
        return command;
    }

    private int Run(ParseResult parsed, Context context, CancellationToken cancellation)
    {
        if (context.Format is not (ReportFormat.Text or ReportFormat.Json)) throw new CommandException("`migrate` writes text or json; give one of them to --format");
        bool asks = parsed.GetValue(_interactive);
        if (asks && (!context.Terminal.InputIsTerminal || !context.Terminal.OutputIsTerminal || context.Format != ReportFormat.Text)) throw new CommandException("--interactive asks on a terminal, and this is none; --write writes all that can be migrated");
        string[] paths = parsed.GetValue(_paths) ?? [];
        int? to = Version(parsed.GetValue(_to));
        VaultFolder folder = Workspace.Find(context, paths);
        int jobs = Math.Max(1, Environment.ProcessorCount);
        var search = new FileSearch(folder, jobs, cancellation);
        Vault vault = Workspace.Open(context, folder, search.Begin);
        if (to is not null && !vault.Schemas.Any(schema => schema.Version >= to)) throw new CommandException(string.Create(CultureInfo.InvariantCulture, $"no schema of this vault has a version {to}; the highest is {vault.Schemas.Max(schema => schema.Version)}"));
        LintScope scope = LintScope.OfPaths(context, vault, search, paths);
        var linter = new Linter(vault.Settings, vault.Schemas, context.Terminal.Clock);
        var migrator = new VaultMigrator(vault.Folder, scope.Files, linter, jobs) { To = to, Earlier = new EarlierSchemas(vault.Settings, vault.Schemas, vault.SchemaFiles, context.Terminal.Clock) };
        using var run = new MigrateRun(context, vault, scope, asks || parsed.GetValue(_write), asks ? new MigrationQuestions(context) : null);
        return run.Run(migrator, cancellation);
    }

    private static int? Version(string? text)
    {
        if (text is null) return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int version) && version > 0 ? version : throw new CommandException($"--to cannot be `{text}`: it is a version, from 1");
    }
}
