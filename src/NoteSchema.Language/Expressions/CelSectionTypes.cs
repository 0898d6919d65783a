namespace NoteSchema.Language;

/// <summary>The object types of a schema's sections, their rows and their lines.</summary>
internal static class CelSectionTypes
{
    /// <summary>The names that every section's own members have; a nested section of such a key is reached from <c>body.sections</c>.</summary>
    public static readonly string[] MemberNames = ["exists", "text", "items", "tasks", "rows", "lines"];

    /// <summary>Adds the type <c>sections</c> and those of all sections.</summary>
    public static void Add(IReadOnlyList<SectionModel> sections, Dictionary<string, CelObjectType> types)
    {
        var top = new List<CelMember>();
        var nested = new List<CelMember>();
        foreach (SectionModel section in sections) top.Add(AddSection(section, "", nested, types));
        foreach (IGrouping<string, CelMember> group in nested.GroupBy(member => member.Name, StringComparer.Ordinal))
        {
            if (group.Count() == 1 && top.All(member => member.Name != group.Key)) top.Add(group.First());
        }
        types[CelObjectTypes.Sections] = new CelObjectType(CelObjectTypes.Sections, "The sections that the schema names, by key.", top.ToEquatableArray());
    }

    private static CelMember AddSection(SectionModel section, string parent, List<CelMember> nested, Dictionary<string, CelObjectType> types)
    {
        string path = parent.Length == 0 ? section.Key : parent + "." + section.Key;
        List<CelMember> members = Contents(section, path, types);
        foreach (SectionModel inner in section.Sections)
        {
            CelMember member = AddSection(inner, path, nested, types);
            nested.Add(member);
            if (!MemberNames.Contains(inner.Key)) members.Add(member);
        }
        string name = "section:" + path;
        types[name] = new CelObjectType(name, $"The section `{path}`.", members.ToEquatableArray());
        return new CelMember(section.Key, CelType.Object(name), section.Description ?? $"The section “{section.Heading ?? section.Title ?? section.Key}”.");
    }

    private static List<CelMember> Contents(SectionModel section, string path, Dictionary<string, CelObjectType> types)
    {
        CelType tasks = CelType.List(CelType.Object(CelObjectTypes.Task)), texts = CelType.List(CelType.String);
        var members = new List<CelMember>
        {
            new("exists", CelType.Bool, "Whether the note has the section."),
            new("text", CelType.String, "All that stands below its heading."),
            new("tasks", tasks, "The tasks in it."),
        };
        switch (section.Content)
        {
            case ContentKind.Text: members.Add(new("items", texts, "Its paragraphs.")); break;
            case ContentKind.List: members.Add(new("items", texts, "The text of its list items.")); break;
            case ContentKind.Tasks: members.Add(new("items", tasks, "Its tasks.")); break;
            case ContentKind.Table:
                IEnumerable<CelMember> columns = section.Columns.Select(column =>
                    new CelMember(column.Key, CelSchemaTypes.TypeOf(column.Type, path + "." + column.Key), $"The cell under “{column.Heading}”."));
                AddItems("rows", "row:" + path, $"A row of the table in `{path}`.", "The rows of its table.", columns, members, types);
                break;
            case ContentKind.Lines:
                IEnumerable<CelMember> places = (section.Line?.Parts ?? default).Where(part => part.Place is not null).Select(part =>
                    new CelMember(part.Place!.Name, CelSchemaTypes.TypeOf(part.Place.Type, path + "." + part.Place.Name), $"What stands at `{{{part.Place.Name}}}`."));
                AddItems("lines", "line:" + path, $"A line of `{path}`.", "Its lines.", places, members, types);
                break;
            default: break;
        }
        return members;
    }

    private static void AddItems(
        string member, string itemType, string itemDescription, string description, IEnumerable<CelMember> itemMembers, List<CelMember> members, Dictionary<string, CelObjectType> types)
    {
        types[itemType] = new CelObjectType(itemType, itemDescription, itemMembers.ToEquatableArray());
        CelType items = CelType.List(CelType.Object(itemType));
        members.Add(new CelMember(member, items, description));
        members.Add(new CelMember("items", items, description));
    }
}
