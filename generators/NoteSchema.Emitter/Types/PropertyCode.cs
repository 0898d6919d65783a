using NoteSchema.Language;

namespace NoteSchema.Emitter;

/// <summary>A property of a generated model, and how its constructor reads it.</summary>
/// <param name="Name">The property.</param>
/// <param name="Type">Its type, <c>?</c> included.</param>
/// <param name="Value">The expression that reads it.</param>
/// <param name="Summary">What it is, for people.</param>
/// <param name="Deprecated">Why it should not be used any more; null where it may be.</param>
internal sealed record PropertyCode(Identifier Name, Code Type, Code Value, Code Summary, string? Deprecated = null)
{
    /// <summary>The property of a field: nullable unless the note must have a value or there is one to fall back on.</summary>
    public static PropertyCode OfField(FieldModel field)
    {
        bool isThere = field.Required || field.Default is not null and not { Kind: LiteralKind.Null };
        return Of(field.PropertyName, field.Key, field.Type, isThere, Summarize(field)) with { Deprecated = field.Deprecated };
    }

    /// <summary>The property of a line's place. A line of the form has text in every place, but other values can be unreadable there.</summary>
    public static PropertyCode OfPlace(PlaceModel place) => OfPart(place.PropertyName, place.Name, place.Type, place.Description, Code.Of($"The place <c>{DocText.Of(place.Name)}</c>"));

    /// <summary>The property of a table's column.</summary>
    public static PropertyCode OfColumn(ColumnModel column) => OfPart(column.PropertyName, column.Key, column.Type, column.Description, Code.Of($"The column <c>{DocText.Of(column.Heading)}</c>"));

    /// <summary>Writes the property.</summary>
    public void Declare(SourceWriter writer, bool hasInit)
    {
        writer.Summary(Summary);
        if (Deprecated is not null) writer.Line($"[global::System.Obsolete({SafeLiteral.String(Deprecated)})]");
        Code init = hasInit ? Code.Of($"init; ") : Code.Empty;
        writer.Line($"public {Type} {Name} {{ get; {init}}}");
    }

    /// <summary>The property of a part of a row or line. What has another type than text says when it is null, for that is a surprise: the part stands there.</summary>
    private static PropertyCode OfPart(string property, string key, TypeModel type, string? description, Code what)
    {
        bool isText = CSharpType.IsText(type);
        Code summary = !string.IsNullOrWhiteSpace(description) ? Code.Of($"{DocText.Of(description!)}") : isText ? Code.Of($"{what}.") : Code.Of($"{what}; null where it is empty or cannot be read.");
        return isText
            ? new PropertyCode(Identifier.Of(property), CSharpType.Name(type), Code.Of($"read.Text({SafeLiteral.String(key)})"), summary)
            : Of(property, key, type, isThere: false, summary);
    }

    private static PropertyCode Of(string property, string key, TypeModel type, bool isThere, Code summary)
    {
        Code name = CSharpType.Name(type);
        Code nullable = CSharpType.HasEmptyValue(type) || isThere ? name : Code.Of($"{name}?");
        return new PropertyCode(Identifier.Of(property), nullable, Read(key, type, isThere), summary);
    }

    private static Code Read(string key, TypeModel type, bool isThere)
    {
        SafeLiteral literal = SafeLiteral.String(key);
        Code name = CSharpType.Name(type);
        switch (type.Kind)
        {
            case FieldKind.Tags:
                return Code.Of($"read.List<string>({literal})");
            case FieldKind.List:
                return CSharpType.Conversion(type.Items) is { IsEmpty: false } item
                    ? Code.Of($"read.List({literal}, static value => {item})")
                    : Code.Of($"read.List<{CSharpType.Name(type.Items)}>({literal})");
            case FieldKind.Any:
                return Code.Of($"read.Yaml({literal})");
        }
        // A nullable value type is asked for by name; of a class the method says itself that there may be none.
        Code asked = !isThere && IsValueType(type) ? Code.Of($"{name}?") : name;
        Code conversion = CSharpType.Conversion(type);
        Code method = isThere ? Code.Of($"Required") : Code.Of($"Optional");
        return conversion.IsEmpty
            ? Code.Of($"read.{method}<{asked}>({literal})")
            : Code.Of($"read.{method}<{asked}>({literal}, static value => {conversion})");
    }

    private static bool IsValueType(TypeModel type) => type.Kind
        is FieldKind.Integer or FieldKind.Number or FieldKind.Boolean or FieldKind.Date or FieldKind.DateTime or FieldKind.Time or FieldKind.Duration or FieldKind.Enum;

    private static Code Summarize(FieldModel field) =>
        string.IsNullOrWhiteSpace(field.Description) ? Code.Of($"The field <c>{DocText.Of(field.Key)}</c>.") : Code.Of($"{DocText.Of(field.Description!)}");
}
