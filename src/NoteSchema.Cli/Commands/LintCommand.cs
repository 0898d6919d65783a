using System.CommandLine;
using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary><c>noteschema lint</c>.</summary>
internal sealed class LintCommand
{
    private const string StandardInput = "-";

    private static readonly Dictionary<string, Severity> FailOn = new(StringComparer.Ordinal) { ["error"] = Severity.Error, ["warning"] = Severity.Warning, ["info"] = Severity.Info };

    private readonly Argument<string[]> _paths = new("PATH") { Description = "Notes and folders; all of the vault where none is given, one note from standard input for -.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _failOn = CommonOptions.Choice("--fail-on", "From which severity findings make the exit status 1 (default: error).", FailOn.Keys);
    private readonly Option<string?> _baseline = new("--baseline") { Description = "Report only what is not in this file.", HelpName = "FILE" };
    private readonly Option<bool> _updateBaseline = new("--update-baseline") { Description = "Write what is found into the baseline." };
    private readonly Option<string?> _fix = FixOption.Create();
    private readonly Option<bool> _diff = new("--diff") { Description = "Show what --fix would change, as a diff that git applies, and write nothing." };
    private readonly Option<string?> _jobs = JobsOption.Create();
    private readonly Option<string?> _stdinPath = new("--stdin-path") { Description = "Where the note from standard input would lie.", HelpName = "PATH" };

    public static Command Create(CommonOptions common, Terminal terminal, CancellationToken cancellation)
    {
        var lint = new LintCommand();
        var command = new Command("lint", "Checks notes and puts right what is wrong in them.") { lint._paths, lint._fix, lint._diff, lint._failOn, lint._baseline, lint._updateBaseline, lint._jobs, lint._stdinPath };
        command.SetAction(parsed => lint.Run(parsed, common.Read(parsed, terminal), cancellation));
        return command;
    }

    private int Run(ParseResult parsed, Context context, CancellationToken cancellation)
    {
        string[] paths = parsed.GetValue(_paths) ?? [];
        string? stdinPath = parsed.GetValue(_stdinPath);
        Severity failOn = CommonOptions.Value(parsed, _failOn, FailOn, Severity.Error);
        bool readsInput = paths.Contains(StandardInput);
        if (readsInput && paths.Length > 1) throw new CommandException("- stands alone: one note from standard input, no other paths");
        if (stdinPath is not null && !readsInput) throw new CommandException("--stdin-path goes with -, the note from standard input");
        FixKind? fix = FixOption.Read(parsed, _fix, paths, path => Path.Exists(context.Terminal.FullPath(path)));
        bool diff = parsed.GetValue(_diff);
        if (diff && parsed.GetValue(_updateBaseline)) throw new CommandException("--diff writes nothing, and --update-baseline does; run them one after the other");
        VaultFolder folder = Workspace.Find(context, readsInput ? stdinPath is null ? [] : [stdinPath] : paths);
        int jobs = JobsOption.Read(parsed.GetValue(_jobs));
        var search = new FileSearch(folder, jobs, cancellation);
        Vault vault = Workspace.Open(context, folder, search.Begin);
        string? inputPath = readsInput ? InputPath(context, folder, stdinPath) : null;
        var baseline = new BaselineUse(context, vault, parsed.GetValue(_baseline), parsed.GetValue(_updateBaseline));
        LintScope scope = inputPath is null ? LintScope.OfPaths(context, vault, search, paths) : LintScope.OfInput(context, vault, search, inputPath);
        if (fix is not null || diff)
        {
            var fixes = new FixRun(context, vault, scope, baseline, failOn, fix ?? FixKind.Safe);
            return inputPath is null ? fixes.FixFiles(diff, jobs, cancellation) : fixes.FixInput(diff, NoteInput.Read(context.Terminal));
        }
        using var run = new LintRun(context, vault, scope, baseline, failOn);
        if (inputPath is null) run.LintFiles(jobs, cancellation);
        else run.LintInput(NoteInput.Read(context.Terminal).File);
        return run.Finish();
    }

    private static string InputPath(Context context, VaultFolder folder, string? path)
    {
        if (path is null) return "stdin.md";
        return folder.Locate(context.Terminal.FullPath(path)) is { Length: > 0 } relative ? relative : throw new CommandException($"--stdin-path `{path}` lies outside the vault `{context.Terminal.ShownPath(folder.Root)}`");
    }
}
