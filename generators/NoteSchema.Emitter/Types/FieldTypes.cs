using NoteSchema.Language;

namespace NoteSchema.Emitter;

/// <summary>The classes that name a note's fields for an editor: one for all of them, and one for each object.</summary>
internal sealed class FieldTypes
{
    private const string ObjectSuffix = "Object";

    private readonly SchemaModel _schema;
    private readonly List<FieldGroup> _groups = [];

    public FieldTypes(SchemaModel schema, NamePool names)
    {
        _schema = schema;
        // No member may have the name of its class.
        var properties = new HashSet<string>(All(schema.Fields).Select(field => field.PropertyName), StringComparer.Ordinal);
        Name = names.Invent(NoteClass.SubjectOf(schema) + "Fields", properties);
        Collect(schema.Fields, [], names, properties);
    }

    /// <summary>The class of all fields.</summary>
    public Identifier Name { get; }

    /// <summary>Writes the classes.</summary>
    public void Write(SourceWriter writer)
    {
        WriteClass(writer, Code.Of($"The fields of a note."), Code.Of($"public sealed class {Name}"), Code.Of($"internal {Name}(global::NoteSchema.Schema schema)"), _schema.Fields, []);
        foreach (FieldGroup group in _groups)
        {
            writer.Gap();
            WriteClass(writer, Code.Of($"The field <c>{DocText.Of(group.Field.Key)}</c> and the fields within it."), Code.Of($"public sealed class {group.Name} : global::NoteSchema.NoteField"),
                Code.Of($"internal {group.Name}(global::NoteSchema.Schema schema) : base(schema, {Keys(group.Way)})"), group.Field.Type.Fields, group.Way);
        }
    }

    private void WriteClass(SourceWriter writer, Code summary, Code head, Code constructor, IReadOnlyCollection<FieldModel> fields, string[] way)
    {
        List<PropertyCode> properties = [.. fields.Select(field => PropertyOf(field, way))];
        writer.Summary(summary);
        using SourceWriter.Block block = writer.Open($"{head}");
        writer.WriteConstructor(constructor, properties.Select(property => Code.Of($"{property.Name} = {property.Value};")));
        foreach (PropertyCode property in properties)
        {
            writer.Gap();
            property.Declare(writer, hasInit: false);
        }
    }

    private PropertyCode PropertyOf(FieldModel field, string[] way)
    {
        PropertyCode property = PropertyCode.OfField(field);
        if (_groups.Find(group => ReferenceEquals(group.Field, field)) is { } group) return property with { Type = Code.Of($"{group.Name}"), Value = Code.Of($"new(schema)") };
        bool isList = field.Type.Kind is FieldKind.List or FieldKind.Tags;
        TypeModel? written = isList ? field.Type.Items : field.Type;
        bool isText = field.Type.Kind == FieldKind.Tags;
        Code value = isText ? Code.Of($"string") : ValueName(written);
        return property with
        {
            Type = isList ? Code.Of($"global::NoteSchema.NoteListField<{value}>") : Code.Of($"global::NoteSchema.NoteField<{value}>"),
            Value = Code.Of($"new(schema, {Keys([.. way, field.Key])}, {(isText ? s_scalar : Writer(written))})"),
        };
    }

    private void Collect(IReadOnlyList<FieldModel> fields, string[] way, NamePool names, HashSet<string> properties)
    {
        foreach (FieldModel field in fields.Where(field => field.Type.Kind == FieldKind.Object))
        {
            string type = field.Type.TypeName;
            string subject = type.EndsWith(ObjectSuffix, StringComparison.Ordinal) ? type.Substring(0, type.Length - ObjectSuffix.Length) : type;
            _groups.Add(new FieldGroup(field, [.. way, field.Key], names.Invent(subject + "Fields", properties)));
            Collect(field.Type.Fields, [.. way, field.Key], names, properties);
        }
    }

    private static IEnumerable<FieldModel> All(IEnumerable<FieldModel> fields) => fields.SelectMany(field => new[] { field }.Concat(All(field.Type.Fields)));

    private static Code Keys(string[] way) => Code.Of($"[{Code.Join(Code.Of($", "), way.Select(key => Code.Of($"{SafeLiteral.String(key)}")))}]");

    private static readonly Code s_scalar = Code.Of($"global::NoteSchema.FieldValue.Of");

    // What has no type of its own to write it from is written as it stands in YAML: an object in a list would lose what the schema does not name.
    private static bool IsYaml(TypeModel? type) => type?.Kind is null or FieldKind.Any or FieldKind.Object;

    private static Code ValueName(TypeModel? type) => type switch
    {
        _ when IsYaml(type) => Code.Of($"global::NoteSchema.FieldValue"),
        { Kind: FieldKind.List } => Code.Of($"global::System.Collections.Generic.IReadOnlyList<{ValueName(type.Items)}>"),
        _ => CSharpType.Name(type),
    };

    /// <summary>What makes a value fit for a note.</summary>
    private static Code Writer(TypeModel? type) => type?.Kind switch
    {
        _ when IsYaml(type) => Code.Of($"static value => value"),
        FieldKind.Enum => Code.Of($"static value => global::NoteSchema.FieldValue.Of(value.ToText())"),
        FieldKind.Tags => Code.Of($"static value => global::NoteSchema.FieldValue.List(global::System.Linq.Enumerable.Select(value, {s_scalar}))"),
        FieldKind.List => Code.Of($"static value => global::NoteSchema.FieldValue.List(global::System.Linq.Enumerable.Select(value, {Writer(type.Items)}))"),
        _ => s_scalar,
    };

    /// <summary>A field that holds an object, and the name of the class for it.</summary>
    private sealed record FieldGroup(FieldModel Field, string[] Way, Identifier Name);
}
