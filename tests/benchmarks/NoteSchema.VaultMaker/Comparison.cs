using System.Text.Json;

namespace NoteSchema.VaultMaker;

/// <summary>Compares what a linter found with what was planted.</summary>
internal static class Comparison
{
    // So many of each kind of difference are shown.
    private const int MostShown = 40;

    /// <summary>Says what is missing and what is besides, and gives 0 where nothing is.</summary>
    /// <param name="planted">The lines of the manifest.</param>
    /// <param name="report">What <c>noteschema lint --format json</c> wrote.</param>
    public static int Run(IEnumerable<string> planted, Stream report)
    {
        List<Planted> expected = [.. planted.Select(Manifest.Read)];
        var open = expected.CountBy(one => one).ToDictionary();
        var besides = new List<(Planted Finding, string Message)>();
        int found = 0;
        using JsonDocument document = JsonDocument.Parse(report);
        foreach (JsonElement diagnostic in document.RootElement.GetProperty("diagnostics").EnumerateArray())
        {
            var finding = new Planted(diagnostic.GetProperty("path").GetString()!, diagnostic.GetProperty("rule").GetString()!,
                diagnostic.GetProperty("range").GetProperty("start").GetProperty("line").GetInt32() + 1);
            if (open.TryGetValue(finding, out int left) && left > 0)
            {
                open[finding] = left - 1;
                found++;
            }
            else besides.Add((finding, diagnostic.GetProperty("message").GetString()!));
        }
        List<Planted> missing = [.. open.Where(pair => pair.Value > 0).Select(pair => pair.Key)];
        Show("missing", missing.Select(one => (one, "")));
        Show("besides", besides);
        Console.WriteLine($"{expected.Count} planted, {found} found, {expected.Count - found} missing, {besides.Count} besides");
        return found == expected.Count && besides.Count == 0 ? 0 : 1;
    }

    private static void Show(string title, IEnumerable<(Planted Finding, string Message)> findings)
    {
        List<(Planted Finding, string Message)> all = [.. findings];
        if (all.Count == 0) return;
        Console.WriteLine($"{title}: {string.Join(", ", all.CountBy(one => one.Finding.Rule).OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key} {pair.Value}"))}");
        // A few of each rule say more than many of one.
        foreach ((Planted finding, string message) in all.GroupBy(one => one.Finding.Rule).SelectMany(group => group.Take(3)).Take(MostShown))
            Console.WriteLine($"  {finding.Path}:{finding.Line} {finding.Rule} {message}");
    }
}
