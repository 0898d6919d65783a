using NoteSchema.Language;
using NoteSchema.Language.Versions;

namespace NoteSchema.Vaults;

/// <summary>The schemas of a vault.</summary>
/// <param name="Schemas">Those without errors and the built-in ones whose id the vault does not use, by id.</param>
/// <param name="Problems">The mistakes in the vault's files.</param>
public sealed record VaultSchemas(IReadOnlyList<Schema> Schemas, IReadOnlyList<SchemaProblem> Problems)
{
    /// <summary>Reads <paramref name="files"/> of a vault and composes what they say.</summary>
    public static VaultSchemas Load(IReadOnlyList<SchemaFile> files)
    {
        List<SchemaDraft> own = [.. files.Select(SchemaDraftReader.Read)];
        List<SchemaFile> builtIn = BuiltInBeside(own);
        // Of a built-in schema that stands alone the code is there, and its file need not be read.
        Dictionary<string, Schema> generated = GeneratedSchemas.All.Where(schema => schema.Extends.Count == 0 && schema.LinkedFields.Count == 0).ToDictionary(schema => schema.Id);
        ILookup<bool, SchemaFile> known = builtIn.ToLookup(file => LockFile.IsAt(file.Path) || generated.ContainsKey(BuiltInSchemas.IdOf(file)));
        SchemaSet set = SchemaSetReader.Read([.. own, .. known[false].Select(SchemaDraftReader.Read)], known[true]);
        IEnumerable<Schema> schemas = set.Schemas.Select(SchemaComposer.Compose).Concat(known[true].Where(file => !LockFile.IsAt(file.Path)).Select(file => generated[BuiltInSchemas.IdOf(file)]));
        var paths = new HashSet<string>(files.Select(file => file.Path), StringComparer.Ordinal);
        return new VaultSchemas([.. schemas.OrderBy(schema => schema.Id, StringComparer.Ordinal)], [.. set.Problems.Where(problem => paths.Contains(problem.Path))]);
    }

    /// <summary>The models of <paramref name="files"/> and of the built-in schemas whose id none of them has, which they may extend.</summary>
    public static SchemaSet ReadModels(IReadOnlyList<SchemaFile> files) => SchemaSetReader.Read(files.Concat(BuiltInBeside(files.Select(SchemaDraftReader.Read))));

    /// <summary>The id that a schema file gives; null where it gives none, or is a locked version. A file with mistakes has one too and takes the place of a built-in schema: what it leaves out must not come from elsewhere in silence.</summary>
    public static string? IdOf(SchemaFile file) => IdOf(SchemaDraftReader.Read(file));

    private static string? IdOf(SchemaDraft draft) => draft.IsLocked ? null : draft.Id;

    private static List<SchemaFile> BuiltInBeside(IEnumerable<SchemaDraft> own)
    {
        HashSet<string?> taken = [.. own.Select(IdOf)];
        return [.. BuiltInSchemas.Files.Concat(BuiltInSchemas.LockedFiles).Where(file => !taken.Contains(BuiltInSchemas.IdOf(file)))];
    }
}
