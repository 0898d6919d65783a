using NoteSchema.Language;

namespace NoteSchema.Vaults;

/// <summary>What an edited schema would mean for the notes of a vault.</summary>
/// <param name="Problems">Mistakes in the edited file; with an error among them there are no counts.</param>
/// <param name="Notes">Notes of the schema.</param>
/// <param name="BecomeValid">Notes with errors now and none then.</param>
/// <param name="BecomeInvalid">Notes without errors now and with some then.</param>
/// <param name="Fixable">Of those, the ones that safe or suggested fixes put right.</param>
/// <param name="Examples">Some of the notes that become invalid, from the vault's root.</param>
public sealed record SchemaPreview(IReadOnlyList<SchemaProblem> Problems, int Notes, int BecomeValid, int BecomeInvalid, int Fixable, IReadOnlyList<string> Examples)
{
    private const int MostExamples = 100;

    /// <summary>The mistakes in <paramref name="edited"/>, read with the vault's other schema files as they are now.</summary>
    public static IReadOnlyList<SchemaProblem> Check(VaultState state, SchemaFile edited) => [.. VaultSchemas.Load(With(state.SchemaFilesNow, edited)).Problems.Where(problem => problem.Path == edited.Path)];

    /// <summary>Checks all notes with the schemas in force, and again with <paramref name="edited"/> among them.</summary>
    /// <param name="state">What is in force.</param>
    /// <param name="edited">The edited file.</param>
    /// <param name="onChecked">Told now and then how many notes of how many are checked.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static SchemaPreview Make(VaultState state, SchemaFile edited, Action<int, int> onChecked, CancellationToken cancellation)
    {
        using Interruption.Scope _ = Interruption.Begin(cancellation);
        IReadOnlyList<SchemaProblem> problems = Check(state, edited);
        if (problems.Any(problem => problem.Severity is ModelSeverity.Error or ModelSeverity.Unset) || VaultSchemas.IdOf(edited) is not { } id) return new SchemaPreview(problems, 0, 0, 0, 0, []);
        FileTable files = NoteFiles.FindAll(state.Folder, state.Settings.Exclude, static (_, _) => { }, cancellation);
        VaultFile[] notes = [.. files.Files.Where(file => files.IsNote(file) && !files.IsExcluded(file))];
        IEnumerable<LintedNote> now = Lint(state.Schemas, 0), then = Lint(VaultSchemas.Load(With(state.SchemaFiles, edited)).Schemas, notes.Length);
        (int Notes, int Valid, int Invalid, int Fixable) counts = default;
        var examples = new List<string>();
        foreach ((LintedNote before, LintedNote after) in now.Zip(then))
        {
            if (before.Result is not { } was || after.Result is not { } becomes || (was.Schema?.Id != id && becomes.Schema?.Id != id)) continue;
            counts.Notes++;
            bool hadErrors = was.Diagnostics.Any(IsError), hasErrors = becomes.Diagnostics.Any(IsError);
            if (hadErrors && !hasErrors) counts.Valid++;
            if (hadErrors || !hasErrors) continue;
            counts.Invalid++;
            if (becomes.Diagnostics.Where(IsError).All(error => error.Fixes.Any(fix => fix.Kind != FixKind.Risky))) counts.Fixable++;
            if (examples.Count < MostExamples) examples.Add(files.PathOf(after.File));
        }
        return new SchemaPreview(problems, counts.Notes, counts.Valid, counts.Invalid, counts.Fixable, examples);

        IEnumerable<LintedNote> Lint(IReadOnlyList<Schema> schemas, int done) =>
            new VaultLinter(state.Folder, files, new Linter(state.Settings, schemas)).Lint(notes, count => onChecked((done + count) / 2, notes.Length), cancellation);
    }

    private static List<SchemaFile> With(IReadOnlyList<SchemaFile> files, SchemaFile edited) => [.. files.Where(file => file.Path != edited.Path).Append(edited).OrderBy(file => file.Path, StringComparer.Ordinal)];

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == Severity.Error;
}
