using NoteSchema.Language.Yaml;

namespace NoteSchema.Language;

/// <summary>
/// Reads an enum's values. A value is the text that stands there, whatever YAML would make of it: <c>1</c>, <c>yes</c> and <c>2025-01-01</c> are fine without
/// quotes; only an empty one and <c>null</c> need them.
/// </summary>
internal sealed class EnumReader(ReadContext context)
{
    private readonly NameScope _members = NameScope.OfChoices();
    private readonly HashSet<string> _values = new(StringComparer.Ordinal);
    private readonly List<Choice> _choices = [];

    public EquatableArray<EnumValueModel> Read(KeyedMap map)
    {
        if (map.Entry("values") is not { } entry) return default;
        bool ignoresCase = map.Value("ignore_case") is YamlScalar { Value: "true" or "True" or "TRUE" };
        switch (entry.Value)
        {
            case YamlList { Items.Count: > 0 } list when CheckCount(list.Items.Count, list):
                foreach (YamlNode item in list.Items) Add(item, null, null, ignoresCase);
                break;
            case YamlMap { Entries.Count: > 0 } described when CheckCount(described.Entries.Count, described):
                foreach (YamlEntry value in described.Entries) AddDescribed(value, ignoresCase);
                break;
            case YamlList { Items.Count: 0 } or YamlMap { Entries.Count: 0 }:
                context.Problems.Report(SchemaRules.Unsatisfiable, entry.Value, "An enum without values allows none; list at least one");
                break;
            case YamlScalar:
                context.WrongValue(entry.Value.Start == entry.Value.End ? entry.Key : entry.Value, "`values` is a list, or a map from each value to its description");
                break;
        }

        return new(Named());
    }

    private bool CheckCount(int count, YamlNode node)
    {
        if (count <= ReadLimits.EnumValues) return true;
        context.Problems.Report(SchemaRules.TooLarge, node, $"An enum has {ReadLimits.EnumValues:N0} values at most; this one has {count:N0}. A `link` may do better");
        return false;
    }

    private void AddDescribed(YamlEntry entry, bool ignoresCase)
    {
        if (entry.Value is not YamlMap)
        {
            Add(entry.Key, entry.Value.IsNull ? null : context.Text(entry.Value, "A value's description"), null, ignoresCase);
            return;
        }

        if (KeyedMap.Open(context, entry.Value, SchemaPlaces.EnumValue, entry.Key) is not { } map) return;
        string? name = map.Text("name", ReadLimits.NameLength);
        if (name is not null && !CSharpNames.IsMemberName(name))
        {
            context.WrongValue(map.Value("name")!, FieldReader.NameAdvice(name));
            name = null;
        }

        Add(entry.Key, map.Text("description"), name, ignoresCase);
    }

    private void Add(YamlNode node, string? description, string? name, bool ignoresCase)
    {
        if (node is not YamlScalar { Kind: not YamlScalarKind.Null } scalar)
        {
            context.WrongValue(node, $"A value is text; this is {ReadContext.Describe(node)}{(node.IsNull ? ", put quotes round it if it is meant as text" : "")}");
            return;
        }

        if (scalar.Value.Length > ReadLimits.NameLength)
        {
            context.Problems.Report(SchemaRules.TooLarge, node, $"A value has {ReadLimits.NameLength} characters at most");
            return;
        }

        if (!_values.Add(ignoresCase ? scalar.Value.ToLowerInvariant() : scalar.Value))
        {
            context.Problems.Report(SchemaRules.NameClash, node, $"`{scalar.Value}` is among the values already{(ignoresCase ? ", which are compared without case" : "")}; remove one of them");
            return;
        }

        _choices.Add(new(scalar, description, name));
    }

    private List<EnumValueModel> Named()
    {
        IReadOnlyList<string> members = CSharpNames.ToMembers([.. _choices.Select(choice => choice.Scalar.Value)]);
        List<EnumValueModel> values = [];
        for (int at = 0; at < _choices.Count; at++)
        {
            (YamlScalar scalar, string? description, string? name) = _choices[at];
            string member = name ?? members[at];
            if (_members.Take(member, $"the value `{scalar.Value}`") is { } clash) context.Problems.Report(SchemaRules.NameClash, scalar, clash + "; write `values` as a map and give one of them a `name`");
            else values.Add(new(scalar.Value, member, description));
        }

        return values;
    }

    private readonly record struct Choice(YamlScalar Scalar, string? Description, string? Name);
}
