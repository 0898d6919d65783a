using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace NoteSchema.Cli.Tests;

/// <summary>The page that leads from a folder of notes to a migrated vault shows what the program prints: its commands are run here, one after another, on the sample notes that it names.</summary>
public sealed class GettingStartedPageTests : IDisposable
{
    private const string Schema = "schemas/book.yaml";

    private readonly TestVault _vault = new();

    public void Dispose() => _vault.Dispose();

    /// <summary>With <c>NOTESCHEMA_WRITE_PAGES=1</c> the page is written with what was printed.</summary>
    [Fact]
    public void The_page_shows_what_its_commands_print()
    {
        string page = Repository("docs", "getting-started.md"), notes = Repository("samples", "reading");
        foreach (string note in Directory.EnumerateFiles(notes, "*.md", SearchOption.AllDirectories)) _vault.With(Path.GetRelativePath(notes, note), File.ReadAllBytes(note));
        Directory.CreateDirectory(_vault.FullPath("schemas"));

        string text = File.ReadAllText(page).ReplaceLineEndings("\n");
        string shown = Regex.Replace(text, "^```([a-z]*)\n(.*?)^```$", block => $"```{block.Groups[1]}\n{Shown(block.Groups[1].Value, block.Groups[2].Value)}```", RegexOptions.Multiline | RegexOptions.Singleline);

        if (Environment.GetEnvironmentVariable("NOTESCHEMA_WRITE_PAGES") == "1") File.WriteAllText(page, shown);
        Assert.Equal(text, shown);
        Assert.DoesNotContain("noteschema:", shown, StringComparison.Ordinal);
    }

    private string Shown(string language, string block) => language switch
    {
        "yaml" => Yaml(block),
        "" => string.Concat(block.Split('\n').Where(line => line.StartsWith("$ ", StringComparison.Ordinal)).Select(line => $"{line}\n{Printed(line)}")),
        _ => block,
    };

    // What a command has written stands on the page, and what stands there else is what its reader writes.
    private string Yaml(string text)
    {
        if (text.StartsWith("# Drafted", StringComparison.Ordinal)) return File.ReadAllText(_vault.FullPath(Schema));
        _vault.With(Schema, text);
        return text;
    }

    private string Printed(string line)
    {
        string[] call = line.Split(" > ");
        string[] words = [.. Regex.Matches(call[0], "(?:\"[^\"]*\"|[^ \"])+").Select(word => word.Value.Replace("\"", "", StringComparison.Ordinal)).Skip(2)];
        if (words[0] == "migrate") TakeTheDecision();
        CliResult result = _vault.Run(words);
        Assert.DoesNotContain("Usage", result.Error, StringComparison.Ordinal);
        if (call.Length == 2) _vault.With(call[1], result.Output);
        // Behind a name with spaces diffs have a tab, and an operation is called by the moment it began.
        string output = Regex.Replace(result.Output.Replace("\t\n", "\n", StringComparison.Ordinal), @"\d{8}-\d{6}-\d{3}", "20251106-181500-412");
        return call.Length == 2 || output.Length == 0 ? "" : output.TrimEnd('\n') + "\n";
    }

    private void TakeTheDecision() => _vault.With(Schema, File.ReadAllText(_vault.FullPath(Schema)).Replace("# abandoned", "abandoned", StringComparison.Ordinal));

    private static string Repository(string folder, string name, [CallerFilePath] string source = "") => Path.Combine(Path.GetDirectoryName(source)!, "..", "..", folder, name);
}
