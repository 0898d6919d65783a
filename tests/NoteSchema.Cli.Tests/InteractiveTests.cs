namespace NoteSchema.Cli.Tests;

/// <summary><c>migrate --interactive</c> and the questions of <c>schema bump</c>, answered at a terminal.</summary>
public sealed class InteractiveTests : IDisposable
{
    private const string First = "schema: visit\nfields:\n  where: string\n  given: string\n  family: string\n  hours: number\n";

    private const string Second = "schema: visit\nfields:\n  given_family: string\n  hour_count: number\n";

    private const string Migration = "schema: visit\nversion: 2\nfields: { people: string }\nmigrations:\n  2:\n    - rename_field: { from: who, to: people }\n";

    private readonly TestVault _vault = new TestVault().With("noteschema.yaml", "{}\n");

    public void Dispose() => _vault.Dispose();

    [Fact]
    public void Each_note_is_shown_and_those_accepted_are_written_at_the_end()
    {
        if (!OperatingSystem.IsLinux()) return;
        _vault.With("schemas/visit.yaml", Migration);
        foreach (string name in (string[])["a", "b", "c", "d"]) _vault.With($"{name}.md", $"---\ntype: visit\nwho: {name}\n---\n");
        using var terminal = new PseudoTerminal(_vault.Root, "migrate --interactive", noColor: true);

        Answer(terminal, "a.md: visit 1 → 2", "y");
        Answer(terminal, "b.md: visit 1 → 2", "n");
        Answer(terminal, "c.md: visit 1 → 2", "what?");
        Assert.Equal("a", Who("a"));
        Answer(terminal, "[q]uit: what?\r\nMigrate this note?", "all");

        Assert.Equal(1, terminal.WaitForEnd());
        Assert.Contains("-who: d\r\n+schema_version: 2\r\n+people: d\r\n", terminal.Shown, StringComparison.Ordinal);
        Assert.Contains("3 notes migrated, 1 note left as you said", terminal.Shown, StringComparison.Ordinal);
        Assert.Equal((null, "b", null, null), (Who("a"), Who("b"), Who("c"), Who("d")));
        Assert.Equal(0, _vault.Run("undo").Status);
        Assert.Equal(("a", "b", "c", "d"), (Who("a"), Who("b"), Who("c"), Who("d")));
    }

    [Theory]
    [InlineData("q\r")]
    [InlineData("\x4")]
    public void Who_quits_has_what_was_accepted_before(string keys)
    {
        if (!OperatingSystem.IsLinux()) return;
        _vault.With("schemas/visit.yaml", Migration).With("a.md", "---\ntype: visit\nwho: a\n---\n").With("b.md", "---\ntype: visit\nwho: b\n---\n").With("c.md", "---\ntype: visit\nwho: c\n---\n");
        using var terminal = new PseudoTerminal(_vault.Root, "migrate -i", noColor: true);

        Answer(terminal, "a.md: visit 1 → 2", "y");
        Assert.True(terminal.WaitFor("+people: b\r\n ---\r\nMigrate this note?"), terminal.Shown);
        terminal.Press(keys);

        Assert.Equal(1, terminal.WaitForEnd());
        Assert.Equal((null, "b", "c"), (Who("a"), Who("b"), Who("c")));
    }

    [Fact]
    public void Without_a_terminal_nobody_is_asked()
    {
        _vault.With("schemas/visit.yaml", Migration).With("a.md", "---\ntype: visit\nwho: a\n---\n");
        CliResult result = _vault.Run("migrate", "--interactive");
        Assert.Equal((2, "noteschema: --interactive asks on a terminal, and this is none; --write writes all that can be migrated\n"), (result.Status, result.Error));
        Assert.Equal("a", Who("a"));
    }

    [Fact]
    public void A_bump_asks_what_was_renamed_split_and_joined()
    {
        if (!OperatingSystem.IsLinux()) return;
        _vault.With("schemas/visit.yaml", First);
        foreach (string name in (string[])["a", "b", "c"]) _vault.With($"{name}.md", $"---\ntype: visit\nwhere: Oslo\ngiven: Ilse\nfamily: Brandt\nhours: 2\n---\n");
        _vault.Run("schema", "diff");
        _vault.With("schemas/visit.yaml", Second);
        using var terminal = new PseudoTerminal(_vault.Root, "schema bump visit", noColor: true);

        Answer(terminal, "Is `hours` called `hour_count` now (likeness 0.", "y");
        Answer(terminal, "Were `given` and `family` joined to `given_family`? [y/n]", "y");
        Assert.Equal(0, terminal.WaitForEnd());

        Assert.Equal(Second.Replace("visit\n", "visit\nversion: 2\n", StringComparison.Ordinal) + """

            migrations:
              2:
                - rename_field: { from: hours, to: hour_count }
                # 3 notes have `where`; without `keep_in_body` what they hold is lost.
                - remove_field: { field: where, keep_in_body: true }
                - merge_fields: { from: [given, family], to: given_family, separator: " " }

            """, File.ReadAllText(_vault.FullPath("schemas/visit.yaml")));
    }

    [Theory]
    [InlineData("y", "    - split_field: { field: place, separator: \", \", into: [city, country] }\n")]
    [InlineData("n", "    # 3 notes have `place`; without `keep_in_body` what they hold is lost.\n    - remove_field: { field: place, keep_in_body: true }\n")]
    public void Values_tell_of_a_split_where_names_do_not(string answer, string expected)
    {
        if (!OperatingSystem.IsLinux()) return;
        _vault.With("schemas/visit.yaml", "schema: visit\nfields:\n  place: string\n  about: string\n");
        foreach (string name in (string[])["a", "b", "c"]) _vault.With($"{name}.md", $"---\ntype: visit\nplace: Oslo {name}, Norway\nabout: as it is\n---\n");
        _vault.Run("schema", "diff");
        _vault.With("schemas/visit.yaml", "schema: visit\nfields:\n  city: string\n  country: string\n");
        Assert.Contains("Perhaps `place` was split into `city` and `country`; `noteschema schema bump` asks, and drafts the step.", _vault.Run("schema", "diff").Output, StringComparison.Ordinal);
        using var terminal = new PseudoTerminal(_vault.Root, "schema bump visit", noColor: true);

        Answer(terminal, "Was `place` split into `city` and `country`? [y/n]", answer);
        Assert.Equal(0, terminal.WaitForEnd());

        string schema = File.ReadAllText(_vault.FullPath("schemas/visit.yaml"));
        Assert.Contains(expected, schema, StringComparison.Ordinal);
        Assert.Equal(0, _vault.Run("migrate", "--write").Status);
        string[] lines = File.ReadAllLines(_vault.FullPath("a.md"));
        Assert.Contains(answer == "y" ? "city: Oslo a" : "**place:** Oslo a, Norway", lines);
    }

    private static void Answer(PseudoTerminal terminal, string question, string answer)
    {
        Assert.True(terminal.WaitFor(question), terminal.Shown);
        terminal.Press(answer + "\r");
    }

    // What a note says before the migration; null where it is migrated.
    private string? Who(string name) => File.ReadAllText(_vault.FullPath($"{name}.md")) is var text && text.Contains("\nwho: ", StringComparison.Ordinal) ? text.Split("\nwho: ")[1].Split('\n')[0] : null;
}
