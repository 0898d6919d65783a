using NoteSchema.Language;
using NoteSchema.Language.Versions;
using NoteSchema.Language.Yaml;

namespace NoteSchema.Vaults;

/// <summary>The schemas of a vault.</summary>
/// <param name="Schemas">Those without errors and the built-in ones whose id the vault does not use, by id.</param>
/// <param name="Problems">The mistakes in the vault's files.</param>
public sealed record VaultSchemas(IReadOnlyList<Schema> Schemas, IReadOnlyList<SchemaProblem> Problems)
{
    /// <summary>Reads <paramref name="files"/> of a vault and composes what they say.</summary>
    public static VaultSchemas Load(IReadOnlyList<SchemaFile> files)
    {
        SchemaSet set = ReadModels(files);
        HashSet<string> taken = [.. files.Select(IdOf).OfType<string>()];
        var own = new HashSet<string>(files.Select(file => file.Path), StringComparer.Ordinal);
        return new VaultSchemas([.. set.Schemas.Select(model => Make(model, taken)).OrderBy(schema => schema.Id, StringComparer.Ordinal)], [.. set.Problems.Where(problem => own.Contains(problem.Path))]);
    }

    /// <summary>The models of <paramref name="files"/> and of the built-in schemas whose id none of them has, which they may extend.</summary>
    public static SchemaSet ReadModels(IReadOnlyList<SchemaFile> files)
    {
        HashSet<string> taken = [.. files.Select(IdOf).OfType<string>()];
        return SchemaSetReader.Read(files.Concat(BuiltInSchemas.Files.Concat(BuiltInSchemas.LockedFiles).Where(file => !taken.Contains(BuiltInSchemas.IdOf(file)))));
    }

    // A built-in schema that takes over parts of another, or reads notes of another, may have other ones here.
    private static Schema Make(SchemaModel model, HashSet<string> taken) =>
        !taken.Contains(model.Id) && model.Extends is null && model.LinkedFields.Count == 0 && GeneratedSchemas.Find(model.Id) is { } generated ? generated : SchemaComposer.Compose(model);

    /// <summary>The id that a schema file gives; null where it gives none, or is a locked version. A file with mistakes has one too and takes the place of a built-in schema: what it leaves out must not come from elsewhere in silence.</summary>
    public static string? IdOf(SchemaFile file) => LockFile.IsAt(file.Path) ? null :
        YamlDocument.Read(file.Path, file.Text).Root is YamlMap map && map.Find("schema")?.Value is YamlScalar id ? id.Value : null;
}
