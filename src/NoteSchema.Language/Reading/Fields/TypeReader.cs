using NoteSchema.Language.Yaml;

namespace NoteSchema.Language;

/// <summary>Where a type stands: what its generated C# types are called after, and what it may be.</summary>
/// <param name="Path">The Pascal-cased path to it, such as <c>Entities</c>.</param>
/// <param name="Owner">What holds it, as messages say it.</param>
/// <param name="Depth">How many objects and lists it is within.</param>
/// <param name="IsItem">Whether it is the type of a list's items.</param>
internal readonly record struct TypePlace(string Path, string Owner, int Depth, bool IsItem);

/// <summary>Reads a type with what goes with it.</summary>
internal sealed class TypeReader(ReadContext context, NameScope typeNames)
{
    /// <summary>The type that a short form names; null, and a problem, where there is none of that name.</summary>
    public TypeModel? ReadName(YamlNode node, string what, TypePlace place, YamlNode owner, bool scalarsOnly = false)
    {
        if (FindKind(node, what, owner, scalarsOnly) is not { } kind) return null;
        foreach (SchemaKey key in kind.Keys.Where(key => key.Required))
        {
            context.Problems.Report(SchemaRules.MissingKey, node, $"`{kind.Name}` needs `{key.Name}`; write `{{ type: {kind.Name}, {key.Name}: … }}`");
            return null;
        }

        return kind.Kind == FieldKind.Object ? new() { Kind = kind.Kind, TypeName = TakeName(place, "Object", node) } : new() { Kind = kind.Kind };
    }

    /// <summary>The type under <c>type</c>; null, and a problem, where it has no such key or names no type.</summary>
    public FieldKindInfo? FindKind(KeyedMap map, bool scalarsOnly = false) =>
        map.Value("type") is { } node ? FindKind(node, "`type`", map.Entry("type")!.Key, scalarsOnly) : null;

    /// <summary>The type of that kind with all that the map says of it.</summary>
    public TypeModel? Read(KeyedMap map, FieldKindInfo kind, TypePlace place)
    {
        TypeModel type = new() { Kind = kind.Kind };
        TypeModel? read = kind.Kind switch
        {
            FieldKind.String or FieldKind.Text => ReadText(map, type),
            FieldKind.Integer or FieldKind.Number or FieldKind.Date or FieldKind.DateTime or FieldKind.Time or FieldKind.Duration => ReadBounds(map, type),
            FieldKind.Enum => type with { Values = new EnumReader(context).Read(map), IgnoreCase = map.Flag("ignore_case") ?? false, TypeName = TakeName(place, place.IsItem ? "ItemOption" : "Option", map.Map) },
            FieldKind.Link => ReadLink(map, type),
            FieldKind.Tags => ReadTags(map, type),
            FieldKind.Path => type with { Exists = map.Flag("exists"), Extensions = ReadExtensions(map) },
            FieldKind.List => ReadList(map, type, place),
            FieldKind.Object => ReadObject(map, type, place),
            _ => type,
        };
        if (read is not null) TypeChecks.Check(context, map, read);
        return read;
    }

    private FieldKindInfo? FindKind(YamlNode node, string what, YamlNode owner, bool scalarsOnly)
    {
        if (node is not YamlScalar { Kind: not YamlScalarKind.Null } scalar)
        {
            context.WrongValue(node.Start == node.End ? owner : node, $"{what} is the name of a type; this is {ReadContext.Describe(node)}");
            return null;
        }

        IEnumerable<string> names = (scalarsOnly ? FieldKinds.Scalars : FieldKinds.All).Select(kind => kind.Name);
        FieldKindInfo? found = FieldKinds.Find(scalar.Value);
        if (found is not null && (!scalarsOnly || found.IsScalar)) return found;
        string message = found is not null
            ? $"`{found.Name}` cannot stand here; the types of one value are {KeyedMap.Join(names)}"
            : $"`{YamlMessages.Shorten(scalar.Value)}` is no type{(context.DidYouMean(scalar.Value, names) is { Length: > 0 } meant ? meant : $"; the types are {KeyedMap.Join(names)}")}";
        context.Problems.Report(SchemaRules.UnknownType, scalar, message);
        return null;
    }

    private TypeModel ReadText(KeyedMap map, TypeModel type) => type with
    {
        MinLength = map.Count("min_length"),
        MaxLength = map.Count("max_length"),
        Pattern = PatternReader.Read(context, map, "pattern"),
    };

    private TypeModel ReadBounds(KeyedMap map, TypeModel type) => type with
    {
        Min = Bound(map, "min", type.Kind),
        Max = Bound(map, "max", type.Kind),
        MultipleOf = Bound(map, "multiple_of", type.Kind),
    };

    private LiteralModel? Bound(KeyedMap map, string key, FieldKind kind) =>
        FieldKinds.Of(kind).Keys.Any(own => own.Name == key) && map.Entry(key) is { } entry
            ? LiteralReader.ReadOrdered(context, entry.Value, kind, $"`{key}`", entry.Key)?.Literal
            : null;

    private TypeModel ReadLink(KeyedMap map, TypeModel type)
    {
        List<string> targets = [];
        if (map.Value("to") is { } to)
        {
            foreach ((string id, YamlScalar node) in context.Texts(to, "`to`"))
            {
                if (context.Schemas.Knows(id)) targets.Add(id);
                else context.Problems.Report(SchemaRules.UnknownSchema, node, $"No schema `{YamlMessages.Shorten(id)}` is loaded{context.DidYouMean(id, context.Schemas.Ids)}");
            }
        }

        string? inverse = map.Text("inverse", ReadLimits.NameLength);
        if (inverse is not null) CheckInverse(map, inverse, targets);
        return type with { To = new(targets.Distinct(StringComparer.Ordinal)), Exists = map.Flag("exists"), Inverse = inverse };
    }

    private void CheckInverse(KeyedMap map, string inverse, List<string> targets)
    {
        YamlNode node = map.Value("inverse")!;
        if (map.Entry("to") is null)
        {
            context.Problems.Report(SchemaRules.MissingKey, node, "`inverse` needs `to`: the schema that has the field");
            return;
        }

        if (context.Schemas.IsOfLocked) return;
        foreach (string target in targets)
        {
            List<YamlEntry> fields = context.Schemas.Fields(target);
            YamlEntry? back = fields.Find(field => field.Key.Value == inverse);
            if (back is null) context.Problems.Report(SchemaRules.UnknownName, node, $"The schema `{target}` has no field `{YamlMessages.Shorten(inverse)}`{context.DidYouMean(inverse, fields.Select(field => field.Key.Value))}");
            else if (!CanLinkBack(back.Value)) context.Problems.Report(SchemaRules.WrongValue, node, $"`{YamlMessages.Shorten(inverse)}` of the schema `{target}` holds no links, so no note can name this one there; it must be a `link` or a list of them");
        }
    }

    // As the other schema writes it: what is wrong with it otherwise is said there.
    private static bool CanLinkBack(YamlNode field)
    {
        string? kind = TypeName(field, "type");
        return kind is null or "link" or "any" || (kind == "list" && ((field as YamlMap)?.Find("items")?.Value is not { } items || TypeName(items, "type") is null or "link" or "any"));
    }

    private static string? TypeName(YamlNode node, string key) => ((node as YamlMap)?.Find(key)?.Value ?? node) is YamlScalar scalar ? scalar.Value : null;

    private TypeModel ReadTags(KeyedMap map, TypeModel type)
    {
        List<TemplateModel> contains = [];
        if (map.Value("contains") is { } node)
        {
            if (node is YamlList { Items.Count: 0 }) context.WrongValue(node, "`contains` is an empty list; leave it out, or name at least one tag");
            foreach (YamlNode item in ReadContext.ItemsOf(node))
            {
                if (TemplateReader.Read(context, item, "A tag", map.Entry("contains")!.Key, context.Scope) is not { } tag) continue;
                if (tag.Parts.Count == 1 && tag.Parts[0].Literal is { } text && !TypedValue.IsTag(text)) ReportNoTag(item);
                else contains.Add(tag);
            }
        }

        List<string> allowed = [];
        if (map.Value("allowed") is { } list)
        {
            foreach ((string text, YamlScalar scalar) in context.Texts(list, "`allowed`"))
            {
                string tag = text.TrimStart('#');
                if (TypedValue.IsTag(tag.EndsWith("/*", StringComparison.Ordinal) ? tag.Substring(0, tag.Length - 2) : tag)) allowed.Add(tag);
                else ReportNoTag(scalar);
            }
        }

        return type with { Contains = new(contains), Allowed = new(allowed) };
    }

    private void ReportNoTag(YamlNode node) => context.WrongValue(node, $"{ReadContext.Describe(node)} is no tag: letters, digits, `_`, `-` and `/` make one, and not digits alone");

    private EquatableArray<string> ReadExtensions(KeyedMap map) =>
        map.Value("extensions") is { } node ? new(context.Texts(node, "`extensions`").Select(extension => extension.Text.TrimStart('.').ToLowerInvariant())) : default;

    private TypeModel? ReadList(KeyedMap map, TypeModel type, TypePlace place)
    {
        TypeModel? items = null;
        if (map.Entry("items") is { } entry)
        {
            items = ReadItems(entry, place);
            if (items is null) return null;
        }

        return type with { Items = items, MinItems = map.Count("min_items"), MaxItems = map.Count("max_items"), UniqueItems = map.Flag("unique") ?? false };
    }

    private TypeModel? ReadItems(YamlEntry entry, TypePlace place)
    {
        TypePlace inner = place with { Depth = place.Depth + 1, IsItem = true, Owner = "`items` of " + place.Owner };
        if (!CheckDepth(inner, entry.Key)) return null;
        if (entry.Value is YamlScalar) return ReadName(entry.Value, "`items`", inner, entry.Key);
        FieldKindInfo? kind = (entry.Value as YamlMap)?.Find("type")?.Value is YamlScalar name ? FieldKinds.Find(name.Value) : null;
        // A list within a list may say that its own items differ.
        IEnumerable<SchemaKey> more = kind?.Kind == FieldKind.List ? [.. kind.Keys, SchemaPlaces.Field.Find("unique")!] : kind?.Keys ?? default;
        KeyedMap? map = KeyedMap.Open(context, entry.Value, SchemaPlaces.Items, entry.Key, more, key => FieldAdvice.ForKey(context, key, kind, SchemaPlaces.Items));
        if (map is null || FindKind(map) is not { } found) return null;
        map.Text("description");
        return Read(map, found, inner);
    }

    private TypeModel? ReadObject(KeyedMap map, TypeModel type, TypePlace place)
    {
        TypePlace inner = place with { Depth = place.Depth + 1, IsItem = false };
        string typeName = TakeName(place, place.IsItem ? "Item" : "Object", map.Map);
        if (!CheckDepth(inner, map.Map)) return null;
        List<FieldModel> fields = [];
        if (map.ValueUnlessEmpty("fields") is { } node)
        {
            if (node is YamlMap entries) fields = new FieldReader(context, typeNames).Read(entries.Entries, NameScope.OfRecord(typeName), inner);
            else context.WrongValue(node, $"`fields` is a map from each key to its type; this is {ReadContext.Describe(node)}");
        }

        return type with { TypeName = typeName, Fields = new(fields), AdditionalFields = map.Policy("additional_fields") };
    }

    private bool CheckDepth(TypePlace place, YamlNode node)
    {
        if (place.Depth <= ReadLimits.TypeDepth) return true;
        context.Problems.Report(SchemaRules.TooLarge, node, $"Objects and lists are nested {ReadLimits.TypeDepth} deep at most");
        return false;
    }

    private string TakeName(TypePlace place, string suffix, YamlNode node)
    {
        string name = place.Path + suffix;
        if (place.Path.Length > 0 && typeNames.Take(name, $"the type of {place.Owner}") is { } clash) context.Problems.Report(SchemaRules.NameClash, node, clash + "; give one of the fields another `name`");
        return name;
    }
}
