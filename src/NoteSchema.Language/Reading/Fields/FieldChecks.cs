using NoteSchema.Language.Yaml;

namespace NoteSchema.Language;

/// <summary>What the keys of a field say together.</summary>
internal static class FieldChecks
{
    public static void Check(ReadContext context, KeyedMap map, FieldModel field, int depth)
    {
        CheckDerive(context, map, field);
        CheckUnique(context, map, field, depth);
        if (field.Default is { } fallback && TypeChecks.Violation(field.Type, fallback) is { } wrongDefault)
        {
            context.Problems.Report(SchemaRules.Unsatisfiable, map.Value("default")!, $"`default` is {wrongDefault}");
        }

        if (field.Const is { } only && TypeChecks.Violation(field.Type, only) is { } wrongConst)
        {
            context.Problems.Report(SchemaRules.Unsatisfiable, map.Value("const")!, $"`const` is {wrongConst}");
        }

        if (field is { Const: { } fixedValue, Default: { } given } && fixedValue != given)
        {
            context.Problems.Report(SchemaRules.Unsatisfiable, map.Value("default")!, $"`default` is {given}, but `const` allows {fixedValue} only");
        }

        if (field.Required && (field.Type.MaxLength == 0 || field.Type.MaxItems == 0))
        {
            string key = field.Type.MaxLength == 0 ? "max_length" : "max_items";
            context.Problems.Report(SchemaRules.Unsatisfiable, map.Value(key)!, $"The field is required, which an empty value does not meet, and `{key}` allows nothing else");
        }
    }

    private static void CheckDerive(ReadContext context, KeyedMap map, FieldModel field)
    {
        if (!field.Refresh) return;
        if (map.Entry("derive") is null)
        {
            context.Problems.Report(SchemaRules.MissingKey, map.Entry("refresh")!.Key, "`refresh` needs `derive`: the expression that gives the value again");
        }
        else if (field.Derive is { } derive && CelChecker.UsesClock(derive.Root))
        {
            context.Problems.Report(SchemaRules.BadExpression, map.Value("derive")!, "`today()` and `now()` give another value each time, so a field with `refresh` would never come to rest; leave one of the two out");
        }
    }

    private static void CheckUnique(ReadContext context, KeyedMap map, FieldModel field, int depth)
    {
        if (!field.Unique) return;
        string? problem = field.Type.Kind switch
        {
            FieldKind.Tags or FieldKind.Object or FieldKind.Any => $"`unique` does not go with the type `{FieldKinds.Of(field.Type.Kind).Name}`, only with a list or with a type of one value",
            _ when depth > 0 => "`unique` compares notes, so only a field of the note itself can have it, not one within an object",
            _ => null,
        };
        if (problem is not null) context.Problems.Report(SchemaRules.UnknownKey, map.Entry("unique")!.Key, problem);
    }
}
