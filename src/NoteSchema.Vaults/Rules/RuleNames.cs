using NoteSchema.Language;

namespace NoteSchema.Vaults;

/// <summary>The rules that settings and notes may name: those of the catalogue and the schemas' own. A name with a slip in it would silence nothing.</summary>
internal sealed class RuleNames
{
    private readonly HashSet<string> _names;

    public RuleNames(IEnumerable<Schema> schemas) =>
        _names = new HashSet<string>(RuleCatalog.All.Select(rule => rule.Name).Concat(schemas.SelectMany(schema => schema.Rules.Select(rule => rule.Name))), StringComparer.Ordinal);

    /// <summary>Whether there is a rule of that name.</summary>
    public bool Has(string name) => _names.Contains(name);

    /// <summary>Whether a rule has that code, in any case.</summary>
    public static bool IsCode(string name) => WithCode(name) is not null;

    /// <summary>The name that was meant by one that no rule has; null where none is near.</summary>
    public string? Nearest(string name) => Suggestions.Nearest(name, _names.Order(StringComparer.Ordinal));

    /// <summary>What is wrong with the rules that <paramref name="settings"/> name.</summary>
    public static IEnumerable<FileProblem> Check(VaultSettings settings, IEnumerable<Schema> schemas)
    {
        var known = new RuleNames(schemas);
        return settings.Rules.Concat(settings.Overrides.SelectMany(part => part.Rules))
            .DistinctBy(rule => rule.Place)
            .Where(rule => !known.Has(rule.Name))
            .OrderBy(rule => rule.Place.Start)
            .Select(rule => new FileProblem(VaultFolder.SettingsFileName, rule.Place, known.Message(rule.Name)));
    }

    private string Message(string name)
    {
        if (WithCode(name) is { } byCode) return $"Settings name rules, not codes: write `{byCode.Name}` for `{name}`.";
        return $"There is no rule `{name}`{(Nearest(name) is { } meant ? $"; did you mean `{meant}`?" : "; `noteschema explain` lists them.")}";
    }

    private static CatalogueRule? WithCode(string name) => RuleCatalog.All.FirstOrDefault(rule => string.Equals(rule.Code, name, StringComparison.OrdinalIgnoreCase));
}
