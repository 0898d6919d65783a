namespace NoteSchema.Language.Versions;

/// <summary>A locked version of a schema.</summary>
/// <param name="Path">The file.</param>
/// <param name="Id">The schema's id.</param>
/// <param name="Version">The version.</param>
/// <param name="Schema">The schema as it was; null where the file cannot be relied on.</param>
/// <param name="Problem">Why it cannot, a sentence for people; null where it can.</param>
public sealed record LockedSchema(string Path, string Id, int Version, SchemaModel? Schema, string? Problem)
{
    /// <summary>The identities of changes that were approved without a new version.</summary>
    public EquatableArray<string> Approved { get; init; }
}
