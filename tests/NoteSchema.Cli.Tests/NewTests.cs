using System.Text;

namespace NoteSchema.Cli.Tests;

/// <summary><c>noteschema new</c>.</summary>
public sealed class NewTests : IDisposable
{
    private const string Decision = """
        schema: decision
        version: 2
        match: { path: ["Decisions/**"] }
        fields:
          title: { type: string, derive: body.title }
          decided: { type: date, required: true, derive: find_date(file.name) }
          by: { type: list, required: true, items: { type: link }, min_items: 1, description: Who decided it. }
          status: { type: enum, values: [proposed, accepted], required: true, ignore_case: true }
          cost: { type: number, min: 0 }
          tags: { type: tags, contains: ["status/{status}"] }
          old: { type: string, deprecated: Use cost. }
        body:
          title: "{title}"
          header: "**Decided:** {decided}"
          sections:
            context: { heading: Context, required: true, template: "What made {title} necessary." }
            options: { heading: Options, content: list }
            proof: { heading: Proof, content: tasks, min_items: 1 }

        """;

    private readonly TestVault _vault = new();

    public NewTests() => _vault
        .With("noteschema.yaml", "{}\n")
        .With("schemas/decision.yaml", Decision)
        .With("schemas/log.yaml", "schema: log\nmatch: { path: [\"Log/????-??-??.md\"] }\nfields:\n  day: { type: date, derive: find_date(file.name) }\n  where: { type: object, fields: { a: any } }\n")
        .With("People/Ilse Brandt.md", "text\n")
        .With("People/Tomas Lind.md", "text\n");

    public void Dispose() => _vault.Dispose();

    [Fact]
    public void A_note_has_the_fields_sections_and_templates_of_its_schema()
    {
        CliResult made = _vault.Run("new", "decision", "2025-03-14 Pumps: one or two?", "--set", "by=Ilse Brandt, Tomas Lind", "--set", "status=Accepted");

        Assert.Equal("Decisions/2025-03-14 Pumps one or two.md\n", made.Output);
        Assert.Equal("", made.Error);
        Assert.Equal(0, made.Status);
        Assert.Equal("""
            ---
            schema_version: 2
            title: "Pumps: one or two?"
            decided: 2025-03-14
            by:
              - "[[Ilse Brandt]]"
              - "[[Tomas Lind]]"
            status: accepted
            cost:
            tags:
              - status/accepted
            ---

            # Pumps: one or two?
            **Decided:** 2025-03-14

            ## Context
            What made Pumps: one or two? necessary.

            ## Options

            """, File.ReadAllText(_vault.FullPath("Decisions/2025-03-14 Pumps one or two.md")));
        Assert.Equal(0, _vault.Run("lint", "Decisions", "--fail-on", "warning").Status);
        Assert.Equal("noteschema: 1 note looked at, nothing to do\n", _vault.Run("enrich", "Decisions").Error);
    }

    [Theory]
    [InlineData("2025-05-01 Hey", "Songs/2025-05-01 Hey.md", "---\nname: 2025-05-01 Hey\n---\n\n# Song of 2025-05-01 Hey\n")]
    [InlineData("Hey: you?", "Songs/Hey you.md", "---\nname: Hey you\n---\n\n# Song of Hey you\n")]
    public void A_heading_made_from_fields_never_stands_against_what_they_are_derived_from(string name, string path, string text)
    {
        _vault.With("schemas/song.yaml", "schema: song\nmatch: { path: \"Songs/**\" }\nfields: { name: { type: string, derive: file.name, required: true } }\nbody: { title: \"Song of {name}\" }\n");

        CliResult made = _vault.Run("new", "song", name);

        Assert.Equal(("", 0, path + "\n"), (made.Error, made.Status, made.Output));
        Assert.Equal(text, File.ReadAllText(_vault.FullPath(path)));
        Assert.Equal(0, _vault.Run("lint", path).Status);
    }

    [Fact]
    public void A_note_is_never_overwritten_and_can_be_undone()
    {
        string[] call = ["new", "decision", "Pumps", "--set", "decided=14.3.2025", "--set", "by=Ilse", "--set", "status=proposed"];
        Assert.Equal(0, _vault.Run(call).Status);

        CliResult again = _vault.Run(["new", "decision", "PUMPS", .. call[3..]]);
        Assert.Equal("noteschema: there is a note `Decisions/Pumps.md` already; no note is overwritten\n", again.Error);
        Assert.Equal(2, again.Status);

        Assert.Equal(0, _vault.Run("undo").Status);
        Assert.False(Directory.Exists(_vault.FullPath("Decisions")));
    }

    [Theory]
    [InlineData("a `decision` must have `decided` (a date such as 2025-11-06) and `by` (a list) and `status` (`proposed` or `accepted`); give them with --set decided=… --set by=… --set status=…", "decision", "Pumps")]
    [InlineData("--set: `decided` cannot be “soon”: it is a date such as 2025-11-06", "decision", "Pumps", "--set", "decided=soon")]
    [InlineData("--set: `where` cannot be “{a: &x [*x]}”: it is a map of fields", "log", "2025-03-14", "--set", "where={a: &x [*x]}")]
    [InlineData("--set: `cost` must be 0 or more, not -1.", "decision", "Pumps", "--set", "cost=-1")]
    [InlineData("--set: the schema `decision` has no field `statis`; did you mean `status`?", "decision", "Pumps", "--set", "statis=open")]
    [InlineData("--set cannot be `status`: it is a field and its value, FIELD=VALUE", "decision", "Pumps", "--set", "status")]
    [InlineData("--set gives `by` twice; the items of a list go into one: --set \"by=Ilse Brandt, Tomas Lind\"", "decision", "Pumps", "--set", "by=Ilse Brandt", "--set", "status=accepted", "--set", "by=Tomas Lind")]
    [InlineData("`../Pumps.md` lies outside the vault `.`", "decision", "../Pumps.md")]
    [InlineData("there is no schema `decisoin`; did you mean `decision`?", "decisoin", "Pumps")]
    [InlineData("name the note: `noteschema new decision NAME`", "decision")]
    [InlineData("`???` leaves nothing that a file can be called", "decision", "???")]
    [InlineData("a note cannot be called `a: b`; `a b` would do", "log", "Log/a: b")]
    [InlineData("a note at `Other/a.md` would not be a `log`: it lies at `Log/????-??-??.md`", "log", "Other/a.md")]
    public void What_is_wrong_is_said_before_anything_is_written(string message, params string[] arguments)
    {
        CliResult result = _vault.Run(["new", .. arguments]);
        Assert.Equal($"noteschema: {message}\n", result.Error);
        Assert.Equal(2, result.Status);
        Assert.False(Directory.Exists(_vault.FullPath(".noteschema")));
    }

    [Fact]
    public void On_a_terminal_what_is_required_is_asked_for_until_it_will_do()
    {
        var call = new CliCall { IsTerminal = true, Input = Encoding.UTF8.GetBytes("Ilse Brandt\nmaybe\nproposed\n") };

        CliResult made = _vault.Run(call, "new", "decision", "2025-03-14 Pumps");

        Assert.Equal("""
            by: a list. Who decided it.
            > status: `proposed` or `accepted`
            > `status` cannot be “maybe”: it is `proposed` or `accepted`
            > 
            """.ReplaceLineEndings("\n"), made.Error);
        Assert.Equal("Decisions/2025-03-14 Pumps.md\n", made.Output);
        Assert.Contains("status: proposed\n", File.ReadAllText(_vault.FullPath("Decisions/2025-03-14 Pumps.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_schema_asks_for_a_day_the_note_is_of_today()
    {
        string path = $"Log/{DateTime.Now.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}.md";
        CliResult made = _vault.Run("new", "log", "--format", "json");
        Assert.Contains($"\"path\": \"{path}\"", made.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(_vault.FullPath(path)));
    }
}
