using NoteSchema.Language.Yaml;

namespace NoteSchema.Language;

/// <summary>Checks what steps say against the names there are at their place, the last step first.</summary>
internal sealed class StepChecker(ReadContext context, SchemaModel schema)
{
    private readonly OlderNames _names = new(schema);
    private readonly ArgumentReader _arguments = new(context);
    private readonly Dictionary<OpenStep, TypeModel?> _targets = [];

    /// <summary>The step for the model; null, and problems, where it cannot be carried out.</summary>
    public MigrationStepModel? Check(OpenStep step)
    {
        int before = context.Problems.Items.Count;
        // What literal values are checked against; asked before the names go back over this step.
        TypeModel? type = step.Step.Name is "set_field" or "map_values" && step.Says.Value("field") is YamlScalar field ? _names.Unchanged(field.Value)?.Type : null;
        switch (step.Step.Name)
        {
            case "rename_field":
                CheckRename(step);
                break;
            case "move_field":
                CheckMove(step);
                break;
            case "remove_field":
                if (step.Says.Text("field") is { } removed) _names.BeforeChange(removed);
                break;
            case "set_field":
                CheckSet(step);
                break;
            case "convert_field" or "split_field" or "join_field":
                CheckConversion(step);
                break;
            case "map_values":
                if (Field(step, "field") is { } mapped) _names.BeforeChange(mapped);
                break;
            case "rename_tag":
                CheckDiffer(step);
                break;
            case "rename_section":
                CheckSection(step, "to");
                if (CheckDiffer(step) is { } from) _names.BeforeSection(from);
                break;
            case "remove_section":
                if (step.Says.Text("section") is { } gone) _names.BeforeSection(gone);
                break;
            case "move_section" or "add_section" or "replace_text":
                CheckPlace(step);
                break;
            case "set_schema":
                CheckSchema(step);
                break;
        }

        EquatableArray<MigrationArgumentModel> arguments = _arguments.Read(step, type);
        return context.Problems.Items.Count > before ? null : new() { Step = step.Step.Name, Arguments = arguments };
    }

    /// <summary>The expression of a step, after all steps of its version were gone back over; null where it has none, and, with problems, where it is wrong.</summary>
    public ExpressionModel? ReadDerive(OpenStep step)
    {
        if (step.Step.Name != "set_field" || step.Says.Entry("derive") is not { } derive || context.Scope is null) return null;
        TypeModel? target = _targets.TryGetValue(step, out TypeModel? type) ? type : null;
        return ExpressionReader.Read(context, derive.Value, "`derive`", derive.Key, _names.Scope(context.Schemas), target is null ? null : ExpressionTypes.Expected(target), found => target is null ? null : ExpressionTypes.Objection(target, found));
    }

    private void CheckRename(OpenStep step)
    {
        string? to = Field(step, "to");
        if (CheckDiffer(step) is { } from && to is not null) _names.BeforeRename(from, to);
    }

    private void CheckMove(OpenStep step)
    {
        if (CheckDiffer(step) is not { } from || step.Says.Text("to") is not { } to) return;
        string[] path = to.Split('.');
        YamlNode node = step.Says.Value("to")!;
        if (!_names.HasField(to) && !_names.HasField(path[0]))
        {
            Report(node, $"The schema has no field `{YamlMessages.Shorten(path[0])}`{context.DidYouMean(path[0], _names.FieldKeys)}");
            return;
        }

        TypeModel? type = _names.HasField(to) ? null : _names.Unchanged(path[0])?.Type;
        for (int i = 1; i < path.Length && type is not null; i++)
        {
            FieldModel? inner = type.Fields.FirstOrDefault(field => field.Key == path[i]);
            if (inner is null && type.Kind != FieldKind.Any && !(type.Kind == FieldKind.Object && type.Fields.Count == 0))
            {
                Report(node, $"`{string.Join(".", path.Take(i))}` has no field `{YamlMessages.Shorten(path[i])}`{context.DidYouMean(path[i], type.Fields.Select(field => field.Key))}");
            }

            type = inner?.Type;
        }

        _names.BeforeChange(path[0]);
        _names.BeforeChange(from.Split('.')[0]);
    }

    private void CheckSet(OpenStep step)
    {
        YamlEntry? value = step.Says.Entry("value"), derive = step.Says.Entry("derive");
        if (value is null == derive is null) Report(step.Key, "`set_field` has either `value` or `derive`; give one of the two");
        if (Field(step, "field") is { } key) _targets[step] = _names.Unchanged(key)?.Type;
    }

    private void CheckConversion(OpenStep step)
    {
        if (Field(step, "field") is not { } key) return;
        if (_names.Unchanged(key)?.Type is { } type)
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

        _names.BeforeChange(key);
    }

    private void CheckPlace(OpenStep step)
    {
        CheckSection(step, "section");
        CheckSection(step, "before");
        CheckSection(step, "after");
        YamlEntry? before = step.Says.Entry("before"), after = step.Says.Entry("after");
        if (before is not null && after is not null) Report(after.Key, "A section goes `before` or `after` another, not both; leave one of them out");
        if (before is null && after is null && step.Step.Name == "move_section") Report(step.Key, "`move_section` needs `before` or `after`: where the section goes");
    }

    private void CheckSection(OpenStep step, string argument)
    {
        if (step.Says.Text(argument) is not { } key || _names.HasSection(key)) return;
        Report(step.Says.Value(argument)!, $"The schema has no section `{YamlMessages.Shorten(key)}`{context.DidYouMean(key, _names.SectionKeys)}");
    }

    private void CheckSchema(OpenStep step)
    {
        if (step.Says.Text("to") is not { } id) return;
        YamlNode node = step.Says.Value("to")!;
        if (!context.Schemas.Knows(id)) context.Problems.Report(SchemaRules.UnknownSchema, node, $"No schema `{YamlMessages.Shorten(id)}` is loaded{context.DidYouMean(id, context.Schemas.Ids)}");
        else if (id == schema.Id) Report(node, "The note has this schema already; name another");
        else if (context.Schemas.Find(id)!.Find("abstract")?.Value is YamlScalar { Value: "true" }) Report(node, $"`{id}` is abstract, so no note can have it");
    }

    private string? Field(OpenStep step, string argument)
    {
        if (step.Says.Text(argument) is not { } key) return null;
        if (_names.HasField(key)) return key;
        Report(step.Says.Value(argument)!, $"The schema has no field `{YamlMessages.Shorten(key)}`{context.DidYouMean(key, _names.FieldKeys)}");
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
