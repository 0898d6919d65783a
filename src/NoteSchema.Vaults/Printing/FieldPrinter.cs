using NoteSchema.Language;

namespace NoteSchema.Vaults;

/// <summary>Writes fields and their types.</summary>
internal static class FieldPrinter
{
    public static void Fields(YamlPrinter yaml, IEnumerable<FieldModel> fields)
    {
        foreach (FieldModel field in fields) yaml.Map(field.Key, () => Field(yaml, field));
    }

    /// <summary>A type's entries, <c>type</c> first.</summary>
    public static void Type(YamlPrinter yaml, TypeModel type)
    {
        yaml.Raw("type", FieldKinds.Of(type.Kind).Name);
        yaml.Number("min_length", type.MinLength);
        yaml.Number("max_length", type.MaxLength);
        yaml.Text("pattern", type.Pattern);
        yaml.Raw("min", Literal(type.Min));
        yaml.Raw("max", Literal(type.Max));
        yaml.Raw("multiple_of", Literal(type.MultipleOf));
        Values(yaml, type);
        yaml.Flag("ignore_case", type.IgnoreCase);
        yaml.List("to", type.To);
        yaml.Raw("exists", type.Exists switch { true => "true", false => "false", null => null });
        yaml.Text("inverse", type.Inverse);
        yaml.List("contains", [.. type.Contains.Select(template => template.Text)]);
        yaml.List("allowed", type.Allowed);
        yaml.List("extensions", type.Extensions);
        if (type.Items is { } items) yaml.Map("items", () => Type(yaml, items));
        yaml.Number("min_items", type.MinItems);
        yaml.Number("max_items", type.MaxItems);
        yaml.Flag("unique", type.UniqueItems);
        yaml.Map("fields", () => Fields(yaml, type.Fields));
        yaml.Raw("additional_fields", Policy(type.AdditionalFields));
    }

    public static string? Policy(AdditionalPolicy policy) => policy switch { AdditionalPolicy.Warn => "warn", AdditionalPolicy.Forbid => "forbid", _ => null };

    public static string? Severity(ModelSeverity severity) => severity switch
    {
        ModelSeverity.Hint => "hint",
        ModelSeverity.Info => "info",
        ModelSeverity.Warning => "warning",
        ModelSeverity.Error => "error",
        _ => null,
    };

    public static string? Literal(LiteralModel? literal) => literal?.Kind switch
    {
        null => null,
        LiteralKind.Null => "null",
        LiteralKind.String => YamlPrinter.Quoted(literal.Text, inBrackets: true),
        LiteralKind.List => $"[{string.Join(", ", literal.Items.Select(Literal))}]",
        _ => literal.Text,
    };

    /// <summary><c>required</c>, as a truth value or an expression.</summary>
    public static void Required(YamlPrinter yaml, bool required, ExpressionModel? when)
    {
        yaml.Flag("required", required && when is null);
        yaml.Text("required", when?.Text);
    }

    private static void Field(YamlPrinter yaml, FieldModel field)
    {
        Type(yaml, field.Type);
        Required(yaml, field.Required, field.RequiredWhen);
        yaml.Raw("default", Literal(field.Default));
        yaml.Raw("const", Literal(field.Const));
        yaml.Text("derive", field.Derive?.Text);
        yaml.Flag("refresh", field.Refresh);
        yaml.Text("description", field.Description);
        yaml.Text("deprecated", field.Deprecated);
        yaml.Raw("severity", Severity(field.Severity));
        yaml.List("was", field.Was);
        yaml.Flag("unique", field.Unique);
        if (field.PropertyName != CSharpNames.ToPascalCase(field.Key)) yaml.Text("name", field.PropertyName);
    }

    private static void Values(YamlPrinter yaml, TypeModel type)
    {
        bool isPlain = type.Values.All(value => value.Description is null && HasDefaultName(value));
        if (isPlain)
        {
            yaml.List("values", [.. type.Values.Select(value => value.Value)]);
            return;
        }
        yaml.Map("values", () =>
        {
            foreach (EnumValueModel value in type.Values)
            {
                if (HasDefaultName(value)) yaml.Raw(value.Value, value.Description is null ? "null" : YamlPrinter.Quoted(value.Description));
                else yaml.Map(value.Value, () =>
                {
                    yaml.Text("description", value.Description);
                    yaml.Text("name", value.MemberName);
                });
            }
        });
    }

    private static bool HasDefaultName(EnumValueModel value) => value.MemberName == CSharpNames.ToPascalCase(value.Value);
}
