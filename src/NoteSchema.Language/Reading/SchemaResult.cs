namespace NoteSchema.Language;

/// <summary>What came of reading one schema file among others.</summary>
/// <param name="Schema">The schema; null where it has errors.</param>
/// <param name="Problems">The mistakes in this file, by place.</param>
public sealed record SchemaResult(SchemaModel? Schema, EquatableArray<SchemaProblem> Problems)
{
    /// <summary>
    /// Where the schema has errors, what could be read of it all the same: a field whose type is wrong is <c>any</c>, what else is wrong is left out, and of YAML that is broken the line that it breaks at. It is for C#, so that a program that uses the class is told of the
    /// mistake and not that there is no class. Null where there is nothing that a class could be made of, or another schema has its name.
    /// </summary>
    public SchemaModel? Outline { get; init; }
}
