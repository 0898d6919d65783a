using NoteSchema.Language.Yaml;

namespace NoteSchema.Language;

/// <summary>Reads values that a schema writes for a field: <c>default</c>, <c>const</c>, bounds, and what migrations set.</summary>
internal static class LiteralReader
{
    /// <summary>The value of that type; null, and a problem, where it is none.</summary>
    public static LiteralModel? Read(ReadContext context, YamlNode node, TypeModel type, string what, YamlNode owner)
    {
        switch (type.Kind)
        {
            case FieldKind.Object:
                context.WrongValue(owner, $"{what} cannot be given for an object; give it for the fields within");
                return null;
            case FieldKind.Any when node is YamlList any:
                return ReadItems(context, any, new() { Kind = FieldKind.Any }, what);
            case FieldKind.List when node is YamlList list:
                return ReadItems(context, list, type.Items ?? new() { Kind = FieldKind.Any }, what);
            case FieldKind.Tags when node is YamlList tags:
                return ReadItems(context, tags, new() { Kind = FieldKind.Tags }, what, single: true);
            case FieldKind.List:
            case FieldKind.Tags:
                context.WrongValue(At(node, owner), $"{what} is a list; write it between brackets");
                return null;
            default:
                return ReadScalar(context, node, type, what, owner);
        }
    }

    /// <summary>A scalar that orders among the values of its type, as bounds do.</summary>
    public static TypedValue? ReadOrdered(ReadContext context, YamlNode node, FieldKind kind, string what, YamlNode owner)
    {
        if (node is YamlScalar scalar && TypedValue.Read(kind, scalar) is { } value) return value;
        string advice = node is YamlScalar { Style: YamlScalarStyle.Plain, Value: var text } && (text is "today" or "now" || text.EndsWith(")", StringComparison.Ordinal)) ? ", and an expression is given by `derive`" : "";
        context.WrongValue(At(node, owner), $"{what} is {TypedValue.Expected(kind)}; this is {ReadContext.Describe(node)}{advice}");
        return null;
    }

    private static LiteralModel? ReadScalar(ReadContext context, YamlNode node, TypeModel type, string what, YamlNode owner)
    {
        if (node is YamlScalar { Value.Length: > ReadLimits.TextLength })
        {
            context.Problems.Report(SchemaRules.TooLarge, node, $"{what} has more than {ReadLimits.TextLength:N0} characters");
            return null;
        }

        if (ReadOrdered(context, node, type.Kind, what, owner) is not { } value) return null;
        if (type.Kind != FieldKind.Enum || type.Values.Count == 0) return value.Literal;
        StringComparison comparison = type.IgnoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        if (type.Values.FirstOrDefault(known => string.Equals(known.Value, value.Literal.Text, comparison)) is { } named) return value.Literal with { Text = named.Value };
        string meant = context.DidYouMean(value.Literal.Text, type.Values.Select(known => known.Value));
        context.Problems.Report(SchemaRules.Unsatisfiable, node, $"{what} is {ReadContext.Describe(node)}, which is not among `values`{meant}");
        return null;
    }

    private static LiteralModel? ReadItems(ReadContext context, YamlList list, TypeModel item, string what, bool single = false)
    {
        List<LiteralModel> items = [];
        foreach (YamlNode node in list.Items)
        {
            LiteralModel? value = single
                ? ReadOrdered(context, node, item.Kind, $"Each item of {what}", node)?.Literal
                : Read(context, node, item, $"Each item of {what}", node);
            if (value is null) return null;
            items.Add(value);
        }

        return new() { Kind = LiteralKind.List, Items = new(items) };
    }

    private static YamlNode At(YamlNode node, YamlNode owner) => node.Start == node.End ? owner : node;
}
