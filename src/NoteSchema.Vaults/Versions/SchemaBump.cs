using NoteSchema.Language;
using NoteSchema.Language.Versions;

namespace NoteSchema.Vaults;

/// <summary>The next version of a schema: its file with the drafted migration, and what it is then.</summary>
/// <param name="Text">The schema file.</param>
/// <param name="Model">The schema that it says.</param>
/// <param name="Steps">The lines of the draft.</param>
/// <param name="Open">What the owner has to decide, a sentence each.</param>
public sealed record SchemaBump(string Text, SchemaModel Model, IReadOnlyList<string> Steps, IReadOnlyList<string> Open)
{
    /// <summary>Makes the next version of <paramref name="history"/>; nothing is written.</summary>
    /// <param name="vault">The vault.</param>
    /// <param name="history">The schema.</param>
    /// <param name="before">The locked version that it follows.</param>
    /// <param name="impact">The changes and what they mean to notes.</param>
    /// <param name="guesses">What may have been renamed.</param>
    /// <exception cref="FormatException">The file is written in a way that no line can be put into.</exception>
    /// <exception cref="InvalidOperationException">The draft is no schema, which is a defect.</exception>
    public static SchemaBump Make(Vault vault, SchemaHistory history, LockedSchema before, SchemaImpact impact, IReadOnlyList<RenameGuess> guesses)
    {
        Dictionary<SchemaChange, int> notes = impact.Changes.ToDictionary(change => change.Change, change => change.Notes);
        var draft = new MigrationDraft(before.Schema!, history.Model, change => notes.GetValueOrDefault(change));
        IReadOnlyList<string> steps = draft.Write([.. impact.Changes.Select(change => change.Change)], guesses);
        string text = VersionEdit.Apply(history.File, history.Model.Version + 1, steps);
        SchemaSet set = VaultSchemas.ReadModels([.. vault.SchemaFiles.Select(file => file.Path == history.File.Path ? file with { Text = text } : file)]);
        if (set.Schemas.FirstOrDefault(schema => schema.Id == history.Model.Id) is { } model) return new SchemaBump(text, model, steps, draft.Open);
        SchemaProblem? problem = set.Problems.FirstOrDefault(found => found.Path == history.File.Path && found.Severity == ModelSeverity.Error);
        throw new InvalidOperationException($"The drafted migration would not load (line {problem?.Line + 1}: {problem?.Message}). This is a defect in NoteSchema; please report it with the schema.");
    }

    /// <summary>Writes the schema and locks its new version.</summary>
    /// <returns>The path of the lock, from the vault's root.</returns>
    /// <exception cref="VaultWriteException">A file cannot be written; the schema is as it was, if that is the one.</exception>
    public string Write(VaultFolder vault, SchemaFile file)
    {
        SchemaWriter.Write(vault, file.Path, Text);
        return SchemaLocks.Write(vault, file, Model, []);
    }
}
