using NoteSchema.Language;

namespace NoteSchema.Emitter;

/// <summary>The types that a schema's fields, rows and lines need: enums and records, each once.</summary>
internal static class ValueTypes
{
    /// <summary>The names of the types, in the order in which <see cref="Write"/> writes them.</summary>
    public static IEnumerable<string> Names(SchemaModel schema) =>
        Types(schema).Select(type => type.Type.TypeName).Concat(Sections(schema.Body.Sections).Where(HasItemType).Select(section => section.ItemTypeName));

    /// <summary>Writes them.</summary>
    public static void Write(SourceWriter writer, SchemaModel schema)
    {
        foreach ((string owner, TypeModel type) in Types(schema))
        {
            writer.Gap();
            if (type.Kind == FieldKind.Enum) EnumCode.Write(writer, type, owner);
            else RecordCode.Write(writer, type.TypeName, Code.Of($"The value of <c>{DocText.Of(owner)}</c>."), type.Fields.Select(PropertyCode.OfField).ToList());
        }
        foreach (SectionModel section in Sections(schema.Body.Sections).Where(HasItemType))
        {
            writer.Gap();
            if (section.Content == ContentKind.Table) RecordCode.Write(writer, section.ItemTypeName, Code.Of($"A row of the section <c>{DocText.Of(section.Key)}</c>."), section.Columns.Select(PropertyCode.OfColumn).ToList());
            else RecordCode.Write(writer, section.ItemTypeName, Code.Of($"A line of the section <c>{DocText.Of(section.Key)}</c>."), Places(section).Select(PropertyCode.OfPlace).ToList());
        }
    }

    /// <summary>The enums among them.</summary>
    public static IEnumerable<TypeModel> Enums(SchemaModel schema) => Types(schema).Select(type => type.Type).Where(type => type.Kind == FieldKind.Enum);

    /// <summary>Whether a field of the schema, or of an object in it, is deprecated.</summary>
    public static bool HasDeprecated(SchemaModel schema) => schema.Fields.Concat(Types(schema).SelectMany(type => type.Type.Fields)).Any(field => field.Deprecated is not null);

    /// <summary>Whether a section's items have a type of their own.</summary>
    public static bool HasItemType(SectionModel section) => section.Content is ContentKind.Table or ContentKind.Lines;

    /// <summary>All sections, each before those within it.</summary>
    public static IEnumerable<SectionModel> Sections(IEnumerable<SectionModel> sections) => sections.SelectMany(section => new[] { section }.Concat(Sections(section.Sections)));

    private static IEnumerable<PlaceModel> Places(SectionModel section) => section.Line?.Parts.Where(part => part.Place is not null).Select(part => part.Place!) ?? [];

    private static IEnumerable<(string Owner, TypeModel Type)> Types(SchemaModel schema) =>
        schema.Fields.SelectMany(field => Types(field.Key, field.Type))
            .Concat(Sections(schema.Body.Sections).SelectMany(section => section.Columns.SelectMany(column => Types(column.Key, column.Type))))
            .Concat(Sections(schema.Body.Sections).SelectMany(Places).SelectMany(place => Types(place.Name, place.Type)));

    private static IEnumerable<(string Owner, TypeModel Type)> Types(string owner, TypeModel type)
    {
        if (type.Kind is FieldKind.Enum or FieldKind.Object) yield return (owner, type);
        IEnumerable<(string Owner, TypeModel Type)> inner = type.Kind switch
        {
            FieldKind.Object => type.Fields.SelectMany(field => Types(field.Key, field.Type)),
            FieldKind.List when type.Items is not null => Types(owner, type.Items),
            _ => [],
        };
        foreach ((string Owner, TypeModel Type) nested in inner) yield return nested;
    }
}
