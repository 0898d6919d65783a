using NoteSchema.Language.Yaml;

namespace NoteSchema.Language;

/// <summary>Reads the arguments of a step as values for the model.</summary>
internal sealed class ArgumentReader(ReadContext context)
{
    private static readonly TypeModel s_any = new() { Kind = FieldKind.Any };

    /// <summary>The arguments in the order of the file; literal values are checked against <paramref name="type"/>, where it is known.</summary>
    public EquatableArray<MigrationArgumentModel> Read(OpenStep step, TypeModel? type)
    {
        List<MigrationArgumentModel> arguments = [];
        foreach (YamlEntry entry in step.Says.Map.Entries)
        {
            if (step.Step.Find(entry.Key.Value) is not { } key || key.Name == "derive") continue;
            if (ReadOne(step, key, entry, type) is { } argument) arguments.Add(argument);
        }

        return new(arguments);
    }

    private MigrationArgumentModel? ReadOne(OpenStep step, SchemaKey key, YamlEntry entry, TypeModel? type)
    {
        KeyedMap says = step.Says;
        switch (key.Name)
        {
            case "values":
                return ReadMap(key.Name, entry, type);
            case "value":
                return LiteralReader.Read(context, entry.Value, type ?? s_any, "`value`", entry.Key) is { } value ? new(key.Name, value, default) : null;
            case "keep_in_body":
                return says.Flag(key.Name) is { } flag ? new(key.Name, new() { Kind = LiteralKind.Boolean, Text = flag ? "true" : "false" }, default) : null;
            case "formats":
                return new(key.Name, new() { Kind = LiteralKind.List, Items = new(context.Texts(entry.Value, "`formats`").Select(format => Text(format.Text))) }, default);
            case "pattern":
                return PatternReader.Read(context, says, key.Name) is { } pattern ? new(key.Name, Text(pattern), default) : null;
            case "separator" or "with":
                return ReadRaw(key.Name, entry);
            case "tag" or "from" or "to" when step.Step.Name.EndsWith("_tag", StringComparison.Ordinal):
                return ReadTag(says, key.Name);
        }

        if (key.Choices.Count > 0 && key.Choices.Contains("string")) return ReadType(key, entry);
        if (key.Choices.Count > 0) return says.Choice(key.Name, [.. key.Choices]) is int index and >= 0 ? new(key.Name, Text(key.Choices[index]), default) : null;
        return says.Text(key.Name) is { } text ? new(key.Name, Text(text), default) : null;
    }

    private MigrationArgumentModel? ReadType(SchemaKey key, YamlEntry entry)
    {
        if (entry.Value is YamlScalar scalar && FieldKinds.Find(scalar.Value) is { } kind) return new(key.Name, Text(kind.Name), default);
        string meant = entry.Value is YamlScalar { Kind: not YamlScalarKind.Null } word ? context.DidYouMean(word.Value, key.Choices) : "";
        YamlNode node = entry.Value.Start == entry.Value.End ? entry.Key : entry.Value;
        context.Problems.Report(SchemaRules.UnknownType, node, $"`{key.Name}` is the name of a type; this is {ReadContext.Describe(entry.Value)}{meant}");
        return null;
    }

    private MigrationArgumentModel? ReadMap(string name, YamlEntry entry, TypeModel? type)
    {
        if (entry.Value is not YamlMap { Entries.Count: > 0 } map)
        {
            context.WrongValue(entry.Value.Start == entry.Value.End ? entry.Key : entry.Value, $"`{name}` is a map from old values to new ones; this is {ReadContext.Describe(entry.Value)}");
            return null;
        }

        // The values of a list are mapped one by one.
        TypeModel target = (type?.Kind == FieldKind.List ? type.Items : type) ?? s_any;
        List<MigrationMapEntryModel> entries = [];
        foreach (YamlEntry value in map.Entries)
        {
            if (target.Kind == FieldKind.Enum && value.Value is YamlScalar scalar && target.Values.Count > 0 && target.Values.All(known => known.Value != scalar.Value))
            {
                context.Problems.Report(SchemaRules.BadMigration, scalar.Start == scalar.End ? value.Key : scalar,
                    $"{ReadContext.Describe(scalar)} is not among the field's values{context.DidYouMean(scalar.Value, target.Values.Select(known => known.Value))}");
            }
            else if (LiteralReader.Read(context, value.Value, target.Kind is FieldKind.Object or FieldKind.Tags ? s_any : target, "A new value", value.Key) is { } literal)
            {
                entries.Add(new(value.Key.Value, literal));
            }
        }

        return new(name, null, new(entries));
    }

    private MigrationArgumentModel? ReadRaw(string name, YamlEntry entry)
    {
        if (entry.Value is YamlScalar { Kind: not YamlScalarKind.Null, Value.Length: <= ReadLimits.TextLength } scalar && (name == "with" || scalar.Value.Length > 0)) return new(name, Text(scalar.Value), default);
        context.WrongValue(entry.Value.Start == entry.Value.End ? entry.Key : entry.Value, $"`{name}` is text, in quotes where it begins or ends with a space; this is {ReadContext.Describe(entry.Value)}");
        return null;
    }

    private MigrationArgumentModel? ReadTag(KeyedMap says, string name)
    {
        if (says.Text(name, ReadLimits.NameLength) is not { } text) return null;
        string tag = text.TrimStart('#');
        // A tag that is to go may be one that Obsidian does not take for a tag.
        if (TypedValue.IsTag(tag) || name == "from") return new(name, Text(tag), default);
        context.WrongValue(says.Value(name)!, $"`{YamlMessages.Shorten(text)}` is no tag: letters, digits, `_`, `-` and `/` make one, and not digits alone");
        return null;
    }

    private static LiteralModel Text(string text) => new() { Kind = LiteralKind.String, Text = text };
}
