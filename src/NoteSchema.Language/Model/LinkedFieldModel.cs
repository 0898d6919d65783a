namespace NoteSchema.Language;

/// <summary>A field of other notes that a schema's expressions read through links.</summary>
/// <param name="Schema">The schema whose notes are meant, those of schemas that extend it among them; null for notes of any schema and of none.</param>
/// <param name="Key">The field's key.</param>
public sealed record LinkedFieldModel(string? Schema, string Key)
{
    /// <summary>Those that an expression reads, once for each place.</summary>
    /// <param name="root">The checked tree.</param>
    public static IEnumerable<LinkedFieldModel> Of(CelNode root) =>
        CelReferences.DescendantsAndSelf(root).OfType<CelLinkedField>().Where(field => field.Key != CelObjectTypes.File).SelectMany(field =>
            field.Schemas.Count == 0 ? [new LinkedFieldModel(null, field.Key)] : field.Schemas.Select(schema => new LinkedFieldModel(schema, field.Key)));
}
