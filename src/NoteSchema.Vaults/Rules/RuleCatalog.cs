using NoteSchema.Language;

namespace NoteSchema.Vaults;

/// <summary>Every rule there is: those about notes and those about schema files.</summary>
public static class RuleCatalog
{
    /// <summary>All rules, by code.</summary>
    public static IReadOnlyList<CatalogueRule> All => field ??= [.. NoteSchema.Rules.All.Select(AboutNotes).Concat(SchemaRules.All.Select(AboutSchemas)).OrderBy(rule => rule.Code, StringComparer.Ordinal)];

    /// <summary>The rule of that name or code, in any case; null where there is none.</summary>
    public static CatalogueRule? Find(string nameOrCode) => All.FirstOrDefault(rule =>
        string.Equals(rule.Name, nameOrCode, StringComparison.OrdinalIgnoreCase) || string.Equals(rule.Code, nameOrCode, StringComparison.OrdinalIgnoreCase));

    private static CatalogueRule AboutNotes(Rule rule) => new(rule.Code, rule.Name, rule.Severity, rule.Summary, rule.Why)
    {
        Unfixed = rule.Unfixed,
        Schema = rule.Schema,
        OtherNotes = rule.OtherNotes,
        Wrong = rule.Wrong,
        Right = rule.Right,
        ExamplePath = rule.ExamplePath,
    };

    private static CatalogueRule AboutSchemas(SchemaRule rule) => new(rule.Code, rule.Name, SchemaComposer.Severity(rule.Severity) ?? Severity.Error, rule.Summary, rule.Why)
    {
        IsAboutSchemas = true,
        Wrong = rule.Wrong,
        Right = rule.Right,
        ExamplePath = "schemas/example.yaml",
    };
}
