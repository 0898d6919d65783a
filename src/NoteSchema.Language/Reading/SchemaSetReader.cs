namespace NoteSchema.Language;

/// <summary>Reads schema files together.</summary>
public static class SchemaSetReader
{
    /// <summary>
    /// The schemas of the files and all their mistakes. Never throws. A schema with a mistake, and each that extends it, is left out; the others are there.
    /// </summary>
    public static SchemaSet Read(IEnumerable<SchemaFile> files) => Read([.. files.Select(SchemaDraftReader.Read)], []);

    /// <summary>The same for <paramref name="drafts"/>, which may extend and link to those of <paramref name="others"/>; of the latter no more is read than that takes, and they are not in what is returned.</summary>
    public static SchemaSet Read(IReadOnlyList<SchemaDraft> drafts, IEnumerable<SchemaFile> others)
    {
        SchemaIndex schemas = new(drafts.Concat(others.Select(SchemaDraftReader.Read)));
        List<SchemaResult> results = [.. drafts.Where(draft => !draft.IsLocked).Select(draft => schemas.Resolve(draft))];
        List<SchemaDraft> locked = [.. drafts.Where(draft => draft.IsLocked)];
        return new(
            new(results.Select(result => result.Schema).OfType<SchemaModel>().OrderBy(schema => schema.Id, StringComparer.Ordinal)),
            new(results.SelectMany(result => result.Problems)))
        {
            Locked = new(locked.Select(draft => draft.LockedName).OfType<(string Id, int Version)>().Distinct().Select(name => schemas.Locked(name.Id, name.Version)!)),
        };
    }
}
