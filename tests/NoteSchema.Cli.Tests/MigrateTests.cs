using System.Text;
using System.Text.Json;

namespace NoteSchema.Cli.Tests;

/// <summary><c>noteschema migrate</c> and <c>noteschema test</c>.</summary>
public sealed class MigrateTests : IDisposable
{
    private const string Schema = """
        schema: visit
        version: 2
        fields:
          type: string
          date: { type: date, required: true }
          people: { type: list, items: link }
        body:
          sections:
            result: { heading: Result }
        migrations:
          2:
            - rename_field: { from: who, to: people }
            - split_field: { field: people, separator: ",", as: link }
            - convert_field: { field: date, to: date, formats: [DD.MM.YYYY] }
            - rename_section: { from: Outcome, to: result }

        """;

    private const string Old = "\uFEFF---\r\ntype: visit   # kind\r\nwho: Anna, 'Bert' 😀  # both\r\ndate: 14.03.2025\r\n---\r\n## Outcome\r\nFine.  ";
    private const string New = "\uFEFF---\r\ntype: visit   # kind\r\nschema_version: 2\r\npeople:  # both\r\n  - \"[[Anna]]\"\r\n  - \"[['Bert' 😀]]\"\r\ndate: 2025-03-14\r\n---\r\n## Result\r\nFine.  ";
    private const string Bad = "---\ntype: visit\nwho: Carl\ndate: soon\n---\n";

    private readonly TestVault _vault = new();

    public MigrateTests() => _vault.With("schemas/visit.yaml", Schema).With("A.md", Old).With("B.md", Bad).With("C.md", "---\ntype: visit\nschema_version: 2\ndate: 2025-03-14\n---\n").With("D.md", "---\ntype: visit\nschema_version: 9\nwho: x\n---\n").With("E.md", "No schema.\n");

    public void Dispose() => _vault.Dispose();

    [Fact]
    public void The_plan_shows_steps_diffs_and_problems_and_writes_nothing()
    {
        CliResult plan = _vault.Run("migrate");
        Assert.Equal(1, plan.Status);
        Assert.StartsWith("A.md: visit 1 → 2\n  2: rename `who` to `people`\n  2: split `people` at “,”\n  2: make `date` a date such as 2025-11-06\n  2: rename the section “Outcome” to “Result”\ndiff --git a/A.md b/A.md\n", plan.Output, StringComparison.Ordinal);
        Assert.Contains("B.md: visit 1, stays as it is\n  The step `convert_field` of version 2 cannot be carried out: `date` is “soon”, which does not become a date such as 2025-11-06.\n", plan.Output, StringComparison.Ordinal);
        Assert.Contains("D.md: visit 9 is newer than the schema, so it is left alone\n", plan.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 note to migrate, 1 note cannot be migrated, 1 note newer than the schema, 1 note with the right version already. `noteschema migrate --write` writes them.\n", plan.Output, StringComparison.Ordinal);
        Assert.Equal(Old, Text("A.md"));
        Assert.Equal(2, _vault.Run("migrate", "--format", "sarif").Status);
    }

    [Fact]
    public void What_can_be_migrated_is_written_once_and_undo_restores_every_byte()
    {
        CliResult written = _vault.Run("migrate", "--write");
        Assert.Equal(1, written.Status);
        Assert.StartsWith("A.md: visit 1 → 2\nB.md: visit 1, stays as it is\n", written.Output, StringComparison.Ordinal);
        Assert.Contains("1 note migrated, 1 note cannot be migrated", written.Output, StringComparison.Ordinal);
        Assert.Equal(New, Text("A.md"));
        Assert.Equal(Bad, Text("B.md"));

        Assert.DoesNotContain("A.md", _vault.Run("migrate", "--write").Output, StringComparison.Ordinal);
        Assert.Equal(New, Text("A.md"));
        Assert.Equal(0, _vault.Run("migrate", "A.md", "C.md").Status);

        Assert.Equal(0, _vault.Run("undo").Status);
        Assert.Equal(Old, Text("A.md"));
    }

    [Fact]
    public void The_version_that_notes_come_to_is_locked_on_its_first_use()
    {
        string locked = _vault.FullPath("schemas/.versions/visit@2.yaml");
        _vault.Run("migrate");
        Assert.False(File.Exists(locked));
        _vault.Run("migrate", "--write");
        Assert.True(File.Exists(locked));
        _vault.With("schemas/visit.yaml", Schema.Replace("heading: Result", "heading: Results", StringComparison.Ordinal));
        Assert.Contains("unlocked-change", _vault.Run("schema", "check").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_can_stop_at_a_version_and_go_on_later()
    {
        _vault.With("schemas/visit.yaml", "schema: visit\nversion: 3\nfields: { type: string, c: { type: string, required: true } }\nmigrations:\n  2:\n    - rename_field: { from: a, to: b }\n  3:\n    - rename_field: { from: b, to: c }\n").With("A.md", "---\ntype: visit\na: x\n---\n");
        _vault.Run("migrate", "A.md", "--to", "2", "--write");
        Assert.Equal("---\ntype: visit\nschema_version: 2\nb: x\n---\n", Text("A.md"));
        _vault.Run("migrate", "A.md", "--write");
        Assert.Equal("---\ntype: visit\nschema_version: 3\nc: x\n---\n", Text("A.md"));
    }

    private const string Renames = "schema: talk\nversion: 2\nmatch: { type: talk }\nfields: { type: string, see: link }\nbody:\n  sections:\n    end: { heading: 'Result: final' }\nmigrations:\n  2:\n    - rename_section: { from: Outcome, to: end }\n    - remove_section: { section: Junk }\n";
    private const string Linked = "\uFEFFSee [[Weir#outcome#Deep|😀]], ![[Weir#Outcome]], [y](Weir.md#Outcome \"t\"), `[[Weir#Outcome]]`, [[Weir#Junk]], [w].  \r\n\r\n[w]: <Weir.md#Outcome> \"w\"\r\n";
    private const string LinkedAfter = "\uFEFFSee [[Weir#Result final#Deep|😀]], ![[Weir#Result final]], [y](Weir.md#Result%20final \"t\"), `[[Weir#Outcome]]`, [[Weir#Junk]], [w].  \r\n\r\n[w]: <Weir.md#Result final> \"w\"\r\n";

    private void WithRenames() => _vault.With("schemas/visit.yaml", Renames)
        .With("Weir.md", "---\ntype: talk\nsee: \"[[#Outcome]]\"  # why\n---\n[[#Outcome]]\n## Outcome\n### Deep\n## Junk\n").With("Links.md", Linked);

    [Fact]
    public void Links_to_a_heading_that_is_renamed_follow_it()
    {
        WithRenames();
        CliResult plan = _vault.Run("migrate", "Weir.md", "Links.md");
        Assert.Contains("Links.md: links\n  the link [[Weir#outcome#Deep|😀]] becomes [[Weir#Result final#Deep|😀]], since the heading is renamed\n", plan.Output, StringComparison.Ordinal);
        Assert.Contains("  the heading of [[Weir#Junk]] is taken out, so the link leads nowhere\n", plan.Output, StringComparison.Ordinal);
        Assert.Equal(0, _vault.Run("migrate", "Weir.md", "Links.md", "--write").Status);
        Assert.Equal("---\ntype: talk\nschema_version: 2\nsee: \"[[#Result final]]\"  # why\n---\n[[#Result final]]\n## Result: final\n### Deep\n", Text("Weir.md"));
        Assert.Equal(LinkedAfter, Text("Links.md"));
        Assert.DoesNotContain("becomes", _vault.Run("migrate", "Weir.md", "Links.md").Output, StringComparison.Ordinal);
        _vault.Run("undo");
        Assert.Equal(Linked, Text("Links.md"));
    }

    [Fact]
    public void A_link_in_a_note_that_was_not_asked_for_is_named_and_follows_later()
    {
        WithRenames();
        CliResult written = _vault.Run("migrate", "Weir.md", "--write");
        Assert.Contains("Links.md is left as it is, since it was not asked for: the heading of ![[Weir#Outcome]] is renamed; write ![[Weir#Result final]]\n", written.Error, StringComparison.Ordinal);
        Assert.Equal(Linked, Text("Links.md"));
        Assert.Contains("1 note with links that follow", _vault.Run("migrate", "Weir.md", "Links.md", "--write").Output, StringComparison.Ordinal);
        Assert.Equal(LinkedAfter, Text("Links.md"));
    }

    [Fact]
    public void A_link_to_a_block_that_goes_with_its_section_is_named()
    {
        WithRenames();
        _vault.With("Weir.md", "---\ntype: talk\n---\n[[#^In-Junk]]\n\n## Junk\nold ^in-junk\n\n- twice ^twice\n\n| a |\n| - |\n\n^table\n\n## Outcome\n- twice ^twice\n- good ^good\n")
            .With("Links.md", "---\nsee: \"[[Weir#^in-junk]]\"\n---\n[[Weir#^in-junk]], [x](Weir.md#%5Etable), [[Weir#^twice]], [[Weir#^good]], [[Weir#In junk]], [[E#^in-junk]]\n");

        string plan = _vault.Run("migrate", "Weir.md", "Links.md").Output;

        Assert.Equal(
            ["[[#^In-Junk]]", "[[Weir#^in-junk]]", "[[Weir#^in-junk]]", "[x](Weir.md#%5Etable)"],
            plan.Split('\n').Where(line => line.EndsWith(" is taken out, so the link leads nowhere", StringComparison.Ordinal)).Select(line => line["  the block of ".Length..^" is taken out, so the link leads nowhere".Length]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_link_to_a_heading_that_is_there_again_stays()
    {
        WithRenames();
        _vault.With("Weir.md", "---\ntype: talk\n---\n## Outcome\n### Outcome\n");
        _vault.Run("migrate", "Weir.md", "Links.md", "--write");
        Assert.Equal(Linked, Text("Links.md"));
    }

    [Theory]
    [InlineData("2", "noted", "A.md: visit 1 → 2\n")]
    [InlineData("2", "far too long", "A.md: visit 1, stays as it is\n")]
    [InlineData("3", "far too long", "A.md: visit 1 → 3\n")]
    public void A_note_that_stops_at_a_version_is_held_against_that_one(string to, string value, string expected)
    {
        _vault.With("schemas/visit.yaml", "schema: visit\nversion: 2\nfields: { type: string, b: { type: string, max_length: 6 } }\nmigrations:\n  2:\n    - rename_field: { from: a, to: b }\n");
        Assert.Equal(0, _vault.Run("schema", "diff", "visit").Status);
        _vault.With("schemas/visit.yaml", "schema: visit\nversion: 3\nfields: { type: string, c: string }\nmigrations:\n  2:\n    - rename_field: { from: a, to: b }\n  3:\n    - rename_field: { from: b, to: c }\n");
        _vault.With("A.md", $"---\ntype: visit\na: {value}\n---\n");
        CliResult plan = _vault.Run("migrate", "A.md", "--to", to);
        Assert.StartsWith(expected, plan.Output, StringComparison.Ordinal);
        if (expected.Contains("stays", StringComparison.Ordinal)) Assert.Contains("  As version 2 ", plan.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_plan_is_json_too()
    {
        using JsonDocument plan = JsonDocument.Parse(_vault.Run("migrate", "--format", "json").Output);
        JsonElement[] notes = [.. plan.RootElement.GetProperty("notes").EnumerateArray()];
        Assert.Equal(["A.md migrated 1 2", "B.md failed 1 2", "D.md newer 9 9"], notes.Select(note => $"{note.GetProperty("path")} {note.GetProperty("state")} {note.GetProperty("from")} {note.GetProperty("to")}"));
        Assert.Equal("rename_field", notes[0].GetProperty("steps")[0].GetProperty("step").GetString());
        Assert.Equal("convert_field", notes[1].GetProperty("problem").GetProperty("step").GetString());
        Assert.Equal(1, plan.RootElement.GetProperty("summary").GetProperty("failed").GetInt32());
    }

    [Fact]
    public void Lint_offers_the_migration_and_says_why_there_is_none()
    {
        string output = _vault.Run("lint").Output;
        Assert.Contains("old-version", output, StringComparison.Ordinal);
        Assert.Contains("The note has version 1 of the schema `visit`, whose version is now 2, and stays so. The step `convert_field`", output, StringComparison.Ordinal);
        _vault.Run("lint", "--fix=suggested");
        Assert.Equal(New, Text("A.md"));
    }

    [Fact]
    public void A_note_without_a_version_in_which_no_step_finds_anything_is_checked_as_a_current_one()
    {
        _vault.With("A.md", "---\ntype: visit\ndate: soon\n---\n").With("B.md", "---\ntype: visit\npeople: [\"[[Anna]]\"]\n---\n");
        string output = _vault.Run("lint", "B.md").Output;
        Assert.Contains("required-field", output, StringComparison.Ordinal);
        Assert.DoesNotContain("old-version", output, StringComparison.Ordinal);
        Assert.Contains("As version 2 it would have an error: required-field: ", _vault.Run("migrate", "B.md").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_that_would_be_left_is_named_by_the_line_of_the_note_as_it_is()
    {
        _vault.With("schemas/visit.yaml", "schema: visit\nversion: 2\nfields:\n  n: integer\nmigrations:\n  2: []\n").With("A.md", "---\ntype: visit\nm: 1\nn: x\n---\n");
        Assert.Contains("As version 2 it would have an error: wrong-type, line 4: `n`", _vault.Run("migrate", "A.md").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("schemas/visti.samples/v1/A.md", "schemas/visti.samples: there is no schema `visti` beside it; a folder of samples is called after the id of its schema")]
    [InlineData("schemas/visit.samples/A.md", "schemas/visit.samples/A.md: a sample lies in the folder of its version: v1, v2")]
    [InlineData("schemas/visit.samples/first/A.md", "schemas/visit.samples/first: a folder of samples is called after their version: v1, v2")]
    public void A_sample_that_would_not_be_found_is_named(string path, string problem)
    {
        _vault.With("schemas/visit.samples/v1/Fine.md", Old).With(path, Old);

        CliResult result = _vault.Run("test", "--accept");

        Assert.Equal((2, $"noteschema: {problem}\n"), (result.Status, result.Error));
    }

    [Fact]
    public void Samples_are_received_accepted_and_held()
    {
        Assert.Contains("there are no samples", _vault.Run("test").Error, StringComparison.Ordinal);
        _vault.With("schemas/visit.samples/v1/Fine.md", Old).With("schemas/visit.samples/v1/Soon.md", Bad);

        CliResult first = _vault.Run("test");
        Assert.Equal(1, first.Status);
        Assert.Contains("schemas/visit.samples/v1/Fine.md: new, received schemas/visit.samples/v1/Fine.received.md\n", first.Output, StringComparison.Ordinal);
        Assert.Equal(New, Text("schemas/visit.samples/v1/Fine.received.md"));
        // The reason of one that stays is not shown as a note.
        Assert.Contains("Soon.md: new, received schemas/visit.samples/v1/Soon.received.txt\ndiff --git a/schemas/visit.samples/v1/Soon.verified.txt b/schemas/visit.samples/v1/Soon.verified.txt\n", first.Output, StringComparison.Ordinal);

        Assert.Equal(0, _vault.Run("test", "--accept").Status);
        Assert.Equal(New, Text("schemas/visit.samples/v1/Fine.verified.md"));
        Assert.StartsWith("The step `convert_field` of version 2", Text("schemas/visit.samples/v1/Soon.verified.txt"), StringComparison.Ordinal);
        Assert.False(File.Exists(_vault.FullPath("schemas/visit.samples/v1/Fine.received.md")));
        Assert.Equal("Samples: 2 as expected.\n", _vault.Run("test").Output);

        _vault.With("schemas/visit.yaml", Schema.Replace("heading: Result", "heading: Results", StringComparison.Ordinal));
        CliResult changed = _vault.Run("test");
        Assert.Equal(1, changed.Status);
        Assert.Contains("-## Result\r\n+## Results\r\n", changed.Output, StringComparison.Ordinal);
        Assert.Contains("Samples: 1 as expected, 1 different. What was received lies beside each", changed.Output, StringComparison.Ordinal);

        // Samples stay as old as they are.
        Assert.DoesNotContain("samples", _vault.Run("migrate", "--write").Output, StringComparison.Ordinal);
        Assert.Equal(Old, Text("schemas/visit.samples/v1/Fine.md"));
    }

    [Fact]
    public void Samples_are_picked_from_the_vault_as_different_as_can_be()
    {
        for (int i = 0; i < 20; i++) _vault.With($"Visits/{i:00}.md", $"---\ntype: visit\nwho: Anna\ndate: 14.03.2025\n---\nText {i}\n");
        _vault.With("Visits/Odd.md", "---\ntype: visit\nwho: [Anna]\ndate: 14.03.2025\n---\n## Outcome\nx\n");
        CliResult picked = _vault.Run("test", "--from-vault");
        Assert.Equal(1, picked.Status);
        Assert.Equal(["A.md", "Odd.md"], Directory.EnumerateFiles(_vault.FullPath("schemas/visit.samples/v1")).Select(Path.GetFileName).Where(name => !name!.Contains(".received.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(Old, Text("schemas/visit.samples/v1/A.md"));
    }

    private string Text(string path) => Encoding.UTF8.GetString(File.ReadAllBytes(_vault.FullPath(path)));
}
