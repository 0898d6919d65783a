namespace NoteSchema.Cli.Tests;

/// <summary>Notes of which no schema can speak before their text is put right: frontmatter without keys, and notes that stand in a code block as a whole.</summary>
public sealed class UnreadableNoteTests : IDisposable
{
    private const string Schema = """
        schema: visit
        version: 2
        match: { path: Visits/** }
        fields:
          type: string
          title: { type: string, derive: body.title }
          status: { type: enum, values: [planned, done], required: true, default: planned }
        body:
          sections:
            todo: { heading: To do, required: true }
        migrations:
          2: []
        """;

    private const string InBlock = "```markdown\n---\ntype: visit\nschema_version: 2\nstatus: plannd\n---\n\n# Harbor\n```\n";
    private const string WithRemark = "Here is the note:\n\n```markdown\n---\ntype: visit\n---\n\n# Harbor\n```\n";
    private const string BelowRemark = "Here is the note:\n\n---\ntype: visit\n---\n\n# Harbor\n";
    private const string BelowNothing = "\n\u200B---\ntype: visit\nschema_version: 2\nstatus: plannd\n---\n\n# Harbor\n";
    private const string Toml = "+++\ntype = \"visit\"\nschema_version = 2\nstatus = \"plannd\"\n+++\n\n# Harbor\n";
    private const string InYamlBlock = "```yaml\ntype: visit\nschema_version: 2\nstatus: plannd\n```\n\n# Harbor\n";
    private const string Twice = "---\ntype: visit\nschema_version: 2\n---\n---\nstatus: plannd\n---\n\n# Harbor\n";
    private const string TwoValues = "---\ntype: visit\nstatus: planned\n---\n---\nstatus: done\n---\n\n# Harbor\n";
    private const string TomlTable = "+++\ntype = \"visit\"\n[extra]\nstatus = \"planned\"\n+++\n\n# Harbor\n";
    private const string Unclosed = "---\ntype: visit\nschema_version: 2\nstatus: plannd\n\n# Harbor\n";
    private const string Text = "---\nSome words.\n---\n\n# Harbor\n";
    private const string List = "---\n- quay\n- pump\n---\n\n# Harbor\n";

    private readonly TestVault _vault = new TestVault().With("schemas/visit.yaml", Schema);

    public void Dispose() => _vault.Dispose();

    [Fact]
    public void A_note_in_a_code_block_is_taken_out_and_then_put_right()
    {
        _vault.With("Visits/A.md", InBlock);

        Assert.Equal(0, _vault.Run("lint", "--fix=suggested").Status);

        Assert.Equal("---\ntype: visit\nschema_version: 2\nstatus: planned\n---\n\n# Harbor\n\n## To do\n", Read("Visits/A.md"));
        _vault.Run("undo");
        Assert.Equal(InBlock, Read("Visits/A.md"));
    }

    [Theory]
    [InlineData(BelowNothing)]
    [InlineData(Toml)]
    [InlineData(InYamlBlock)]
    [InlineData(Twice)]
    public void Frontmatter_that_Obsidian_does_not_read_becomes_such_and_is_then_put_right(string text)
    {
        _vault.With("Visits/A.md", text);

        Assert.Equal(0, _vault.Run("lint", "--fix=suggested").Status);

        Assert.Equal("---\ntype: visit\nschema_version: 2\nstatus: planned\n---\n\n# Harbor\n\n## To do\n", Read("Visits/A.md").Replace("\"", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_key_without_a_space_becomes_one_and_then_the_note_is_put_right()
    {
        _vault.With("Visits/A.md", "---\ntype:visit\nschema_version:2\nstatus:plannd\n---\n\n# Harbor\n");

        Assert.Equal(0, _vault.Run("lint", "--fix=suggested").Status);

        Assert.Equal("---\ntype: visit\nschema_version: 2\nstatus: planned\n---\n\n# Harbor\n\n## To do\n", Read("Visits/A.md"));
    }

    [Theory]
    [InlineData(WithRemark, "fenced-note")]
    [InlineData(BelowRemark, "unread-frontmatter")]
    [InlineData(TwoValues, "unread-frontmatter")]
    [InlineData(TomlTable, "unread-frontmatter")]
    [InlineData(Text, "frontmatter-without-keys")]
    [InlineData(List, "frontmatter-without-keys")]
    public void What_only_its_author_can_put_right_is_found_once_and_stays(string text, string rule)
    {
        _vault.With("Visits/A.md", text);

        CliResult result = _vault.Run("lint", "--fix=suggested", "-q");

        Assert.Equal([rule], result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.StartsWith("Visits/A.md:", StringComparison.Ordinal)).Select(line => line.Split('[', ']')[^2]));
        _vault.Run("migrate", "--write");
        Assert.Equal(text, Read("Visits/A.md"));
    }

    [Theory]
    [InlineData(InBlock, "it stands in a code block; `noteschema lint` says what is wrong", "It stands in a code block, so only the rules about the text apply.")]
    [InlineData(WithRemark, "it stands in a code block; `noteschema lint` says what is wrong", "It stands in a code block, so only the rules about the text apply.")]
    [InlineData(BelowNothing, "its frontmatter does not begin it with three dashes; `noteschema lint` says what is wrong", "Its frontmatter does not begin it with three dashes, so only the rules about the text apply.")]
    [InlineData(Toml, "its frontmatter is TOML; `noteschema lint` says what is wrong", "Its frontmatter is TOML, so only the rules about the text apply.")]
    [InlineData(InYamlBlock, "its frontmatter stands in a code block; `noteschema lint` says what is wrong", "Its frontmatter stands in a code block, so only the rules about the text apply.")]
    [InlineData(Twice, "it has two blocks of frontmatter; `noteschema lint` says what is wrong", "It has two blocks of frontmatter, so only the rules about the text apply.")]
    [InlineData(Unclosed, "its frontmatter is not closed; `noteschema lint` says what is wrong", "Its frontmatter is not closed, so only the rules about the text apply.")]
    [InlineData(List, "its frontmatter has no keys; `noteschema lint` says what is wrong", "Its frontmatter has no keys, so only the rules about the text apply.")]
    public void Enrich_leaves_it_alone_and_says_so(string text, string reason, string explained)
    {
        _vault.With("Visits/A.md", text);

        CliResult result = _vault.Run("enrich", "--write");

        Assert.Equal(1, result.Status);
        Assert.Contains($"Visits/A.md: left as it is: {reason}\n", result.Error, StringComparison.Ordinal);
        Assert.Equal(text, Read("Visits/A.md"));
        Assert.Contains(explained, _vault.Run("explain", "Visits/A.md").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(InBlock, "it stands in a code block")]
    [InlineData(Toml, "its frontmatter is TOML")]
    [InlineData(Unclosed, "its frontmatter is not closed")]
    [InlineData(List, "its frontmatter has no keys")]
    [InlineData("---\ntype: [visit\n---\n", "its frontmatter cannot be read")]
    public void Migrate_names_it_and_leaves_it_alone(string text, string reason)
    {
        _vault.With("Visits/A.md", text);

        Assert.Equal(0, _vault.Run("migrate").Status);
        CliResult result = _vault.Run("migrate", "--write");

        Assert.Equal(1, result.Status);
        Assert.Equal($"noteschema: Visits/A.md: left as it is: {reason}; `noteschema lint` says what is wrong\n", result.Error);
        Assert.Equal("0 notes to migrate, 1 note cannot be read, 0 notes with the right version already.\n", _vault.Run("migrate").Output);
        Assert.Contains($"\"reason\": \"{reason}\"", _vault.Run("migrate", "--format", "json").Output, StringComparison.Ordinal);
        Assert.Equal(text, Read("Visits/A.md"));
    }

    [Fact]
    public void Of_frontmatter_that_is_not_closed_only_that_is_said()
    {
        _vault.With("Visits/A.md", Unclosed);

        Assert.Equal("Visits/A.md:1:1: warning: The frontmatter begins here and does not end, so Obsidian reads none of it. Write a line --- after its last key. [unclosed-frontmatter]\n", _vault.Run("lint", "-q").Output);
        Assert.Equal(0, _vault.Run("lint", "--fix=suggested").Status);
        Assert.Equal("---\ntype: visit\nschema_version: 2\nstatus: planned\n---\n\n# Harbor\n\n## To do\n", Read("Visits/A.md"));
    }

    private string Read(string path) => File.ReadAllText(_vault.FullPath(path));
}
