using NoteSchema.Language.Versions;

namespace NoteSchema.Language;

/// <summary>A schema file: where it is and what it says.</summary>
/// <param name="Path">A name for people, such as <c>schemas/transcript.yaml</c>.</param>
/// <param name="Text">The YAML.</param>
public sealed record SchemaFile(string Path, string Text)
{
    /// <summary>Where in the text the first character stands that the file holds no UTF-8 for; null where it is UTF-8. Nothing else is said of such a file.</summary>
    public int? Undecoded { get; init; }
}

/// <summary>What came of reading schema files together.</summary>
/// <param name="Schemas">The schemas without errors, ready for use, by id.</param>
/// <param name="Problems">All mistakes of all files, by file and place.</param>
public sealed record SchemaSet(EquatableArray<SchemaModel> Schemas, EquatableArray<SchemaProblem> Problems)
{
    /// <summary>The locked versions among the files, those that cannot be relied on too.</summary>
    public EquatableArray<LockedSchema> Locked { get; init; }
}
