using NoteSchema.Language;

namespace NoteSchema.Vaults;

/// <summary>Checks that the rules which settings name exist; a name with a slip in it would silence nothing.</summary>
internal static class RuleNames
{
    // The name of a rule of a later version: settings may speak of it already.
    private static readonly string[] Reserved = ["migration-failed"];

    public static IEnumerable<FileProblem> Check(VaultSettings settings, IEnumerable<Schema> schemas)
    {
        var known = new HashSet<string>(RuleCatalog.All.Select(rule => rule.Name).Concat(Reserved).Concat(schemas.SelectMany(schema => schema.Rules.Select(rule => rule.Name))), StringComparer.Ordinal);
        return settings.Rules.Concat(settings.Overrides.SelectMany(part => part.Rules))
            .DistinctBy(rule => rule.Place)
            .Where(rule => !known.Contains(rule.Name))
            .OrderBy(rule => rule.Place.Start)
            .Select(rule => new FileProblem(VaultFolder.SettingsFileName, rule.Place, Message(rule.Name, known)));
    }

    private static string Message(string name, HashSet<string> known)
    {
        if (RuleCatalog.All.FirstOrDefault(rule => string.Equals(rule.Code, name, StringComparison.OrdinalIgnoreCase)) is { } byCode) return $"Settings name rules, not codes: write `{byCode.Name}` for `{name}`.";
        string meant = Suggestions.DidYouMean(name, known.Order(StringComparer.Ordinal));
        return $"There is no rule `{name}`{(meant.Length > 0 ? meant : "; `noteschema explain` lists them.")}";
    }
}
