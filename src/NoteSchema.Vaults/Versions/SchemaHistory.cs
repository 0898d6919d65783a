using NoteSchema.Language;
using NoteSchema.Language.Versions;

namespace NoteSchema.Vaults;

/// <summary>A schema of a vault with its locked versions.</summary>
/// <param name="File">The file.</param>
/// <param name="Model">The schema as it is now.</param>
/// <param name="Locked">Its locked versions, lowest first; those that cannot be relied on too.</param>
public sealed record SchemaHistory(SchemaFile File, SchemaModel Model, IReadOnlyList<LockedSchema> Locked)
{
    /// <summary>The locked version of the number that the schema has now; null where it is not locked.</summary>
    public LockedSchema? Current => Of(Model.Version);

    /// <summary>The locked version of that number, or null.</summary>
    public LockedSchema? Of(int version) => Locked.FirstOrDefault(locked => locked.Version == version);

    /// <summary>The vault's own schemas without errors, by id.</summary>
    public static IReadOnlyList<SchemaHistory> All(Vault vault)
    {
        SchemaSet set = VaultSchemas.ReadModels(vault.SchemaFiles);
        ILookup<string, LockedSchema> locked = set.Locked.ToLookup(version => version.Id, StringComparer.Ordinal);
        return
        [
            .. from file in vault.SchemaFiles
               where !LockFile.IsAt(file.Path)
               let model = set.Schemas.FirstOrDefault(schema => schema.Id == VaultSchemas.IdOf(file))
               where model is not null
               orderby model.Id
               select new SchemaHistory(file, model, [.. locked[model.Id].OrderBy(version => version.Version)]),
        ];
    }
}
