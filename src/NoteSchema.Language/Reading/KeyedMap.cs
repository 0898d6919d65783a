using System.Globalization;
using NoteSchema.Language.Yaml;

namespace NoteSchema.Language;

/// <summary>A map whose keys were checked against the place it stands in, and typed reading of its values.</summary>
internal sealed class KeyedMap
{
    private readonly ReadContext _context;
    private readonly YamlMap _map;

    private KeyedMap(ReadContext context, YamlMap map) => (_context, _map) = (context, map);

    public YamlMap Map => _map;

    /// <summary>Opens a map; null, and a problem, where the node is none. Unknown and missing keys are reported; <paramref name="more"/> adds keys to the place's.</summary>
    public static KeyedMap? Open(ReadContext context, YamlNode node, SchemaPlace place, YamlNode owner, IEnumerable<SchemaKey>? more = null, Func<string, string?>? advice = null)
    {
        if (node is not YamlMap map)
        {
            context.WrongValue(node.IsNull ? owner : node, $"{Capital(place.Description)} is a map with the keys {Join(place.Names)}; this is {ReadContext.Describe(node)}");
            return null;
        }

        List<SchemaKey> keys = [.. place.Keys, .. more ?? []];
        foreach (YamlEntry entry in map.Entries)
        {
            SchemaKey? known = keys.Find(key => key.Name == entry.Key.Value);
            if (known is null)
            {
                bool isRest = HasNoColon(map, entry) && context.DidYouMean(entry.Key.Value, keys.Select(key => key.Name)).Length == 0;
                string message = isRest
                    ? $"A `,` between brackets ends the text before it, so `{YamlMessages.Shorten(entry.Key.Value)}` is a key of its own. Put quotes round all of the text"
                    : advice?.Invoke(entry.Key.Value) ?? UnknownKey(context, entry.Key.Value, place.Description, keys);
                context.Problems.Report(SchemaRules.UnknownKey, entry.Key, message);
            }
        }

        foreach (SchemaKey key in keys)
        {
            if (key.Required && map.Find(key.Name) is null)
            {
                string what = place.Find(key.Name) is null && map.Find("type")?.Value is YamlScalar type ? $"The type `{type.Value}`" : Capital(place.Description);
                context.Problems.Report(SchemaRules.MissingKey, owner, $"{what} needs `{key.Name}`: {Lower(key.Description)}");
            }
        }

        return new(context, map);
    }

    // As what follows a comma in text without quotes looks. The value of an alias stands elsewhere.
    private static bool HasNoColon(YamlMap map, YamlEntry entry) =>
        map.IsInBraces && entry.Value.Start >= entry.Key.End && map.Document.Text.IndexOf(':', entry.Key.End, entry.Value.Start - entry.Key.End) < 0;

    /// <summary>A map whose keys are checked elsewhere.</summary>
    public static KeyedMap Over(ReadContext context, YamlMap map) => new(context, map);

    public static string UnknownKey(ReadContext context, string key, string place, IEnumerable<SchemaKey> known)
    {
        List<string> names = [.. known.Select(candidate => candidate.Name)];
        string meant = context.DidYouMean(key, names);
        return $"`{YamlMessages.Shorten(key)}` is no key of {place}{(meant.Length > 0 ? meant : $"; it has {Join(names)}")}";
    }

    public static string Join(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"`{name}`"));

    /// <summary>The entry of a key, or null.</summary>
    public YamlEntry? Entry(string key) => _map.Find(key);

    /// <summary>The value of a key that says something, or null.</summary>
    public YamlNode? Value(string key) => _map.Find(key)?.Value;

    /// <summary>A map or list that may be left empty.</summary>
    public YamlNode? ValueUnlessEmpty(string key) => Value(key) is { IsNull: false } value ? value : null;

    public string? Text(string key, int limit = ReadLimits.TextLength) => Value(key) is { } value ? _context.Text(value, $"`{key}`", limit, Entry(key)!.Key) : null;

    public bool? Flag(string key)
    {
        if (Value(key) is not { } value) return null;
        if (value is YamlScalar { Kind: YamlScalarKind.Boolean } scalar) return scalar.Value.Equals("true", StringComparison.OrdinalIgnoreCase);
        _context.WrongValue(Shown(key, value), $"`{key}` is `true` or `false`; this is {ReadContext.Describe(value)}");
        return null;
    }

    public long? Count(string key, long least = 0, long most = long.MaxValue)
    {
        if (Value(key) is not { } value) return null;
        if (value is YamlScalar { Kind: YamlScalarKind.Integer } scalar && long.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) && number >= least && number <= most) return number;
        string range = most == long.MaxValue ? $"from {least}" : $"from {least} to {most}";
        _context.WrongValue(Shown(key, value), $"`{key}` is a whole number {range}; this is {ReadContext.Describe(value)}");
        return null;
    }

    /// <summary>The index of the word that a key says among its choices; -1 where it says none.</summary>
    public int Choice(string key, IReadOnlyList<string> choices)
    {
        if (Value(key) is not { } value) return -1;
        int index = value is YamlScalar scalar ? Array.IndexOf([.. choices], scalar.Value) : -1;
        if (index >= 0) return index;
        string meant = value is YamlScalar { Kind: not YamlScalarKind.Null } word ? _context.DidYouMean(word.Value, choices) : "";
        _context.WrongValue(Shown(key, value), $"`{key}` is one of {Join(choices)}; this is {ReadContext.Describe(value)}{meant}");
        return -1;
    }

    public AdditionalPolicy Policy(string key) => Choice(key, ["allow", "warn", "forbid"]) is int index and > 0 ? (AdditionalPolicy)index : AdditionalPolicy.Allow;

    public ModelSeverity Severity() => Choice("severity", ["error", "warning", "info", "hint"]) is int index and >= 0 ? ModelSeverity.Error - index : ModelSeverity.Unset;

    /// <summary>Where to report about a value: the value, or its key where nothing is written.</summary>
    public YamlNode Shown(string key, YamlNode value) => value.IsNull && value.Start == value.End ? Entry(key)!.Key : value;

    private static string Capital(string text) => text.Length > 0 && text[0] is >= 'a' and <= 'z' ? char.ToUpperInvariant(text[0]) + text.Substring(1) : text;

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text.Substring(1).TrimEnd('.');
}
