namespace NoteSchema.Language;

/// <summary>What came of reading one schema file among others.</summary>
/// <param name="Schema">The schema; null where it has errors.</param>
/// <param name="Problems">The mistakes in this file, by place.</param>
public sealed record SchemaResult(SchemaModel? Schema, EquatableArray<SchemaProblem> Problems);
