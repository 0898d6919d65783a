using NoteSchema.Language;

namespace NoteSchema.Vaults;

/// <summary>Writes the layout of a body.</summary>
internal static class BodyPrinter
{
    public static void Body(YamlPrinter yaml, BodyModel body)
    {
        yaml.Text("title", body.Title?.Text);
        yaml.Text("header", body.Header?.Text);
        if (body.StrictOrder) yaml.Raw("order", "strict");
        yaml.Raw("additional_sections", FieldPrinter.Policy(body.AdditionalSections));
        Sections(yaml, body.Sections, parentLevel: 1);
    }

    private static void Sections(YamlPrinter yaml, IEnumerable<SectionModel> sections, int parentLevel) => yaml.Map("sections", () =>
    {
        foreach (SectionModel section in sections) yaml.Map(section.Key, () => Section(yaml, section, parentLevel));
    });

    private static void Section(YamlPrinter yaml, SectionModel section, int parentLevel)
    {
        yaml.Text("heading", section.Heading);
        yaml.Text("callout", section.Callout);
        yaml.Text("title", section.Title);
        yaml.Text("description", section.Description);
        yaml.List("aliases", section.Aliases);
        if (section.Level != parentLevel + 1) yaml.Number("level", section.Level);
        FieldPrinter.Required(yaml, section.Required, section.RequiredWhen);
        if (section.Content != ContentKind.Any) yaml.Raw("content", ContentKinds.Names[(int)section.Content]);
        yaml.Number("min_items", section.MinItems);
        yaml.Number("max_items", section.MaxItems);
        yaml.Text("template", section.Template?.Text);
        if (section.Tasks is { } tasks) Tasks(yaml, tasks);
        yaml.Map("columns", () =>
        {
            foreach (ColumnModel column in section.Columns) yaml.Map(column.Key, () => Column(yaml, column));
        });
        yaml.Text("line", section.Line?.Text);
        yaml.Map("places", () => Places(yaml, section.Line));
        yaml.Text("language", section.Language);
        yaml.Raw("severity", FieldPrinter.Severity(section.Severity));
        if (section.PropertyName != CSharpNames.ToPascalCase(section.Key)) yaml.Text("name", section.PropertyName);
        Sections(yaml, section.Sections, section.Level);
    }

    private static void Tasks(YamlPrinter yaml, TasksModel tasks) => yaml.Map("tasks", () =>
    {
        yaml.Map("assignee", () =>
        {
            yaml.Flag("required", tasks.AssigneeRequired);
            yaml.Text("one_of", tasks.AssigneeOneOf?.Text);
        });
        yaml.Map("due", () => yaml.Flag("required", tasks.DueRequired));
    });

    private static void Column(YamlPrinter yaml, ColumnModel column)
    {
        if (column.Heading != column.Key) yaml.Text("heading", column.Heading);
        FieldPrinter.Type(yaml, column.Type);
        yaml.Text("description", column.Description);
        yaml.Flag("required", column.Required);
        if (column.PropertyName != CSharpNames.ToPascalCase(column.Key)) yaml.Text("name", column.PropertyName);
    }

    // A place's type stands in the line where it is a plain one; what else is said of it stands here.
    private static void Places(YamlPrinter yaml, LineModel? line)
    {
        foreach (PlaceModel place in (line?.Parts ?? default).Select(part => part.Place).OfType<PlaceModel>())
        {
            yaml.Map(place.Name, () =>
            {
                if (place.Type != new TypeModel { Kind = place.Type.Kind } || (place.Type.Kind != FieldKind.String && !SaysType(line!.Text, place.Name))) FieldPrinter.Type(yaml, place.Type);
                yaml.Text("description", place.Description);
                yaml.Text("one_of", place.OneOf?.Text);
                yaml.Map("aliases", () =>
                {
                    foreach (AliasModel alias in place.Aliases) yaml.Text(alias.Word, alias.Value.Text);
                });
                if (place.PropertyName != CSharpNames.ToPascalCase(place.Name)) yaml.Text("name", place.PropertyName);
            });
        }
    }

    private static bool SaysType(string line, string place)
    {
        foreach (string part in line.Split('{').Skip(1))
        {
            string[] words = part.Split('}')[0].Split(':');
            if (words[0].Trim() == place) return words.Length > 1;
        }
        return false;
    }
}
