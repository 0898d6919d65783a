using NoteSchema.Language;

namespace NoteSchema.Emitter;

/// <summary>Field types as C#.</summary>
internal sealed class TypeComposition(ExpressionMethods expressions)
{
    /// <summary>The type; <paramref name="name"/> is that of its property, after which its expressions and those of its fields are named.</summary>
    public Code Of(TypeModel type, string name)
    {
        var initializer = new Initializer(ClassOf(type.Kind));
        switch (type.Kind)
        {
            case FieldKind.String or FieldKind.Text:
                if (type.Kind == FieldKind.Text) initializer.Set($"Multiline = true");
                if (type.MinLength is { } minLength) initializer.Set($"MinLength = {minLength}");
                if (type.MaxLength is { } maxLength) initializer.Set($"MaxLength = {maxLength}");
                if (type.Pattern is not null) initializer.Set($"Pattern = {SafeLiteral.String(type.Pattern)}");
                break;
            case FieldKind.Integer or FieldKind.Number or FieldKind.Date or FieldKind.DateTime or FieldKind.Time or FieldKind.Duration:
                if (type.Min is not null) initializer.Set($"Min = {LiteralCode.Bound(type.Min, type.Kind)}");
                if (type.Max is not null) initializer.Set($"Max = {LiteralCode.Bound(type.Max, type.Kind)}");
                if (type.MultipleOf is not null) initializer.Set($"MultipleOf = {LiteralCode.Bound(type.MultipleOf, type.Kind)}");
                break;
            case FieldKind.Enum:
                initializer.Set($"Values = {Initializer.List(type.Values.Select(Value).ToList())}");
                if (type.IgnoreCase) initializer.Set($"IgnoreCase = true");
                break;
            case FieldKind.Link:
                if (type.To.Count > 0) initializer.Set($"To = {Initializer.List(type.To)}");
                if (type.Exists is { } linkExists) initializer.Set($"Exists = {SafeLiteral.Boolean(linkExists)}");
                if (type.Inverse is not null) initializer.Set($"Inverse = {SafeLiteral.String(type.Inverse)}");
                break;
            case FieldKind.Tags:
                if (type.Contains.Count > 0) initializer.Set($"Contains = {Initializer.List(type.Contains.Select(tag => TemplateComposition.Of(tag, name + "Contains", expressions)).ToList())}");
                if (type.Allowed.Count > 0) initializer.Set($"Allowed = {Initializer.List(type.Allowed)}");
                break;
            case FieldKind.Path:
                if (type.Exists is { } pathExists) initializer.Set($"Exists = {SafeLiteral.Boolean(pathExists)}");
                if (type.Extensions.Count > 0) initializer.Set($"Extensions = {Initializer.List(type.Extensions)}");
                break;
            case FieldKind.List:
                if (type.Items is not null) initializer.Set($"Items = {Of(type.Items, name)}");
                if (type.MinItems is { } minItems) initializer.Set($"MinItems = {minItems}");
                if (type.MaxItems is { } maxItems) initializer.Set($"MaxItems = {maxItems}");
                if (type.UniqueItems) initializer.Set($"Unique = true");
                break;
            case FieldKind.Object:
                var fields = new FieldComposition(expressions);
                if (type.Fields.Count > 0) initializer.Set($"Fields = {Initializer.List(type.Fields.Select(field => fields.Of(field, name)).ToList())}");
                if (type.AdditionalFields != AdditionalPolicy.Allow) initializer.Set($"AdditionalFields = {Names.Of(type.AdditionalFields)}");
                break;
        }
        return initializer.ToCode();
    }

    private static Code Value(EnumValueModel value) => value.Description is null
        ? Code.Of($"new({SafeLiteral.String(value.Value)})")
        : Code.Of($"new({SafeLiteral.String(value.Value)}, {SafeLiteral.String(value.Description)})");

    private static Code ClassOf(FieldKind kind) => kind switch
    {
        FieldKind.String or FieldKind.Text => Code.Of($"global::NoteSchema.StringType"),
        FieldKind.Integer => Code.Of($"global::NoteSchema.IntegerType"),
        FieldKind.Number => Code.Of($"global::NoteSchema.NumberType"),
        FieldKind.Boolean => Code.Of($"global::NoteSchema.BooleanType"),
        FieldKind.Date => Code.Of($"global::NoteSchema.DateType"),
        FieldKind.DateTime => Code.Of($"global::NoteSchema.DateTimeType"),
        FieldKind.Time => Code.Of($"global::NoteSchema.TimeType"),
        FieldKind.Duration => Code.Of($"global::NoteSchema.DurationType"),
        FieldKind.Enum => Code.Of($"global::NoteSchema.EnumType"),
        FieldKind.Link => Code.Of($"global::NoteSchema.LinkType"),
        FieldKind.Tags => Code.Of($"global::NoteSchema.TagsType"),
        FieldKind.Url => Code.Of($"global::NoteSchema.UrlType"),
        FieldKind.Email => Code.Of($"global::NoteSchema.EmailType"),
        FieldKind.Path => Code.Of($"global::NoteSchema.PathType"),
        FieldKind.List => Code.Of($"global::NoteSchema.ListType"),
        FieldKind.Object => Code.Of($"global::NoteSchema.ObjectType"),
        _ => Code.Of($"global::NoteSchema.AnyType"),
    };
}
