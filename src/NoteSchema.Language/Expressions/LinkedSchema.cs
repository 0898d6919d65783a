namespace NoteSchema.Language;

/// <summary>A schema that a link may lead to.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Scope">The fields of its notes.</param>
public sealed record LinkedSchema(string Id, CelEnvironment Scope)
{
    /// <summary>Finds the schema of an id and those that extend it among schemas that are loaded together, as <see cref="CelEnvironment.ForSchema"/> asks for them.</summary>
    /// <param name="schemas">The schemas.</param>
    public static Func<string, IReadOnlyList<LinkedSchema>> Among(IReadOnlyList<SchemaModel> schemas) => id =>
        [.. schemas.Where(schema => schema.Id == id || schema.Bases.Contains(id)).OrderBy(schema => schema.Id != id).Select(schema => new LinkedSchema(schema.Id, CelEnvironment.ForSchema(schema.Fields, [])))];
}
