using System.Globalization;
using NoteSchema.Language;

namespace NoteSchema.Vaults;

/// <summary>Puts fields and their types together.</summary>
internal static class FieldComposer
{
    public static Field Compose(FieldModel field) => new(field.Key, Compose(field.Type))
    {
        Required = field.Required,
        RequiredWhen = SchemaComposer.Expression(field.RequiredWhen),
        Default = Compose(field.Default),
        Const = Compose(field.Const),
        Derive = SchemaComposer.Expression(field.Derive),
        Refresh = field.Refresh,
        Description = field.Description,
        Deprecated = field.Deprecated,
        Severity = SchemaComposer.Severity(field.Severity),
        Was = [.. field.Was],
        UniqueIn = field.UniqueIn,
    };

    public static FieldType Compose(TypeModel type) => type.Kind switch
    {
        FieldKind.String or FieldKind.Text => new StringType { Multiline = type.Kind == FieldKind.Text, MinLength = type.MinLength, MaxLength = type.MaxLength, Pattern = type.Pattern },
        FieldKind.Integer => new IntegerType { Min = Integer(type.Min), Max = Integer(type.Max), MultipleOf = Integer(type.MultipleOf) },
        FieldKind.Number => new NumberType { Min = Number(type.Min), Max = Number(type.Max), MultipleOf = Number(type.MultipleOf) },
        FieldKind.Boolean => new BooleanType(),
        FieldKind.Date => new DateType { Min = Date(type.Min), Max = Date(type.Max) },
        FieldKind.DateTime => new DateTimeType { Min = Moment(type.Min), Max = Moment(type.Max) },
        FieldKind.Time => new TimeType { Min = Time(type.Min), Max = Time(type.Max) },
        FieldKind.Duration => new DurationType { Min = Length(type.Min), Max = Length(type.Max) },
        FieldKind.Enum => new EnumType { Values = [.. type.Values.Select(value => new EnumValue(value.Value, value.Description))], IgnoreCase = type.IgnoreCase },
        FieldKind.Link => new LinkType { To = [.. type.To], Exists = type.Exists, Inverse = type.Inverse },
        FieldKind.Tags => new TagsType { Contains = [.. type.Contains.Select(TemplateComposer.Compose)], Allowed = [.. type.Allowed] },
        FieldKind.Url => new UrlType(),
        FieldKind.Email => new EmailType(),
        FieldKind.Path => new PathType { Exists = type.Exists, Extensions = [.. type.Extensions] },
        FieldKind.List => new ListType { Items = type.Items is null ? null : Compose(type.Items), MinItems = type.MinItems, MaxItems = type.MaxItems, Unique = type.UniqueItems },
        FieldKind.Object => new ObjectType { Fields = [.. type.Fields.Select(Compose)], AdditionalFields = Compose(type.AdditionalFields) },
        _ => new AnyType(),
    };

    public static Additional Compose(AdditionalPolicy policy) => policy switch
    {
        AdditionalPolicy.Warn => Additional.Warn,
        AdditionalPolicy.Forbid => Additional.Forbid,
        _ => Additional.Allow,
    };

    public static Literal? Compose(LiteralModel? literal) => literal is null ? null : literal.Kind switch
    {
        LiteralKind.Integer => Literal.Integer(literal.Text),
        LiteralKind.Number => Literal.Number(literal.Text),
        LiteralKind.Boolean => Literal.Boolean(literal.Text == "true"),
        LiteralKind.List => Literal.List([.. literal.Items.Select(item => Compose(item)!)]),
        LiteralKind.Null => Literal.Null,
        _ => Literal.String(literal.Text),
    };

    private static long? Integer(LiteralModel? literal) => literal is null ? null : long.Parse(literal.Text, CultureInfo.InvariantCulture);

    private static double? Number(LiteralModel? literal) => literal is null ? null : double.Parse(literal.Text, CultureInfo.InvariantCulture);

    private static DateOnly? Date(LiteralModel? literal) => literal is null ? null : DateFormats.ParseDate(literal.Text);

    private static DateTimeOffset? Moment(LiteralModel? literal) => literal is null ? null : DateFormats.ParseDateTime(literal.Text, TimeZoneInfo.Local);

    private static TimeOnly? Time(LiteralModel? literal) => literal is null ? null : DateFormats.ParseTime(literal.Text);

    private static TimeSpan? Length(LiteralModel? literal) => literal is null ? null : DurationFormats.Parse(literal.Text);
}
