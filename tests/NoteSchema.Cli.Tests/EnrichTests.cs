namespace NoteSchema.Cli.Tests;

/// <summary><c>noteschema enrich</c>.</summary>
public sealed class EnrichTests : IDisposable
{
    private const string Schemas = """
        schema: talk
        fields:
          type: string
          title: { type: string, derive: body.title }
          guest: { type: link, to: person }
          city: { type: string, derive: guest.note.home, refresh: true }

        """;

    private readonly TestVault _vault = new();

    public EnrichTests() => _vault
        .With("noteschema.yaml", "{}\n")
        .With("schemas/talk.yaml", Schemas)
        .With("schemas/person.yaml", "schema: person\nfields:\n  type: string\n  home: { type: string, derive: \"file.folder\" }\n")
        .With("People/Ilse.md", "---\ntype: person\n---\n")
        .With("Talks/A.md", "---\ntype: talk\nguest: \"[[Ilse]]\"\n---\n# A talk\n");

    public void Dispose() => _vault.Dispose();

    [Fact]
    public void Without_write_the_changes_are_shown_with_reasons_and_a_diff()
    {
        CliResult result = _vault.Run("enrich", "Talks");

        Assert.Equal("""
            Talks/A.md
              title: (missing) -> A talk
                  from body.title, where body.title is "A talk"

            diff --git a/Talks/A.md b/Talks/A.md
            --- a/Talks/A.md
            +++ b/Talks/A.md
            @@ -1,5 +1,6 @@
             ---
             type: talk
            +title: A talk
             guest: "[[Ilse]]"
             ---
             # A talk


            """, result.Output);
        Assert.Equal("noteschema: 1 of 1 note would change, and nothing was written: --write does\n", result.Error);
        Assert.Equal(0, result.Status);
        Assert.DoesNotContain("title", Read("Talks/A.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Values_that_come_from_other_notes_come_in_the_same_run()
    {
        CliResult written = _vault.Run("enrich", "--write");

        Assert.Equal(0, written.Status);
        Assert.Equal("---\ntype: talk\ntitle: A talk\nguest: \"[[Ilse]]\"\ncity: People\n---\n# A talk\n", Read("Talks/A.md"));
        Assert.Contains("city: (missing) -> People\n      from guest.note.home, where guest is link(\"[[Ilse]]\")\n", written.Output, StringComparison.Ordinal);
        Assert.Equal("noteschema: 2 notes looked at, nothing to write\n", _vault.Run("enrich", "--write").Error);

        Assert.Equal(0, _vault.Run("undo").Status);
        Assert.Equal("---\ntype: talk\nguest: \"[[Ilse]]\"\n---\n# A talk\n", Read("Talks/A.md"));
    }

    [Theory]
    [InlineData("##\u00A0Tasks", "stands there under a heading that Obsidian does not see")]
    [InlineData("##Tasks", "stands there under a heading that Obsidian does not see")]
    [InlineData("## Taks", "may be the one called “Taks”")]
    public void A_section_whose_heading_has_a_slip_is_not_added_again(string heading, string reason)
    {
        string text = $"---\ntype: log\n---\n# A log\n\n{heading}\n\n- [ ] Call Ilse\n";
        _vault.With("schemas/log.yaml", "schema: log\nfields:\n  type: string\nbody:\n  sections:\n    tasks: { heading: Tasks, required: true }\n").With("Logs/A.md", text);

        CliResult result = _vault.Run("enrich", "--write", "Logs");

        Assert.Contains($"noteschema: Logs/A.md: `Tasks` was left as it is: the section “Tasks” {reason}; `noteschema lint` says what is wrong\n", result.Error, StringComparison.Ordinal);
        Assert.Equal(text, Read("Logs/A.md"));
        Assert.Equal(0, _vault.Run("lint", "--fix=suggested", "Logs").Status);
        Assert.Equal(text.Replace(heading, "## Tasks", StringComparison.Ordinal), Read("Logs/A.md"));
    }

    [Fact]
    public void What_cannot_be_done_is_named_and_fails_the_writing_run()
    {
        _vault.With("Talks/B.md", "---\ntype: talk\ntitle: [x\n---\n");

        CliResult result = _vault.Run("enrich", "--write");

        Assert.Contains("noteschema: Talks/B.md: left as it is: its frontmatter cannot be read (line 3); `noteschema lint` says what is wrong\n", result.Error, StringComparison.Ordinal);
        Assert.Equal(1, result.Status);
        Assert.Contains("city: People", Read("Talks/A.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Changes_are_json_too()
    {
        string output = _vault.Run("enrich", "Talks", "--format", "json").Output;
        Assert.Contains("""
                    {
                      "kind": "field",
                      "name": "title",
                      "old": null,
                      "new": "A talk",
                      "reason": "body.title",
                      "reads": {
                        "body.title": "\"A talk\""
                      }
                    }
            """, output, StringComparison.Ordinal);
        Assert.Contains("\"diff\": \"diff --git a/Talks/A.md b/Talks/A.md\\n", output, StringComparison.Ordinal);
    }

    private string Read(string path) => File.ReadAllText(_vault.FullPath(path));
}
