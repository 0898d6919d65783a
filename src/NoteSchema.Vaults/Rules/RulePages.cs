using System.Globalization;
using System.Text;

namespace NoteSchema.Vaults;

/// <summary>Writes the pages of <c>docs/rules</c> from the catalogue.</summary>
public static class RulePages
{
    private const string ShortestFence = "```";

    private static readonly (char Digit, string Title)[] Groups =
    [
        ('1', "The text itself"), ('2', "Fields"), ('3', "Links and other notes"), ('4', "The body"), ('5', "Tasks"), ('6', "A schema's own rules"),
        ('7', "Versions"), ('8', "A note's schema"), ('9', "Schema files"),
    ];

    /// <summary>The pages by file name, <c>README.md</c> with the list of all rules among them.</summary>
    public static IReadOnlyDictionary<string, string> All()
    {
        var pages = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["README.md"] = Contents() };
        foreach (CatalogueRule rule in RuleCatalog.All) pages[rule.Name + ".md"] = Page(rule);
        return pages;
    }

    private static string Contents()
    {
        var text = new StringBuilder("# Rules\n\nMade from the catalogue of rules. `noteschema explain RULE` shows the same in a terminal; [the command line](../command-line.md) says how to\nset severities and silence rules.\n");
        foreach ((char digit, string title) in Groups)
        {
            CatalogueRule[] rules = [.. RuleCatalog.All.Where(rule => rule.Code[2] == digit)];
            if (rules.Length == 0) continue;
            text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n| rule | code | severity | reports |\n| --- | --- | --- | --- |\n");
            foreach (CatalogueRule rule in rules) text.Append(CultureInfo.InvariantCulture, $"| [{rule.Name}]({rule.Name}.md) | {rule.Code} | {Word(rule.Severity)} | {rule.Summary} |\n");
        }
        return text.ToString();
    }

    private static string Page(CatalogueRule rule)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {rule.Name}\n\n{rule.Code} · {Word(rule.Severity)} · [all rules](README.md)\n\n{rule.Summary}\n");
        if (rule.Why != rule.Summary) text.Append(CultureInfo.InvariantCulture, $"\n{rule.Why}\n");
        if (!string.IsNullOrEmpty(rule.Schema)) Example(text, "With this schema", "yaml", rule.Schema);
        foreach (ExampleNote note in rule.OtherNotes) Example(text, $"In a vault with `{note.Path}`", "markdown", note.Text);
        string language = rule.IsAboutSchemas ? "yaml" : "markdown";
        string file = rule.ExamplePath == "Note.md" || rule.IsAboutSchemas ? "" : $" (`{rule.ExamplePath}`)";
        Example(text, "## Wrong" + file, language, rule.Wrong);
        Example(text, "## Right", language, rule.Right);
        if (!rule.IsAboutSchemas) Fixes(text, rule, RuleExample.FixesOf(rule));
        return text.ToString();
    }

    private static void Fixes(StringBuilder text, CatalogueRule rule, IReadOnlyList<Fix> fixes)
    {
        text.Append("\n## Fixes\n\n");
        if (fixes.Count == 0) text.Append(CultureInfo.InvariantCulture, $"None for this note. {rule.Unfixed}\n");
        foreach (Fix fix in fixes) text.Append(CultureInfo.InvariantCulture, $"- {fix.Kind.ToString().ToLowerInvariant()}: {fix.Title}\n");
        if (fixes.Count > 0 && rule.Unfixed is not null) text.Append(CultureInfo.InvariantCulture, $"\n{rule.Unfixed}\n");
        text.Append("\n[How fixes are applied](../fixing.md) says which of them `lint --fix` applies, and what each rule can offer.\n");
    }

    private static void Example(StringBuilder text, string title, string language, string example)
    {
        string shown = Visible(example).TrimEnd('\n');
        string fence = ShortestFence;
        while (shown.Contains(fence, StringComparison.Ordinal)) fence += '`';
        string end = title.StartsWith('#') ? "" : ":";
        text.Append(CultureInfo.InvariantCulture, $"\n{title}{end}\n\n{fence}{language}\n{shown}\n{fence}\n");
    }

    // What cannot be seen, or what a tool may change, is written as its sign: a page must stay as it was made.
    private static string Visible(string example)
    {
        var shown = new StringBuilder(example.Length);
        foreach (char unit in example) shown.Append(unit < ' ' && unit is not '\n' and not '\t' ? (char)(0x2400 + unit) : unit);
        return shown.ToString();
    }

    private static string Word(Severity severity) => severity.ToString().ToLowerInvariant();
}
