using System.Globalization;
using System.Runtime.CompilerServices;

namespace NoteSchema.Cli.Tests;

/// <summary>The pages about evolution and migrating show what the program prints: their schemas and commands are run here on notes as the pages tell of them.</summary>
public sealed class EvolutionPagesTests : IDisposable
{
    private const string Schema = "schemas/visit.yaml";

    private readonly TestVault _vault = new TestVault().With("noteschema.yaml", "");
    private readonly string[] _evolution = Blocks("evolution.md"), _migrating = Blocks("migrating.md");

    public void Dispose() => _vault.Dispose();

    [Fact]
    public void The_example_of_evolution_is_what_diff_and_bump_do()
    {
        string first = _evolution[0], second = _evolution[3];
        string edited = second.Replace("version: 2\n", "", StringComparison.Ordinal)[..(second.IndexOf("\nmigrations:", StringComparison.Ordinal) - "version: 2\n".Length)];
        _vault.With(Schema, first);
        for (int number = 0; number < 400; number++) _vault.With($"Visits/{Name(number)}.md", Note(number));
        Assert.Equal(_evolution[1], Shown("schema diff visit"));

        _vault.With(Schema, edited);
        Assert.Equal(_evolution[2], Shown("schema diff visit"));

        Assert.Equal(0, _vault.Run("schema", "bump", "visit", "--rename", "attendees=participants", "--rename", "hours=minutes").Status);
        Assert.Equal(second, File.ReadAllText(_vault.FullPath(Schema)));
    }

    [Fact]
    public void The_example_of_migrating_is_what_migrate_prints()
    {
        _vault.With(Schema, _evolution[0]);
        _vault.Run("schema", "diff", "visit");
        // The draft as the page on evolution says that its owner edits it.
        _vault.With(Schema, _evolution[3].Replace("    - rename_field: { from: hours, to: minutes }\n", "    - set_field: { field: minutes, derive: int(hours * 60.0) }\n    - remove_field: { field: hours }\n", StringComparison.Ordinal)
            .Replace("    - convert_field: { field: minutes, to: integer }\n", "", StringComparison.Ordinal));
        _vault.With("Visits/2024-03-02 Weir.md", "---\ntype: visit\ndate: 2024-03-02  # a Saturday\nattendees: Anna, Bert\nhours: 1.5\nstate: open\n---\n## Outcome\nFine.\n")
            .With("Visits/2024-11-05 Harbor.md", "---\ntype: visit\ndate: 2024-11-05\nstate: dropped\n---\n");
        Assert.Equal(_migrating[0], Shown("migrate Visits"));
        Assert.Equal(1, _vault.Run("migrate", "--write").Status);
        Assert.Contains("minutes: 90\n", File.ReadAllText(_vault.FullPath("Visits/2024-03-02 Weir.md")), StringComparison.Ordinal);
    }

    // As many notes with each as the page says: 334, 321, 200 and 2, of 400, 13 of which have none.
    private static string Note(int number)
    {
        string[] fields =
        [
            number < 334 ? $"attendees: {(number % 3 == 0 ? "Anna, Bert" : "Carl")}\n" : "",
            number is >= 66 and < 387 ? $"hours: {(number % 2 == 0 ? "1.5" : "2")}\n" : "",
            $"state: {(number is 7 or 9 ? "dropped" : "open")}\n",
        ];
        return $"---\ntype: visit\ndate: 2024-01-01\n{string.Concat(fields)}---\n{(number < 200 ? "## Outcome\nFine.\n" : "")}";
    }

    private static string Name(int number) => number switch { 7 => "2024-11-05 Harbor", 9 => "2025-02-11 Lock", _ => string.Create(CultureInfo.InvariantCulture, $"Visit {number:000}") };

    // Behind a name with spaces diffs have a tab, which no page shows.
    private string Shown(string command) => $"$ noteschema {command}\n{_vault.Run(command.Split(' ')).Output.Replace("\t\n", "\n", StringComparison.Ordinal)}";

    // What stands in code blocks of a page, in order.
    private static string[] Blocks(string page, [CallerFilePath] string source = "")
    {
        string text = File.ReadAllText(Path.Combine(Path.GetDirectoryName(source)!, "..", "..", "docs", page)).ReplaceLineEndings("\n");
        return [.. text.Split("\n```").Where((_, index) => index % 2 == 1).Select(block => block[(block.IndexOf('\n', StringComparison.Ordinal) + 1)..] + "\n")];
    }
}
