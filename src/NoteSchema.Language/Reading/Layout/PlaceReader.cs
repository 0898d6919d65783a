using NoteSchema.Language.Yaml;

namespace NoteSchema.Language;

/// <summary>Reads what <c>places</c> says of a line's places.</summary>
internal sealed class PlaceReader(ReadContext context)
{
    /// <summary>The entries of <c>places</c> by name.</summary>
    public static Dictionary<string, YamlNode> Details(KeyedMap section) =>
        section.Value("places") is YamlMap map ? map.Entries.ToDictionary(entry => entry.Key.Value, entry => entry.Value, StringComparer.Ordinal) : [];

    /// <summary>The place, with all that is said of it.</summary>
    public PlaceModel Read(YamlScalar line, int nameStart, string name, FieldKindInfo kind, bool lineSaysType, YamlNode? detail, NameScope members, TypeReader types, TypePlace at)
    {
        KeyedMap? map = null;
        if (detail is not null)
        {
            FieldKindInfo? typed = (detail as YamlMap)?.Find("type")?.Value is YamlScalar typeName ? FieldKinds.Find(typeName.Value) : null;
            FieldKindInfo shown = typed ?? kind;
            map = KeyedMap.Open(context, detail, SchemaPlaces.LinePlace, detail, shown.Keys, key => FieldAdvice.ForKey(context, key, shown, SchemaPlaces.LinePlace));
            if (map is null) return Untyped(name);
            if (map.Value("type") is { } node)
            {
                if (types.FindKind(map, scalarsOnly: true) is not { } found) return Untyped(name);
                if (lineSaysType && found != kind)
                {
                    context.WrongValue(node, $"`line` says that this place is of type `{kind.Name}`; say it in one of the two only");
                    return Untyped(name);
                }

                kind = found;
            }
        }

        string property = members.NameOf(name);
        if (map?.Text("name", ReadLimits.NameLength) is { } given)
        {
            if (CSharpNames.IsMemberName(given)) property = given;
            else context.WrongValue(map.Value("name")!, FieldReader.NameAdvice(given));
        }

        if (members.Take(property, $"the place `{name}`") is { } clash)
        {
            context.Problems.ReportWithin(SchemaRules.NameClash, line, nameStart, nameStart + name.Length, clash + "; give it another `name` under `places`");
        }

        TypePlace own = at with { Path = at.Path + property, Owner = $"the place `{name}`", Depth = at.Depth + 1 };
        TypeModel? type = map is null ? ReadBare(line, nameStart, name, kind) : types.Read(map, kind, own);
        if (type is null) return Untyped(name);
        return new()
        {
            Name = name,
            PropertyName = property,
            Type = type,
            Description = map?.Text("description"),
            OneOf = map is null ? null : ExpressionReader.ReadList(context, map, "one_of", context.Scope),
            Aliases = map is null ? default : new(ReadAliases(map)),
        };
    }

    /// <summary>A place with a mistake may hold anything, so that expressions that name it are not wrong too.</summary>
    public static PlaceModel Untyped(string name) => new() { Name = name, PropertyName = CSharpNames.ToPascalCase(name), Type = new() { Kind = FieldKind.Any } };

    private TypeModel? ReadBare(YamlScalar line, int nameStart, string name, FieldKindInfo kind)
    {
        if (kind.Keys.FirstOrDefault(key => key.Required) is not { } missing) return new() { Kind = kind.Kind };
        context.Problems.ReportWithin(SchemaRules.MissingKey, line, nameStart, nameStart + name.Length, $"A place of type `{kind.Name}` needs `{missing.Name}` under `places`");
        return null;
    }

    private List<AliasModel> ReadAliases(KeyedMap map)
    {
        List<AliasModel> aliases = [];
        if (map.Value("aliases") is not { } node) return aliases;
        if (node is not YamlMap words)
        {
            context.WrongValue(node, $"`aliases` is a map from each word to the expression it stands for; this is {ReadContext.Describe(node)}");
            return aliases;
        }

        foreach (YamlEntry entry in words.Entries)
        {
            if (ExpressionReader.Read(context, entry.Value, $"The value of `{YamlMessages.Shorten(entry.Key.Value)}`", entry.Key, context.Scope, null, AliasProblem) is { } value) aliases.Add(new(entry.Key.Value, value));
        }

        return aliases;
    }

    private static string? AliasProblem(CelType type) => type.Kind is CelKind.List or CelKind.Map or CelKind.Null or CelKind.Type || type is { Kind: CelKind.Object, Name: not "link" }
        ? $"A word stands for one value, a link or text; this is {CelAdvice.Name(type)}"
        : null;
}
