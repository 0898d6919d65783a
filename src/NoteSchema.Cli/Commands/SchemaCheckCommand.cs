using System.CommandLine;
using NoteSchema.Language;
using NoteSchema.Language.Versions;
using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary><c>noteschema schema check</c>.</summary>
internal sealed class SchemaCheckCommand
{
    private readonly Argument<string[]> _paths = new("FILE") { Description = "Schema files; all of the vault where none is given.", Arity = ArgumentArity.ZeroOrMore };

    public static Command Create(CommonOptions common, Terminal terminal)
    {
        var check = new SchemaCheckCommand();
        var command = new Command("check", "Checks schemas.") { check._paths };
        command.SetAction(parsed => Run(parsed.GetValue(check._paths) ?? [], common.Read(parsed, terminal)));
        return command;
    }

    private static int Run(string[] paths, Context context)
    {
        VaultFolder folder = Workspace.Find(context, paths);
        IReadOnlyList<SchemaFile> files;
        IReadOnlyList<SchemaProblem> problems;
        if (paths.Length == 0)
        {
            Vault vault = Workspace.OpenDespiteSchemas(context, folder);
            (files, problems) = ([.. vault.SchemaFiles.Where(file => !LockFile.IsAt(file.Path))], vault.SchemaProblems);
            if (files.Count == 0) throw new CommandException($"there are no schemas in the vault `{context.Terminal.ShownPath(folder.Root)}`, so nothing was checked; the built-in ones are in order");
        }
        else
        {
            files = [.. paths.Select(path => Read(context, folder, path))];
            problems = VaultSchemas.Load(files).Problems;
        }
        return Report(context, folder, files, problems);
    }

    private static int Report(Context context, VaultFolder folder, IReadOnlyList<SchemaFile> files, IReadOnlyList<SchemaProblem> problems)
    {
        var totals = new Totals();
        var reportContext = new ReportContext(context.Terminal.Output, context.Terminal.ShownPath(folder.Root), "schemas", Severity.Error);
        using Report report = reportContext.Create(context.Format, () => new TextReport(reportContext, context.Paint, context.Terminal.Width, context.Detail));
        ILookup<string, SchemaProblem> byPath = problems.ToLookup(problem => problem.Path);
        foreach (SchemaFile file in files)
        {
            // Places in schema files count without a byte-order mark.
            var source = new SourceText(file.Text.TrimStart('\uFEFF'));
            List<SchemaProblem> found = [.. byPath[file.Path]];
            var shown = new CheckedFile(file.Path, context.Terminal.ShownPath(folder.FullPath(file.Path)), FindingLines.Of(source, [.. found.Select(problem => SpanOf(source, problem))]));
            List<Finding> findings = [.. found.Select(problem => new Finding(shown, SpanOf(source, problem), problem.Rule.Name, problem.Rule.Code, SeverityOf(problem), problem.Message))];
            totals.Add(findings, hasSchema: true);
            report.Add(shown, findings);
        }
        report.Finish(totals);
        return totals.Of(Severity.Error) > 0 ? ExitStatus.Broken : ExitStatus.Clean;
    }

    private static TextSpan SpanOf(SourceText source, SchemaProblem problem)
    {
        int start = source.OffsetAt(new LinePosition(problem.Line, problem.Character)), end = source.OffsetAt(new LinePosition(problem.EndLine, problem.EndCharacter));
        return TextSpan.FromBounds(start, Math.Max(start, end));
    }

    private static Severity SeverityOf(SchemaProblem problem) => problem.Severity switch
    {
        ModelSeverity.Hint => Severity.Hint,
        ModelSeverity.Info => Severity.Info,
        ModelSeverity.Warning => Severity.Warning,
        _ => Severity.Error,
    };

    private static SchemaFile Read(Context context, VaultFolder folder, string path)
    {
        string full = context.Terminal.FullPath(path);
        if (!File.Exists(full)) throw new CommandException(Directory.Exists(full) ? $"`{path}` is a folder; name schema files" : $"there is no schema file `{path}`");
        try
        {
            string shown = folder.RelativePath(full) ?? full;
            NoteText text = NoteText.Decode(File.ReadAllBytes(full));
            return new SchemaFile(shown, text.Text) { Undecoded = text.Damage is { Encoding: null } damage ? damage.Position : null };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"`{path}` cannot be read: {exception.Message}");
        }
    }
}
