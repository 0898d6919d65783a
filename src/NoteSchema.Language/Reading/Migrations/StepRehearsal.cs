using NoteSchema.Language.Versions;
using NoteSchema.Language.Yaml;

namespace NoteSchema.Language;

/// <summary>
/// Goes through the steps of a version from the first to the last, beginning with the fields and sections of the locked version before it: what a step finds there, and what is left over
/// when the last one is done.
/// </summary>
/// <param name="context">The reading.</param>
/// <param name="before">The locked version that the steps begin with.</param>
/// <param name="target">The version that they lead to; null where it is not known.</param>
internal sealed class StepRehearsal(ReadContext context, SchemaModel before, SchemaModel? target)
{
    private readonly Dictionary<string, TypeModel?> _fields = before.Fields.ToDictionary(field => field.Key, field => (TypeModel?)field.Type, StringComparer.Ordinal);
    private readonly HashSet<string> _earlier = [.. before.Fields.SelectMany(field => field.Was)];
    private readonly HashSet<string> _mapped = new(StringComparer.Ordinal);
    private readonly HashSet<string> _set = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sections = new(SectionTree.All(before.Body.Sections).SelectMany(section => section.Aliases.Concat([section.Heading ?? section.Callout!, section.Key])).Select(name => name.Trim()), StringComparer.OrdinalIgnoreCase);

    public void Run(int version, YamlScalar key, List<(OpenStep Step, MigrationStepModel Model)> steps)
    {
        foreach ((OpenStep step, MigrationStepModel model) in steps) Do(step, model);
        if (target is not null && steps.TrueForAll(step => step.Model is not SetSchemaModel)) ReportLeft(version, key);
    }

    private void Do(OpenStep step, MigrationStepModel model)
    {
        switch (model)
        {
            case RenameFieldModel rename:
                Put(rename.To, Take(step, "from", rename.From));
                break;
            case MoveFieldModel move:
                Move(step, move);
                break;
            case RemoveFieldModel remove:
                Reach(step, "field", remove.Field);
                break;
            case SetFieldModel set:
                _set.Add(set.Field);
                if (set.Always || !_fields.ContainsKey(set.Field)) Put(set.Field, set.Type);
                break;
            case ConvertFieldModel convert:
                Convert(step, convert);
                break;
            case MergeFieldsModel merge:
                foreach (string from in merge.From.Where(from => !_fields.Remove(from) && !_earlier.Contains(from))) ReportUnknown(step, "from", "field", from, _fields.Keys, before.AdditionalFields == AdditionalPolicy.Allow);
                Put(merge.To, null);
                break;
            case SplitFieldModel { Into.Count: > 0 } split:
                Take(step, "field", split.Field);
                foreach (string part in split.Into) Put(part, null);
                break;
            case SplitFieldModel split:
                if (Take(step, "field", split.Field)?.Kind is FieldKind.List or FieldKind.Tags) Report(step, "field", $"`{split.Field}` is a list in version {before.Version} already, so there is nothing to split; take the step out");
                Put(split.Field, null);
                break;
            case JoinFieldModel join:
                if (Take(step, "field", join.Field)?.Kind is { } joined and not (FieldKind.List or FieldKind.Tags or FieldKind.Any)) Report(step, "field", $"`{join.Field}` is of type `{FieldKinds.Of(joined).Name}` in version {before.Version}, not a list, so there is nothing to join; take the step out");
                Put(join.Field, null);
                break;
            case MapValuesModel map:
                Map(step, map);
                break;
            case RenameSectionModel rename:
                TakeSection(step, "from");
                _sections.Add(rename.To.Heading ?? rename.To.Callout!);
                break;
            case RemoveSectionModel:
                TakeSection(step, "section");
                break;
        }
    }

    private void Put(string key, TypeModel? type) => _fields[key] = type;

    /// <summary>The type of a field that a step takes away or changes; a problem where the version has none of that key.</summary>
    private TypeModel? Take(OpenStep step, string argument, string key)
    {
        if (_fields.TryGetValue(key, out TypeModel? type)) _fields.Remove(key);
        else if (!_earlier.Contains(key)) ReportUnknown(step, argument, "field", key, _fields.Keys, before.AdditionalFields == AdditionalPolicy.Allow);
        return type;
    }

    private void Move(OpenStep step, MoveFieldModel move)
    {
        int known = context.Problems.Items.Count;
        TypeModel? type = Reach(step, "from", move.From);
        if (move.To.IndexOf('.') < 0 && context.Problems.Items.Count == known) Put(move.To, type);
    }

    /// <summary>The same for keys with dots between them, which lead into objects; those stay.</summary>
    private TypeModel? Reach(OpenStep step, string argument, string dotted)
    {
        string[] path = dotted.Split('.');
        if (_fields.ContainsKey(dotted) || path.Length == 1) return Take(step, argument, dotted);
        if (!_fields.TryGetValue(path[0], out TypeModel? type)) ReportUnknown(step, argument, "field", path[0], _fields.Keys, before.AdditionalFields == AdditionalPolicy.Allow);
        for (int i = 1; i < path.Length && type is not null; i++)
        {
            if (type is not { Kind: FieldKind.Object, Fields.Count: > 0 }) return null;
            FieldModel? inner = type.Fields.FirstOrDefault(field => field.Key == path[i]);
            if (inner is null) ReportUnknown(step, argument, "field", dotted, type.Fields.Select(field => string.Join(".", path.Take(i).Append(field.Key))), type.AdditionalFields == AdditionalPolicy.Allow);
            type = inner?.Type;
        }

        return type;
    }

    private void Convert(OpenStep step, ConvertFieldModel convert)
    {
        TypeModel? type = Take(step, "field", convert.Field);
        TypeModel to = convert.Type ?? new() { Kind = convert.To };
        if (type is not null && TypeText.TakesNone(type.Kind, convert.To))
        {
            Report(step, "to", $"{ExpressionReader.Capital(TypeText.WithArticle(type))} can never be read as {TypeText.WithArticle(to)}; set the field with `set_field` and `derive`, or remove it");
        }
        else if (type is not null && !TypeText.TakesAll(type, to) && type.Kind is FieldKind.String or FieldKind.Text or FieldKind.Any && convert.To is not (FieldKind.String or FieldKind.Text or FieldKind.Any))
        {
            Report(step, "to", $"Not every text is {TypeText.WithArticle(new() { Kind = convert.To })}: a note in which `{convert.Field}` is none stays at version {before.Version}, with the reason; map such values with `map_values` before", ModelSeverity.Info);
        }

        Put(convert.Field, to);
    }

    private void Map(OpenStep step, MapValuesModel map)
    {
        TypeModel? type = Take(step, "field", map.Field);
        _mapped.Add(map.Field);
        TypeModel? values = type is { Kind: FieldKind.List } ? type.Items : type;
        foreach (MappedValueModel value in map.Values)
        {
            if (values is { Kind: FieldKind.Enum } && values.Values.All(known => known.Value != value.From) && step.Says.Value("values") is YamlMap entries)
            {
                context.Problems.Report(SchemaRules.BadMigration, entries.Find(value.From)!.Key, $"Version {before.Version} has no value `{YamlMessages.Shorten(value.From)}` of `{map.Field}`{context.DidYouMean(value.From, values.Values.Select(known => known.Value))}", ModelSeverity.Warning);
            }
        }

        TypeModel? after = target?.Fields.FirstOrDefault(field => field.Key == map.Field)?.Type;
        List<string> holes = Holes(values, after is { Kind: FieldKind.List } ? after.Items : after, map.Values.Select(value => value.From));
        if (holes.Count > 0 && map.Otherwise == OtherValues.Keep) Report(step, "values", $"No new value is given for {KeyedMap.Join(holes)}, which version {target!.Version} does not have; give one, or write `otherwise: remove` or `otherwise: fail`");
        else if (holes.Count > 0 && map.Otherwise == OtherValues.Fail) Report(step, "values", $"No new value is given for {KeyedMap.Join(holes)}, so notes that have it stay at version {before.Version}; give one", ModelSeverity.Warning);
        Put(map.Field, after ?? type);
    }

    /// <summary>The values that the one enum has and the other has not.</summary>
    private static List<string> Holes(TypeModel? old, TypeModel? now, IEnumerable<string> given)
    {
        if (old is not { Kind: FieldKind.Enum } || now is not { Kind: FieldKind.Enum }) return [];
        StringComparer comparer = now.IgnoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        return [.. old.Values.Select(value => value.Value).Where(value => !now.Values.Any(other => comparer.Equals(other.Value, value))).Except(given)];
    }

    private void TakeSection(OpenStep step, string argument)
    {
        if (step.Says.Text(argument) is { } name && !_sections.Remove(name.Trim())) ReportUnknown(step, argument, "section", name, _sections, before.Body.AdditionalSections == AdditionalPolicy.Allow);
    }

    /// <summary>What notes of the version before may hold that the steps leave as it is, and that the version they lead to does not take.</summary>
    private void ReportLeft(int version, YamlScalar key)
    {
        foreach (FieldModel field in target!.Fields)
        {
            string? left = null;
            bool isThere = _fields.TryGetValue(field.Key, out TypeModel? type);
            if (!isThere && field.Required && !_set.Contains(field.Key) && !field.Was.Any(_fields.ContainsKey)) left = $"Version {version} requires `{field.Key}`, which no step sets; add `set_field` with a `value` or `derive`";
            else if (type is not null && type.Kind != field.Type.Kind && !TypeText.TakesAll(type, field.Type)) left = $"`{field.Key}` is {TypeText.WithArticle(field.Type)} in version {version} and {TypeText.WithArticle(type)} before; add {Conversion(type, field)}";
            else if (!_mapped.Contains(field.Key) && Holes(type is { Kind: FieldKind.List } ? type.Items : type, field.Type is { Kind: FieldKind.List } ? field.Type.Items : field.Type, []) is { Count: > 0 } holes) left = $"Version {version} has no value {KeyedMap.Join(holes)} of `{field.Key}`; say with `map_values` what becomes of it";
            if (left is not null) context.Problems.Report(SchemaRules.BadMigration, key, left, ModelSeverity.Warning);
        }
    }

    private static string Conversion(TypeModel type, FieldModel field) => field.Type.Kind switch
    {
        FieldKind.List or FieldKind.Tags => $"`split_field: {{ field: {field.Key}, separator: \",\" }}`",
        FieldKind.String or FieldKind.Text when type.Kind is FieldKind.List or FieldKind.Tags => $"`join_field: {{ field: {field.Key}, separator: \", \" }}`",
        _ => $"`convert_field: {{ field: {field.Key}, to: {FieldKinds.Of(field.Type.Kind).Name} }}`",
    };

    // Notes may hold more than their schema names; a name that is nearly one of its own is a slip all the same.
    private void ReportUnknown(OpenStep step, string argument, string what, string name, IEnumerable<string> known, bool allowsOthers)
    {
        string meant = context.DidYouMean(name, known);
        bool isSure = meant.Length > 0 || !allowsOthers;
        Report(step, argument, $"Version {before.Version} has no {what} `{YamlMessages.Shorten(name)}`{(meant.Length > 0 ? meant : "; the step does something only in notes that have it all the same")}", isSure ? ModelSeverity.Error : ModelSeverity.Warning);
    }

    private void Report(OpenStep step, string argument, string message, ModelSeverity severity = ModelSeverity.Error) =>
        context.Problems.Report(SchemaRules.BadMigration, step.Says.Value(argument) is { } node ? step.Says.Shown(argument, node) : step.Key, message, severity);
}
