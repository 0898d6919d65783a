using NoteSchema.Language.Yaml;

namespace NoteSchema.Language;

/// <summary>Reads a schema's own rules.</summary>
internal sealed class RuleReader(ReadContext context, IReadOnlyList<FieldModel> fields)
{
    private const string DefaultItem = "item";

    private readonly NameScope _members = NameScope.OfChoices();

    public List<RuleModel> Read(IEnumerable<YamlEntry> entries)
    {
        List<RuleModel> rules = [];
        foreach (YamlEntry entry in entries)
        {
            if (!context.Count("rules", ReadLimits.Rules, entry.Key)) break;
            if (ReadRule(entry) is { } rule) rules.Add(rule);
        }

        return rules;
    }

    private RuleModel? ReadRule(YamlEntry entry)
    {
        string name = entry.Key.Value;
        if (!ReadContext.IsKebabCase(name))
        {
            string better = ReadContext.ToKebabCase(name);
            context.WrongValue(entry.Key, $"A rule's name is in kebab-case: lower-case letters, digits and single hyphens{(better.Length > 0 ? $"; write `{better}`" : "")}");
            return null;
        }

        string member = CSharpNames.ToPascalCase(name);
        if (_members.Take(member, $"the rule `{name}`") is { } clash) context.Problems.Report(SchemaRules.NameClash, entry.Key, clash + "; give it another name");
        if (KeyedMap.Open(context, entry.Value, SchemaPlaces.Rule, entry.Key) is not { } map) return null;
        (ExpressionModel? each, string? variable, CelEnvironment? scope) = ReadEach(map);
        map.Text("description");
        ExpressionModel? when = ExpressionReader.ReadCondition(context, map, "when", scope), assert = ExpressionReader.ReadCondition(context, map, "assert", scope);
        TemplateModel? message = map.Entry("message") is { } text ? TemplateReader.Read(context, text.Value, "`message`", text.Key, scope) : null;
        ModelSeverity severity = map.Severity();
        List<FieldSettingModel> fix = ReadFix(map, scope);
        if (assert is null) return null;
        return new()
        {
            Name = name,
            MemberName = member,
            When = when,
            Each = each,
            As = variable,
            Assert = assert,
            Message = message,
            Severity = severity,
            Fix = new(fix),
        };
    }

    private (ExpressionModel? Each, string? Variable, CelEnvironment? Scope) ReadEach(KeyedMap map)
    {
        string? name = map.Text("as", ReadLimits.NameLength);
        if (map.Entry("each") is null)
        {
            if (map.Entry("as") is { } alone) context.Problems.Report(SchemaRules.MissingKey, alone.Key, "`as` names an item of `each`; write `each` too, or leave `as` out");
            return (null, null, context.Scope);
        }

        if (name is not null && (!CelWords.IsIdentifier(name) || CelEnvironment.RootNames.Contains(name)))
        {
            context.WrongValue(map.Value("as")!, $"`{YamlMessages.Shorten(name)}` cannot name an item in an expression; write a word of letters, digits and `_`");
            name = null;
        }
        else if (name is not null && fields.Any(field => field.Key == name))
        {
            context.Problems.Report(SchemaRules.NameClash, map.Value("as")!, $"`{name}` is a field of the schema, which the rule could then not name; call the item something else");
        }

        ExpressionModel? each = ExpressionReader.ReadList(context, map, "each", context.Scope);
        name ??= DefaultItem;
        // A list that is wrong was reported; what is said of its items is then checked as far as it can be.
        CelType item = each?.Root.Type is { Kind: CelKind.List } list ? list.Parameters[0] : CelType.Dyn;
        return (each, name, context.Scope?.WithVariable(name, item));
    }

    private List<FieldSettingModel> ReadFix(KeyedMap map, CelEnvironment? scope)
    {
        List<FieldSettingModel> settings = [];
        if (map.Entry("fix") is not { } entry) return settings;
        if (entry.Value is not YamlMap fix)
        {
            context.WrongValue(map.Shown("fix", entry.Value), $"`fix` is a map from each field to the expression of its new value; this is {ReadContext.Describe(entry.Value)}");
            return settings;
        }

        foreach (YamlEntry setting in fix.Entries)
        {
            if (fields.FirstOrDefault(field => field.Key == setting.Key.Value) is not { } target)
            {
                context.Problems.Report(SchemaRules.UnknownName, setting.Key, $"The schema has no field `{YamlMessages.Shorten(setting.Key.Value)}`{context.DidYouMean(setting.Key.Value, fields.Select(field => field.Key))}");
                continue;
            }

            ExpressionModel? value = ExpressionReader.Read(context, setting.Value, $"The new value of `{target.Key}`", setting.Key, scope, ExpressionTypes.Expected(target.Type), found => ExpressionTypes.Objection(target.Type, found));
            if (value is not null) settings.Add(new(target.Key, value));
        }

        return settings;
    }
}
