using NoteSchema.Language.Yaml;

namespace NoteSchema.Language;

/// <summary>Reads what a step says as values for the model; null, and problems, for what it does not say or says wrongly.</summary>
internal sealed class ArgumentReader(ReadContext context)
{
    private static readonly TypeModel s_any = new() { Kind = FieldKind.Any };

    /// <summary>A value for a field of that type; of any where the type is not known.</summary>
    public LiteralModel? Value(OpenStep step, TypeModel? type) =>
        step.Says.Entry("value") is { } entry ? LiteralReader.Read(context, entry.Value, type ?? s_any, "`value`", entry.Key) : null;

    /// <summary>A type by its name.</summary>
    public FieldKind? Type(OpenStep step, string name)
    {
        if (step.Says.Entry(name) is not { } entry) return null;
        if (entry.Value is YamlScalar scalar && FieldKinds.Find(scalar.Value) is { } kind) return kind.Kind;
        string meant = entry.Value is YamlScalar { Kind: not YamlScalarKind.Null } word ? context.DidYouMean(word.Value, FieldKinds.All.Select(known => known.Name)) : "";
        context.Problems.Report(SchemaRules.UnknownType, Shown(entry), $"`{name}` is the name of a type; this is {ReadContext.Describe(entry.Value)}{meant}");
        return null;
    }

    /// <summary>The index of a word among the choices that the step's key has; 0 where it is not given.</summary>
    public static int Choice(OpenStep step, string name) => Math.Max(0, step.Says.Choice(name, step.Step.Find(name)!.Choices));

    public IEnumerable<string> Texts(OpenStep step, string name) => step.Says.Value(name) is { } node ? context.Texts(node, $"`{name}`").Select(text => text.Text) : [];

    public string? Pattern(OpenStep step) => PatternReader.Read(context, step.Says, "pattern");

    /// <summary>Text that counts to the last space, such as a separator.</summary>
    public string? Raw(OpenStep step, string name, bool mayBeEmpty)
    {
        if (step.Says.Entry(name) is not { } entry) return null;
        if (entry.Value is YamlScalar { Kind: not YamlScalarKind.Null, Value.Length: <= ReadLimits.TextLength } scalar && (mayBeEmpty || scalar.Value.Length > 0)) return scalar.Value;
        context.WrongValue(Shown(entry), $"`{name}` is text, in quotes where it begins or ends with a space; this is {ReadContext.Describe(entry.Value)}");
        return null;
    }

    /// <summary>A tag without <c>#</c>; one that is to go may be one that Obsidian does not take for a tag.</summary>
    public string? Tag(OpenStep step, string name, bool isGoing = false)
    {
        if (step.Says.Text(name, ReadLimits.NameLength) is not { } text) return null;
        string tag = text.TrimStart('#');
        if (isGoing || TypedValue.IsTag(tag)) return tag;
        context.WrongValue(step.Says.Value(name)!, $"`{YamlMessages.Shorten(text)}` is no tag: letters, digits, `_`, `-` and `/` make one, and not digits alone");
        return null;
    }

    /// <summary>The map under <c>values</c>, new values checked against the field's type. It may be empty where the step says what becomes of other values.</summary>
    public List<MappedValueModel> Map(OpenStep step, TypeModel? type)
    {
        List<MappedValueModel> values = [];
        if (step.Says.Entry("values") is not { } entry) return values;
        if (entry.Value.IsNull && step.Says.Entry("otherwise") is not null) return values;
        if (entry.Value is not YamlMap map || (map.Entries.Count == 0 && step.Says.Entry("otherwise") is null))
        {
            context.WrongValue(Shown(entry), $"`values` is a map from old values to new ones; this is {ReadContext.Describe(entry.Value)}");
            return values;
        }

        // The values of a list are mapped one by one.
        TypeModel target = (type?.Kind == FieldKind.List ? type.Items : type) ?? s_any;
        foreach (YamlEntry value in map.Entries)
        {
            if (target.Kind == FieldKind.Enum && value.Value is YamlScalar scalar && target.Values.Count > 0 && target.Values.All(known => known.Value != scalar.Value))
            {
                context.Problems.Report(SchemaRules.BadMigration, scalar.Start == scalar.End ? value.Key : scalar,
                    $"{ReadContext.Describe(scalar)} is not among the field's values{context.DidYouMean(scalar.Value, target.Values.Select(known => known.Value))}");
            }
            else if (LiteralReader.Read(context, value.Value, target.Kind is FieldKind.Object or FieldKind.Tags ? s_any : target, "A new value", value.Key) is { } literal)
            {
                values.Add(new(value.Key.Value, literal));
            }
        }

        return values;
    }

    private static YamlNode Shown(YamlEntry entry) => entry.Value.Start == entry.Value.End ? entry.Key : entry.Value;
}
