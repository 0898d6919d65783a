namespace NoteSchema;

/// <summary>A field of other notes that a schema's expressions read through links; a vault keeps its values at hand.</summary>
/// <param name="Schema">The id of the schema whose notes are meant, those of schemas that extend it among them; null for notes of any schema and of none.</param>
/// <param name="Key">The field's key.</param>
public sealed record LinkedField(string? Schema, string Key);
