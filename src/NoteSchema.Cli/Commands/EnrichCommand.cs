using System.CommandLine;
using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary><c>noteschema enrich</c>.</summary>
internal sealed class EnrichCommand
{
    private readonly Argument<string[]> _paths = new("PATH") { Description = "Notes and folders; all of the vault where none is given.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<bool> _write = new("--write") { Description = "Write the notes; without it only what would change is shown." };
    private readonly Option<string?> _jobs = JobsOption.Create();

    public static Command Create(CommonOptions common, Terminal terminal, CancellationToken cancellation)
    {
        var enrich = new EnrichCommand();
        var command = new Command("enrich", "Completes notes: derived and default values, tags, sections, the order of fields.") { enrich._paths, enrich._write, enrich._jobs };
        command.SetAction(parsed => enrich.Run(parsed, common.Read(parsed, terminal), cancellation));
        return command;
    }

    private int Run(ParseResult parsed, Context context, CancellationToken cancellation)
    {
        if (context.Format is not (ReportFormat.Text or ReportFormat.Json)) throw new CommandException("`enrich` writes text or json; give one of them to --format");
        string[] paths = parsed.GetValue(_paths) ?? [];
        int jobs = JobsOption.Read(parsed.GetValue(_jobs));
        VaultFolder folder = Workspace.Find(context, paths);
        var search = new FileSearch(folder, jobs, cancellation);
        Vault vault = Workspace.Open(context, folder, search.Begin);
        var run = new EnrichRun(context, vault, LintScope.OfPaths(context, vault, search, paths));
        return run.Run(parsed.GetValue(_write), jobs, cancellation);
    }
}
