using NoteSchema.Language;

namespace NoteSchema.Vaults;

/// <summary>What an edited schema would mean for the notes of a vault.</summary>
/// <param name="Problems">Mistakes in the edited file; with an error among them there are no counts.</param>
/// <param name="Notes">Notes of the schema, and of those that extend it.</param>
/// <param name="BecomeValid">Notes with errors now and none then, of any schema: one may ask for notes of the edited one.</param>
/// <param name="BecomeInvalid">Notes without errors now and with some then, likewise.</param>
/// <param name="Fixable">Of those, the ones that safe or suggested fixes put right.</param>
/// <param name="Examples">Some of the notes that become invalid, from the vault's root.</param>
public sealed record SchemaPreview(IReadOnlyList<SchemaProblem> Problems, int Notes, int BecomeValid, int BecomeInvalid, int Fixable, IReadOnlyList<string> Examples)
{
    private const int MostExamples = 100;

    /// <summary>Some of the notes that are not counted, since they cannot be read or have more than <see cref="Draft.MostFindings"/>, and why.</summary>
    public IReadOnlyList<(string Path, string Reason)> Left { get; init; } = [];

    /// <summary>The mistakes in <paramref name="edited"/>, read with the vault's other schema files as they are now.</summary>
    public static IReadOnlyList<SchemaProblem> Check(VaultState state, SchemaFile edited) => [.. VaultSchemas.Load(With(state.SchemaFilesNow, edited)).Problems.Where(problem => problem.Path == edited.Path)];

    /// <summary>Checks all notes with the schemas in force, and again with <paramref name="edited"/> among them.</summary>
    /// <param name="vault">The vault, of which all notes are read.</param>
    /// <param name="edited">The edited file.</param>
    /// <param name="onChecked">Told now and then how many notes of how many are checked.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="SchemasSwappedException">Other schemas or settings came into force.</exception>
    public static SchemaPreview Make(LiveVault vault, SchemaFile edited, Action<int, int> onChecked, CancellationToken cancellation)
    {
        using Interruption.Scope _ = Interruption.Begin(cancellation);
        VaultState state = vault.State;
        IReadOnlyList<SchemaProblem> problems = Check(state, edited);
        if (problems.Any(problem => problem.Severity is ModelSeverity.Error or ModelSeverity.Unset) || VaultSchemas.IdOf(edited) is not { } id) return new SchemaPreview(problems, 0, 0, 0, 0, []);
        FileTable files = NoteFiles.FindAll(state.Folder, state.Settings.Exclude, static (_, _) => { }, cancellation);
        VaultFile[] notes = [.. files.Files.Where(file => files.IsNote(file) && !files.IsExcluded(file))];
        var then = new VaultLinter(state.Folder, files, new Linter(state.Settings, VaultSchemas.Load(With(state.SchemaFiles, edited)).Schemas) { KeepsLines = false, MostFindings = Draft.MostFindings });
        (int Notes, int Valid, int Invalid, int Fixable) counts = default;
        var examples = new List<string>();
        var left = new List<(string, string)>();
        int done = 0;
        foreach (LintedNote note in then.Lint(notes, count => onChecked(count / 2, notes.Length), cancellation))
        {
            onChecked((notes.Length + ++done) / 2, notes.Length);
            string path = files.PathOf(note.File);
            string? failure = note.Failure;
            (Schema? Schema, bool HasErrors)? now = failure is null ? Now(path, out failure) : null;
            if (failure is not null && left.Count < MostExamples) left.Add((path, failure));
            if (note.Result is not { } becomes || now is not { } was) continue;
            if (IsOfEdited(was.Schema) || IsOfEdited(becomes.Schema)) counts.Notes++;
            bool hasErrors = becomes.Diagnostics.Any(IsError);
            if (was.HasErrors && !hasErrors) counts.Valid++;
            if (was.HasErrors || !hasErrors) continue;
            counts.Invalid++;
            if (becomes.Diagnostics.Where(IsError).All(error => error.Fixes.Any(fix => fix.Kind != FixKind.Risky))) counts.Fixable++;
            if (examples.Count < MostExamples) examples.Add(path);
        }
        return new SchemaPreview(problems, counts.Notes, counts.Valid, counts.Invalid, counts.Fixable, examples) { Left = left };

        bool IsOfEdited(Schema? schema) => schema?.IsOneOf([id]) == true;

        (Schema? Schema, bool HasErrors)? Now(string path, out string? failure)
        {
            failure = null;
            try
            {
                return LiveNotes.Ask<(Schema?, bool)?>(vault, path, (inForce, draft) => inForce == state ? (draft.Schema, draft.LintToTheEnd().Diagnostics.Any(IsError)) : throw new SchemasSwappedException(), null, cancellation);
            }
            catch (TooManyFindingsException exception)
            {
                failure = exception.Message;
                return null;
            }
        }
    }

    private static List<SchemaFile> With(IReadOnlyList<SchemaFile> files, SchemaFile edited) => [.. files.Where(file => file.Path != edited.Path).Append(edited).OrderBy(file => file.Path, StringComparer.Ordinal)];

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == Severity.Error;
}
