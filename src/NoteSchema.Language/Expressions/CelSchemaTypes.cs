namespace NoteSchema.Language;

/// <summary>The types that a schema's fields, cells and places have in expressions.</summary>
public static class CelSchemaTypes
{
    /// <summary>The type of a value. Objects are named after where they stand.</summary>
    /// <param name="type">What the schema says.</param>
    /// <param name="path">The dotted path of keys to the field that holds it; a list's items have their list's path.</param>
    public static CelType TypeOf(TypeModel type, string path) => type.Kind switch
    {
        FieldKind.Integer => CelType.Int,
        FieldKind.Number => CelType.Double,
        FieldKind.Boolean => CelType.Bool,
        FieldKind.Date => CelType.Date,
        FieldKind.DateTime => CelType.Timestamp,
        FieldKind.Time => CelType.Time,
        FieldKind.Duration => CelType.Duration,
        FieldKind.Link => CelType.Object(CelObjectTypes.Link) with { To = type.To },
        FieldKind.Tags => CelType.List(CelType.String),
        FieldKind.List => CelType.List(type.Items is { } items ? TypeOf(items, path) : CelType.Dyn),
        // An object without fields may hold anything.
        FieldKind.Object => type.Fields.Count > 0 ? CelType.Object("object:" + path) : CelType.Dyn,
        FieldKind.Any => CelType.Dyn,
        _ => CelType.String,
    };

    /// <summary>Adds the object types within a field's type.</summary>
    internal static void AddObjects(TypeModel type, string path, Dictionary<string, CelObjectType> types)
    {
        if (type.Items is { } items) AddObjects(items, path, types);
        if (type.Kind != FieldKind.Object || type.Fields.Count == 0) return;
        var members = new List<CelMember>();
        foreach (FieldModel field in type.Fields)
        {
            string inner = path + "." + field.Key;
            members.Add(new CelMember(field.Key, TypeOf(field.Type, inner), field.Description ?? ""));
            AddObjects(field.Type, inner, types);
        }
        string name = "object:" + path;
        types[name] = new CelObjectType(name, $"What `{path}` holds.", members.ToEquatableArray());
    }
}
