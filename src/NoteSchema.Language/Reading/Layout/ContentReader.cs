using NoteSchema.Language.Yaml;

namespace NoteSchema.Language;

/// <summary>Reads what a section holds, and reports what goes with another content.</summary>
internal sealed class ContentReader(ReadContext context, TypeReader types, NameScope typeNames)
{
    private static readonly (string Key, ContentKind Kind)[] s_owners =
    [
        ("tasks", ContentKind.Tasks), ("columns", ContentKind.Table), ("line", ContentKind.Lines), ("places", ContentKind.Lines), ("language", ContentKind.Code),
    ];

    // What has a mistake may hold anything, so that expressions that name it are not wrong too.
    private static readonly TypeModel s_any = new() { Kind = FieldKind.Any };

    public SectionModel Read(KeyedMap map, SectionModel section, ContentKind content, YamlScalar key)
    {
        foreach ((string other, ContentKind owner) in s_owners)
        {
            if (owner != content && map.Entry(other) is { } entry) context.Problems.Report(SchemaRules.UnknownKey, entry.Key, $"`{other}` goes with `content: {ContentKinds.Names[(int)owner]}`");
        }

        section = section with { Content = content };
        return content switch
        {
            ContentKind.Tasks => section with { Tasks = ReadTasks(map) },
            ContentKind.Table => ReadTable(map, section, key),
            ContentKind.Lines => ReadLines(map, section, key),
            ContentKind.Code => section with { Language = map.Text("language", ReadLimits.NameLength) },
            _ => section,
        };
    }

    private TasksModel? ReadTasks(KeyedMap map)
    {
        if (map.Entry("tasks") is not { } entry || KeyedMap.Open(context, entry.Value, SchemaPlaces.Tasks, entry.Key) is not { } tasks) return null;
        KeyedMap? assignee = tasks.Entry("assignee") is { } who ? KeyedMap.Open(context, who.Value, SchemaPlaces.Assignee, who.Key) : null;
        KeyedMap? due = tasks.Entry("due") is { } when ? KeyedMap.Open(context, when.Value, SchemaPlaces.Due, when.Key) : null;
        return new()
        {
            AssigneeRequired = assignee?.Flag("required") ?? false,
            AssigneeOneOf = assignee is null ? null : ExpressionReader.ReadList(context, assignee, "one_of", context.Scope),
            DueRequired = due?.Flag("required") ?? false,
        };
    }

    private SectionModel ReadTable(KeyedMap map, SectionModel section, YamlScalar key)
    {
        string typeName = TakeName(section.PropertyName + "Row", key);
        if (map.Value("columns") is not YamlMap { Entries.Count: > 0 } columns)
        {
            if (map.Entry("columns") is { } entry) context.WrongValue(map.Shown("columns", entry.Value), $"`columns` is a map from each column's key to its type; this is {ReadContext.Describe(entry.Value)}");
            else context.Problems.Report(SchemaRules.MissingKey, key, "`content: table` needs `columns`: each column's key and type");
            return section;
        }

        List<ColumnModel> read = [];
        NameScope members = NameScope.OfRecord(typeName);
        Dictionary<string, string> headings = new(StringComparer.OrdinalIgnoreCase);
        foreach (YamlEntry entry in columns.Entries)
        {
            if (!context.Count("fields", ReadLimits.Fields, entry.Key)) break;
            if (ReadColumn(entry, members, headings, new(section.PropertyName, $"the column `{entry.Key.Value}`", 1, false)) is { } column) read.Add(column);
        }

        return section with { Columns = new(read), ItemTypeName = typeName };
    }

    private ColumnModel? ReadColumn(YamlEntry entry, NameScope members, Dictionary<string, string> headings, TypePlace place)
    {
        string key = entry.Key.Value;
        if (key.Trim().Length == 0)
        {
            context.WrongValue(entry.Key, "A column's key is text, and not empty");
            return null;
        }

        if (entry.Value is YamlScalar { Kind: not YamlScalarKind.Null })
        {
            string shortName = Take(entry.Key, members, members.NameOf(key), entry.Key);
            TakeHeading(headings, key, key, entry.Key);
            return types.ReadName(entry.Value, "A column", place with { Path = place.Path + shortName }, entry.Key, scalarsOnly: true) is { } simple ? new(key, key, shortName, simple, false) : new(key, key, shortName, s_any, false);
        }

        FieldKindInfo? kind = (entry.Value as YamlMap)?.Find("type")?.Value is YamlScalar typeName ? FieldKinds.Find(typeName.Value) : null;
        KeyedMap? map = KeyedMap.Open(context, entry.Value, SchemaPlaces.Column, entry.Key, kind?.Keys, unknown => FieldAdvice.ForKey(context, unknown, kind, SchemaPlaces.Column));
        if (map is null) return null;
        string property = members.NameOf(key);
        YamlNode at = entry.Key;
        if (map.Text("name", ReadLimits.NameLength) is { } name)
        {
            at = map.Value("name")!;
            if (CSharpNames.IsMemberName(name)) property = name;
            else context.WrongValue(at, FieldReader.NameAdvice(name));
        }

        Take(entry.Key, members, property, at);
        string heading = map.Text("heading", ReadLimits.NameLength) ?? key;
        TakeHeading(headings, heading, key, map.Value("heading") ?? entry.Key);
        bool required = map.Flag("required") ?? false;
        TypeModel? type = types.FindKind(map, scalarsOnly: true) is { } found ? types.Read(map, found, place with { Path = place.Path + property }) : null;
        return new(heading, key, property, type ?? s_any, required) { Description = map.Text("description") };
    }

    private void TakeHeading(Dictionary<string, string> headings, string heading, string key, YamlNode node)
    {
        if (headings.TryGetValue(heading.Trim(), out string? other)) context.Problems.Report(SchemaRules.NameClash, node, $"The column `{other}` has the heading `{heading}` already; tables could not tell the two apart");
        else headings.Add(heading.Trim(), key);
    }

    private string Take(YamlScalar key, NameScope members, string name, YamlNode place)
    {
        if (members.Take(name, $"the column `{YamlMessages.Shorten(key.Value)}`") is { } clash) context.Problems.Report(SchemaRules.NameClash, place, clash + "; give it another name with `name`");
        return name;
    }

    private SectionModel ReadLines(KeyedMap map, SectionModel section, YamlScalar key)
    {
        string typeName = TakeName(section.PropertyName + "Line", key);
        if (map.Entry("line") is null) context.Problems.Report(SchemaRules.MissingKey, key, "`content: lines` needs `line`: the form of its lines, such as `\"{who}: {text}\"`");
        if (map.Entry("places") is { Value: not YamlMap } places && !places.Value.IsNull) context.WrongValue(places.Value, $"`places` is a map from a place's name to what is said of it; this is {ReadContext.Describe(places.Value)}");
        LineFormReader reader = new(context, types, new PlaceReader(context));
        return section with { Line = reader.Read(map, new(section.PropertyName, "a place", 0, false)), ItemTypeName = typeName };
    }

    private string TakeName(string name, YamlScalar key)
    {
        if (typeNames.Take(name, $"the items of the section `{YamlMessages.Shorten(key.Value)}`") is { } clash) context.Problems.Report(SchemaRules.NameClash, key, clash + "; give the section another `name`");
        return name;
    }
}
