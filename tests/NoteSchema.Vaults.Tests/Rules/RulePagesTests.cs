using System.Runtime.CompilerServices;

namespace NoteSchema.Vaults.Tests.Rules;

public sealed class RulePagesTests
{
    /// <summary>Set to 1, the pages are written instead of compared.</summary>
    private const string WriteVariable = "NOTESCHEMA_WRITE_RULE_PAGES";

    [Fact]
    public void Rule_pages_are_in_step()
    {
        string folder = Path.Combine(Root(), "docs", "rules");
        IReadOnlyDictionary<string, string> pages = RulePages.All();
        if (Environment.GetEnvironmentVariable(WriteVariable) == "1") Write(folder, pages);

        Assert.Equal(pages.Keys, Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));
        foreach ((string name, string page) in pages)
        {
            string kept = File.ReadAllText(Path.Combine(folder, name)).Replace("\r\n", "\n", StringComparison.Ordinal);
            Assert.True(page == kept, $"docs/rules/{name} is not what the catalogue says. Run this test with {WriteVariable}=1 to write the pages anew.");
        }
    }

    [Fact]
    public void Codes_and_names_are_given_once_and_pages_end_with_one_line_end()
    {
        Assert.Equal(RuleCatalog.All.Count, RuleCatalog.All.Select(rule => rule.Code).Distinct().Count());
        Assert.Equal(RuleCatalog.All.Count, RuleCatalog.All.Select(rule => rule.Name).Distinct().Count());
        Assert.All(RuleCatalog.All, rule => Assert.Matches("^NS[1-9][0-9]{3}$", rule.Code));
        Assert.All(RulePages.All().Values, page => Assert.Matches(@"[^\n]\n\z", page));
    }

    private static void Write(string folder, IReadOnlyDictionary<string, string> pages)
    {
        Directory.CreateDirectory(folder);
        foreach (string old in Directory.EnumerateFiles(folder).Where(path => !pages.ContainsKey(Path.GetFileName(path)))) File.Delete(old);
        foreach ((string name, string page) in pages) File.WriteAllText(Path.Combine(folder, name), page);
    }

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));
}
