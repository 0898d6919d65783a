using NoteSchema.Language.Yaml;

namespace NoteSchema.Language;

/// <summary>Reads the fields of a note, or of an object in it.</summary>
internal sealed class FieldReader(ReadContext context, NameScope typeNames)
{
    private readonly TypeReader _types = new(context, typeNames);

    /// <summary>The fields; one whose type has a mistake is there as <c>any</c>, so that what names it is not wrong too. Their C# names are taken from <paramref name="members"/>.</summary>
    public List<FieldModel> Read(IEnumerable<YamlEntry> entries, NameScope members, TypePlace place)
    {
        List<FieldModel> fields = [];
        List<(string Key, YamlNode Node)> earlier = [];
        HashSet<string> keys = new(StringComparer.Ordinal);
        foreach (YamlEntry entry in entries)
        {
            keys.Add(entry.Key.Value);
            if (!context.Count("fields", ReadLimits.Fields, entry.Key)) break;
            if (ReadField(entry, members, place) is not { } field) continue;
            fields.Add(field);
            YamlNode? was = (entry.Value as YamlMap)?.Find("was")?.Value;
            if (was is not null) earlier.AddRange(field.Was.Select((key, index) => (key, (was as YamlList)?.Items[index] ?? was)));
        }

        foreach ((string key, YamlNode node) in earlier)
        {
            if (!keys.Add(key)) context.Problems.Report(SchemaRules.NameClash, node, $"`{key}` is a field, or an earlier key of one, already; a note's `{key}` could not be told apart");
        }

        return fields;
    }

    /// <summary>What to say of a <c>name</c> that cannot be one.</summary>
    public static string NameAdvice(string name)
    {
        string better = CSharpNames.ToPascalCase(name);
        return $"`{YamlMessages.Shorten(name)}` cannot be a C# name here: an upper-case letter, then letters and digits{(CSharpNames.IsMemberName(better) ? $"; write `{better}`" : "")}";
    }

    private FieldModel? ReadField(YamlEntry entry, NameScope members, TypePlace place)
    {
        string key = entry.Key.Value;
        if (!CheckKey(entry.Key)) return null;
        if (entry.Value is YamlScalar && !entry.Value.IsNull) return ReadShort(entry, members, place);
        FieldKindInfo? kind = (entry.Value as YamlMap)?.Find("type")?.Value is YamlScalar name ? FieldKinds.Find(name.Value) : null;
        if (entry.Value.IsNull)
        {
            context.Problems.Report(SchemaRules.MissingKey, entry.Key, $"The field `{key}` needs a type; write `{key}: string`, or a map with `type`");
            return Untyped(key, Take(entry.Key, members, members.NameOf(key), entry.Key));
        }

        if (entry.Value is YamlList { Items.Count: > 0 } words && words.Items.All(item => item is YamlScalar))
        {
            context.WrongValue(words, $"A field is the name of a type, or a map with `type`; for one of several words write `{{ type: enum, values: {YamlMessages.Shorten(words.Document.Text.Substring(words.Start, words.End - words.Start))} }}`");
            return Untyped(key, Take(entry.Key, members, members.NameOf(key), entry.Key));
        }

        KeyedMap? map = KeyedMap.Open(context, entry.Value, SchemaPlaces.Field, entry.Key, kind?.Keys, unknown => FieldAdvice.ForKey(context, unknown, kind, SchemaPlaces.Field));
        if (map is null) return Untyped(key, Take(entry.Key, members, members.NameOf(key), entry.Key));
        string property = TakeProperty(map, entry.Key, members);
        FieldKindInfo? found = _types.FindKind(map);
        TypeModel? type = found is null ? null : _types.Read(map, found, place with { Path = place.Path + property, Owner = $"the field `{key}`" });
        return ReadCommon(map, key, property, type, place);
    }

    private FieldModel? ReadShort(YamlEntry entry, NameScope members, TypePlace place)
    {
        string property = Take(entry.Key, members, members.NameOf(entry.Key.Value), entry.Key);
        TypePlace own = place with { Path = place.Path + property, Owner = $"the field `{entry.Key.Value}`" };
        return _types.ReadName(entry.Value, "A field", own, entry.Key) is { } type ? new() { Key = entry.Key.Value, PropertyName = property, Type = type } : Untyped(entry.Key.Value, property);
    }

    private static FieldModel Untyped(string key, string property) => new() { Key = key, PropertyName = property, Type = new() { Kind = FieldKind.Any } };

    private FieldModel? ReadCommon(KeyedMap map, string key, string property, TypeModel? type, TypePlace place)
    {
        (bool required, ExpressionModel? requiredWhen) = ExpressionReader.ReadRequired(context, map);
        List<string> was = map.Value("was") is { } node ? [.. context.Texts(node, "`was`").Select(earlier => earlier.Text)] : [];
        string? description = map.Text("description"), deprecated = map.Text("deprecated");
        ModelSeverity severity = map.Severity();
        bool unique = map.Flag("unique") ?? false;
        bool refresh = map.Flag("refresh") ?? false;
        if (type is null) return Untyped(key, property);
        FieldModel field = new()
        {
            Key = key,
            PropertyName = property,
            Type = type,
            Required = required,
            RequiredWhen = requiredWhen,
            Default = Literal(map, "default", type),
            Const = Literal(map, "const", type),
            Derive = ReadDerive(map, type, place),
            Refresh = refresh,
            Description = description,
            Deprecated = deprecated,
            Severity = severity,
            Was = new(was),
            Unique = unique && type.Kind != FieldKind.List,
        };
        FieldChecks.Check(context, map, field, place.Depth);
        return field;
    }

    private LiteralModel? Literal(KeyedMap map, string key, TypeModel type) =>
        map.Entry(key) is { } entry ? LiteralReader.Read(context, entry.Value, type, $"`{key}`", entry.Key) : null;

    private ExpressionModel? ReadDerive(KeyedMap map, TypeModel type, TypePlace place)
    {
        if (map.Entry("derive") is not { } entry) return null;
        if (place.Depth > 0)
        {
            context.WrongValue(entry.Key, "A field within an object is not derived by itself; derive the whole object");
            return null;
        }

        return ExpressionReader.Read(context, entry.Value, "`derive`", entry.Key, context.Scope, ExpressionTypes.Expected(type), found => ExpressionTypes.Objection(type, found));
    }

    private bool CheckKey(YamlScalar key)
    {
        if (key.Value.Length > ReadLimits.NameLength)
        {
            context.Problems.Report(SchemaRules.TooLarge, key, $"A key has {ReadLimits.NameLength} characters at most");
            return false;
        }

        if (key.Value.Trim().Length > 0 && key.Value.IndexOfAny(['\n', '\r']) < 0) return true;
        context.WrongValue(key, "A field's key is text on one line, and not empty");
        return false;
    }

    private string TakeProperty(KeyedMap map, YamlScalar key, NameScope members)
    {
        if (map.Text("name", ReadLimits.NameLength) is not { } name) return Take(key, members, members.NameOf(key.Value), key);
        if (CSharpNames.IsMemberName(name)) return Take(key, members, name, map.Value("name")!);
        context.WrongValue(map.Value("name")!, NameAdvice(name));
        return members.NameOf(key.Value);
    }

    private string Take(YamlScalar key, NameScope members, string name, YamlNode place)
    {
        string owner = $"the field `{YamlMessages.Shorten(key.Value)}`";
        if (members.Take(name, owner) is not { } clash) return name;
        context.Problems.Report(SchemaRules.NameClash, place, clash + "; give it another name with `name`");
        int number = 2;
        while (members.Take(name + number, owner) is not null) number++;
        return name + number;
    }
}
