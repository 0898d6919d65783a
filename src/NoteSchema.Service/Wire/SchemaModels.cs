using NoteSchema.Service.V1;
using NoteSchema.Vaults;

namespace NoteSchema.Service;

/// <summary>Schemas on the wire.</summary>
internal static class SchemaModels
{
    public static SchemaSummary ToSummary(this Schema schema, string path) => new()
    {
        Schema = schema.Id,
        Title = schema.Title ?? schema.Id,
        Description = schema.Description ?? "",
        Version = (uint)schema.Version,
        Path = path,
        Abstract = schema.IsAbstract,
    };

    public static SchemaField ToWire(this Field field)
    {
        SchemaField wire = Of(field.Type);
        wire.Key = field.Key;
        wire.Description = field.Description ?? "";
        wire.Required = field.Required;
        wire.DefaultValue = field.Default?.ToYaml() ?? "";
        wire.ConstValue = field.Const?.ToYaml() ?? "";
        wire.Derive = field.Derive?.Text ?? "";
        wire.Deprecated = field.Deprecated ?? "";
        wire.Constraint = string.Join(", ", FieldWords.Constraints(field).Prepend(FieldWords.Of(field.Type)));
        return wire;
    }

    public static SchemaSection ToWire(this SectionLayout section) => new()
    {
        Key = section.Key,
        Heading = section.Heading ?? section.Title ?? "",
        Content = section.Content.Name,
        Required = section.Required,
        Description = section.Description ?? "",
        Sections = { section.Sections.Select(ToWire) },
    };

    private static SchemaField Of(FieldType type)
    {
        var wire = new SchemaField { Type = type.Name, Constraint = FieldWords.Of(type) };
        switch (type)
        {
            case EnumType choice:
                wire.Values.AddRange(choice.Values.Select(value => new V1.EnumValue { Value = value.Value, Description = value.Description ?? "" }));
                break;
            case LinkType link:
                wire.LinkTo.AddRange(link.To);
                break;
            case ListType { Items: { } items }:
                wire.Items = Of(items);
                break;
            case ObjectType map:
                wire.Fields.AddRange(map.Fields.Select(ToWire));
                break;
        }
        return wire;
    }
}
