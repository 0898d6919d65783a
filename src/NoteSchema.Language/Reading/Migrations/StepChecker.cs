using NoteSchema.Language.Yaml;

namespace NoteSchema.Language;

/// <summary>Reads steps and checks what they say against the names there are at their place, the last step first.</summary>
/// <param name="context">The reading.</param>
/// <param name="schema">The schema as it is now.</param>
/// <param name="names">The names there are after the last step.</param>
/// <param name="before">The locked version that the steps begin with; null where it is not known.</param>
internal sealed class StepChecker(ReadContext context, SchemaModel schema, OlderNames names, SchemaModel? before)
{
    private readonly ArgumentReader _arguments = new(context);

    /// <summary>The step for the model; null, and problems, where it cannot be carried out.</summary>
    public MigrationStepModel? Check(OpenStep step)
    {
        int problems = context.Problems.Items.Count;
        MigrationStepModel? model = step.Step.Name switch
        {
            "rename_field" => ReadRename(step),
            "move_field" => ReadMove(step),
            "remove_field" => ReadRemove(step),
            "set_field" => ReadSet(step),
            "convert_field" or "split_field" or "join_field" => ReadConversion(step),
            "merge_fields" => ReadMerge(step),
            "map_values" => ReadMap(step),
            "add_tag" => _arguments.Tag(step, "tag") is { } tag ? new AddTagModel(tag) : null,
            "remove_tag" => _arguments.Tag(step, "tag") is { } tag ? new RemoveTagModel(tag) : null,
            "rename_tag" => CheckDiffer(step) is not null && _arguments.Tag(step, "from", isGoing: true) is { } from && _arguments.Tag(step, "to") is { } to ? new RenameTagModel(from, to) : null,
            "rename_section" => ReadSectionRename(step),
            "remove_section" => ReadSectionRemoval(step),
            "move_section" or "add_section" => ReadPlacement(step),
            "replace_text" => ReadReplacement(step),
            "set_schema" => ReadSchema(step),
            _ => null,
        };
        return context.Problems.Items.Count > problems ? null : model;
    }

    /// <summary>The step with its expression, after all steps of its version were gone back over; without it, and with problems, where it is wrong.</summary>
    public MigrationStepModel WithDerive(OpenStep step, MigrationStepModel model)
    {
        if (model is not SetFieldModel set || step.Says.Entry("derive") is not { } derive || context.Scope is null) return model;
        TypeModel? type = set.Type;
        return set with
        {
            Derive = ExpressionReader.Read(context, derive.Value, "`derive`", derive.Key, names.Scope(context.Schemas, before), type is null ? null : ExpressionTypes.Expected(type), found => type is null ? null : ExpressionTypes.Objection(type, found)),
        };
    }

    private RenameFieldModel? ReadRename(OpenStep step)
    {
        string? to = Field(step, "to");
        if (CheckDiffer(step) is not { } from || to is null) return null;
        names.BeforeRename(from, to);
        return new(from, to);
    }

    private RemoveFieldModel? ReadRemove(OpenStep step)
    {
        if (step.Says.Text("field") is not { } field) return null;
        names.BeforeChange(field);
        SectionModel? section = Section(step, "section");
        return new(field, section is not null || (step.Says.Flag("keep_in_body") ?? false)) { Section = section };
    }

    private MergeFieldsModel? ReadMerge(OpenStep step)
    {
        string? to = Field(step, "to");
        List<string> from = [.. _arguments.Texts(step, "from")];
        if (from.Count == 1) Report(step.Says.Value("from")!, "`merge_fields` makes one field of several; `rename_field` is for one");
        string? separator = _arguments.Raw(step, "separator", mayBeEmpty: true);
        if (to is null) return null;
        TypeModel? type = names.Unchanged(to)?.Type;
        if (type is not null && step.Says.Entry("separator") is null && type.Kind is not (FieldKind.List or FieldKind.Tags or FieldKind.Any))
            Report(step.Says.Value("to")!, $"`merge_fields` makes a list, but the schema says that `{to}` is of type `{FieldKinds.Of(type.Kind).Name}`; give a `separator` to make text");
        names.BeforeChange(to);
        foreach (string key in from) names.BeforeChange(key);
        return new(new(from), to, separator);
    }

    private SplitFieldModel? ReadSplit(OpenStep step, string key)
    {
        List<string> into = [.. _arguments.Texts(step, "into")];
        foreach (string part in into.Where(part => part != key && !names.HasField(part)))
            Report(step.Says.Value("into")!, $"The schema has no field `{YamlMessages.Shorten(part)}`{context.DidYouMean(part, names.FieldKeys)}");
        foreach (string part in into) names.BeforeChange(part);
        return _arguments.Raw(step, "separator", mayBeEmpty: false) is { } separator ? new(key, separator, _arguments.Type(step, "as")) { Into = new(into) } : null;
    }

    private MoveFieldModel? ReadMove(OpenStep step)
    {
        if (CheckDiffer(step) is not { } from || step.Says.Text("to") is not { } to) return null;
        string[] path = to.Split('.');
        YamlNode node = step.Says.Value("to")!;
        if (!names.HasField(to) && !names.HasField(path[0]))
        {
            Report(node, $"The schema has no field `{YamlMessages.Shorten(path[0])}`{context.DidYouMean(path[0], names.FieldKeys)}");
            return null;
        }

        TypeModel? type = names.HasField(to) ? null : names.Unchanged(path[0])?.Type;
        for (int i = 1; i < path.Length && type is not null; i++)
        {
            FieldModel? inner = type.Fields.FirstOrDefault(field => field.Key == path[i]);
            if (inner is null && type.Kind != FieldKind.Any && !(type.Kind == FieldKind.Object && type.Fields.Count == 0))
            {
                Report(node, $"`{string.Join(".", path.Take(i))}` has no field `{YamlMessages.Shorten(path[i])}`{context.DidYouMean(path[i], type.Fields.Select(field => field.Key))}");
            }

            type = inner?.Type;
        }

        names.BeforeChange(path[0]);
        names.BeforeChange(from.Split('.')[0]);
        return new(from, to);
    }

    private SetFieldModel? ReadSet(OpenStep step)
    {
        YamlEntry? value = step.Says.Entry("value"), derive = step.Says.Entry("derive");
        if (value is null == derive is null) Report(step.Key, "`set_field` has either `value` or `derive`; give one of the two");
        if (Field(step, "field") is not { } key) return null;
        TypeModel? type = names.Unchanged(key)?.Type;
        return new(key) { Value = _arguments.Value(step, type), Always = ArgumentReader.Choice(step, "when") == 1, Type = type };
    }

    private MapValuesModel? ReadMap(OpenStep step)
    {
        if (Field(step, "field") is not { } key) return null;
        TypeModel? type = names.Unchanged(key)?.Type;
        List<MappedValueModel> values = _arguments.Map(step, type);
        names.BeforeChange(key);
        TypeModel? of = type is { Kind: FieldKind.List } ? type.Items : type;
        return new(key, new(values), (OtherValues)ArgumentReader.Choice(step, "otherwise")) { Type = of is { Kind: FieldKind.Enum } ? of : null };
    }

    private MigrationStepModel? ReadConversion(OpenStep step)
    {
        // What is split into other fields is gone afterwards.
        bool isParted = step.Says.Entry("into") is not null;
        if ((isParted ? step.Says.Text("field") : Field(step, "field")) is not { } key) return null;
        TypeModel? type = isParted ? null : names.Unchanged(key)?.Type;
        if (type is not null) CheckConversion(step, key, type);
        names.BeforeChange(key);
        return step.Step.Name switch
        {
            "convert_field" => _arguments.Type(step, "to") is { } to ? new ConvertFieldModel(key, to) { Formats = new(_arguments.Texts(step, "formats")), Type = type } : null,
            "split_field" => ReadSplit(step, key),
            _ => _arguments.Raw(step, "separator", mayBeEmpty: false) is { } separator ? new JoinFieldModel(key, separator) : null,
        };
    }

    private void CheckConversion(OpenStep step, string key, TypeModel type)
    {
        string name = FieldKinds.Of(type.Kind).Name;
        switch (step.Step.Name)
        {
            case "convert_field" when step.Says.Value("to") is YamlScalar to && FieldKinds.Find(to.Value) is { } kind && kind.Kind != type.Kind && type.Kind != FieldKind.Any:
                Report(to, $"The schema says that `{key}` is of type `{name}`; write `to: {name}`");
                break;
            case "split_field" when type.Kind is not (FieldKind.List or FieldKind.Tags or FieldKind.Any):
                Report(step.Says.Value("field")!, $"`split_field` makes a list, but the schema says that `{key}` is of type `{name}`");
                break;
            case "split_field" when step.Says.Value("as") is YamlScalar item && type.Items is { } items && FieldKinds.Find(item.Value) is { } kind && kind.Kind != items.Kind && items.Kind != FieldKind.Any:
                Report(item, $"The schema says that the items of `{key}` are of type `{FieldKinds.Of(items.Kind).Name}`; write `as: {FieldKinds.Of(items.Kind).Name}`");
                break;
            case "join_field" when type.Kind is not (FieldKind.String or FieldKind.Text or FieldKind.Any):
                Report(step.Says.Value("field")!, $"`join_field` makes text, but the schema says that `{key}` is of type `{name}`");
                break;
        }
    }

    private RenameSectionModel? ReadSectionRename(OpenStep step)
    {
        SectionModel? to = Section(step, "to");
        if (CheckDiffer(step) is not { } from || to is null) return null;
        SectionModel old = OldSection(from, to.Level);
        names.BeforeSection(from, old);
        return new(old, to);
    }

    private RemoveSectionModel? ReadSectionRemoval(OpenStep step)
    {
        if (step.Says.Text("section") is not { } name) return null;
        SectionModel old = OldSection(name, level: 2);
        names.BeforeSection(name, old);
        return new(old);
    }

    private MigrationStepModel? ReadPlacement(OpenStep step)
    {
        SectionModel? section = Section(step, "section"), before = Section(step, "before"), after = Section(step, "after");
        bool moves = step.Step.Name == "move_section";
        if (step.Says.Entry("before") is not null && step.Says.Entry("after") is { } second) Report(second.Key, "A section goes `before` or `after` another, not both; leave one of them out");
        if (moves && step.Says.Entry("before") is null && step.Says.Entry("after") is null) Report(step.Key, "`move_section` needs `before` or `after`: where the section goes");
        if (section is null) return null;
        return moves ? new MoveSectionModel(section) { Before = before, After = after } : new AddSectionModel(section) { Before = before, After = after };
    }

    private ReplaceTextModel? ReadReplacement(OpenStep step)
    {
        SectionModel? section = Section(step, "section");
        string? pattern = _arguments.Pattern(step), with = _arguments.Raw(step, "with", mayBeEmpty: true);
        return pattern is null || with is null ? null : new(pattern, with) { Section = section };
    }

    private SectionModel? Section(OpenStep step, string argument)
    {
        if (step.Says.Text(argument) is not { } key) return null;
        if (names.Section(key) is { } section) return section;
        Report(step.Says.Value(argument)!, $"The schema has no section `{YamlMessages.Shorten(key)}`{context.DidYouMean(key, names.SectionKeys)}");
        return null;
    }

    /// <summary>The section that a step names by its heading, or by its key in the locked version; one with that heading alone where there is none.</summary>
    private SectionModel OldSection(string name, int level) =>
        (before is null ? null : Versions.SectionTree.Find(before, name)) ?? new() { Key = name, PropertyName = "", Heading = name, Level = level };

    private SetSchemaModel? ReadSchema(OpenStep step)
    {
        if (step.Says.Text("to") is not { } id) return null;
        YamlNode node = step.Says.Value("to")!;
        if (!context.Schemas.Knows(id)) context.Problems.Report(SchemaRules.UnknownSchema, node, $"No schema `{YamlMessages.Shorten(id)}` is loaded{context.DidYouMean(id, context.Schemas.Ids)}");
        else if (id == schema.Id) Report(node, "The note has this schema already; name another");
        else if (context.Schemas.Find(id)!.Find("abstract")?.Value is YamlScalar { Value: "true" }) Report(node, $"`{id}` is abstract, so no note can have it");
        SchemaDraft? other = context.Schemas.Find(id);
        string type = (other?.Find("match")?.Value as YamlMap)?.Find("type")?.Value is YamlScalar { Kind: not YamlScalarKind.Null } said ? said.Value : id;
        int own = other?.Find("version")?.Value is YamlScalar version && int.TryParse(version.Value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number) && number > 0 ? number : 1;
        return new(id) { Type = type, Version = (int)(step.Says.Count("version", 1, own) ?? own) };
    }

    private string? Field(OpenStep step, string argument)
    {
        if (step.Says.Text(argument) is not { } key) return null;
        if (names.HasField(key)) return key;
        Report(step.Says.Value(argument)!, $"The schema has no field `{YamlMessages.Shorten(key)}`{context.DidYouMean(key, names.FieldKeys)}");
        return null;
    }

    private string? CheckDiffer(OpenStep step)
    {
        string? from = step.Says.Text("from");
        if (from is not null && step.Says.Value("to") is YamlScalar to && to.Value == from) Report(to, "`from` and `to` are the same, so the step does nothing");
        return from;
    }

    private void Report(YamlNode node, string message) => context.Problems.Report(SchemaRules.BadMigration, node, message);
}
