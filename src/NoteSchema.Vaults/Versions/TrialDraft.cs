using NoteSchema.Language;
using NoteSchema.Language.Versions;

namespace NoteSchema.Vaults;

/// <summary>The steps that would be drafted for the changes of a schema, put together so that they can be tried on notes.</summary>
/// <param name="Migration">The steps.</param>
/// <param name="Changes">The numbers of the changes that each step is there for.</param>
internal sealed record TrialDraft(Migration Migration, IReadOnlyList<IReadOnlyList<int>> Changes)
{
    /// <summary>A draft without a step.</summary>
    public static TrialDraft None { get; } = new(new Migration(2, []), []);

    /// <summary>Drafts for the changes that made <paramref name="after"/> of <paramref name="before"/>, none of them taken for a rename that nobody said. <see cref="None"/> where the draft would not load.</summary>
    public static TrialDraft Of(Vault vault, SchemaModel before, SchemaModel after, IReadOnlyList<SchemaChange> changes)
    {
        var draft = new MigrationDraft(before, after, _ => 1);
        IReadOnlyList<string> steps = draft.Write(changes, []);
        // As the versions 1 and 2 of a schema that has no others.
        string text = $"{SchemaPrinter.Print(after with { Version = 2, Migrations = default })}migrations:\n  2:\n{string.Concat(steps.Select(step => $"    {step}\n"))}";
        SchemaFile[] files =
        [
            .. vault.SchemaFiles.Where(file => !LockFile.IsAt(file.Path) && VaultSchemas.IdOf(file) != after.Id),
            new($"{after.Id}.yaml", text),
            new($"{LockFile.Folder}/{LockFile.NameOf(before.Id, 1)}", SchemaLocks.Print(before with { Version = 1 }, [])),
        ];
        MigrationModel? model = VaultSchemas.ReadModels(files).Schemas.FirstOrDefault(schema => schema.Id == after.Id) is { Migrations: { Count: > 0 } migrations } ? migrations[0] : null;
        IReadOnlyList<IReadOnlyList<SchemaChange>> about = draft.StepChanges;
        if (model is null || model.Steps.Count != about.Count) return None;
        return new TrialDraft(MigrationComposer.Compose(model), [.. about.Select(step => (IReadOnlyList<int>)[.. step.Select(change => changes.ToList().IndexOf(change))])]);
    }
}
