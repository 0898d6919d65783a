namespace NoteSchema.Cli.Tests;

public sealed class BaselineTests : IDisposable
{
    private const string Meeting = "---\ntype: meeting\n---\n# Meeting\n\n## Action Items\n\nFirst line\n- [ ] One 📅 2025-03-2\nLast line\n";
    private readonly TestVault _vault = new TestVault().With("Meeting.md", Meeting);

    public BaselineTests()
    {
        Assert.Equal(1, _vault.Run("lint").Status);
        Assert.Equal(0, _vault.Run("lint", "--baseline", "known.json", "--update-baseline").Status);
    }

    public void Dispose() => _vault.Dispose();

    [Fact]
    public void What_the_baseline_knows_is_not_reported()
    {
        CliResult result = Lint();

        Assert.Equal(0, result.Status);
        Assert.Contains("finding of the baseline not shown", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_whose_line_moved_is_still_known()
    {
        _vault.With("Meeting.md", Meeting.Replace("First line", "New\n\nlines\n\nFirst line", StringComparison.Ordinal));

        Assert.Equal(0, Lint().Status);
    }

    [Fact]
    public void A_finding_in_a_renamed_note_is_still_known()
    {
        File.Move(_vault.FullPath("Meeting.md"), _vault.FullPath("Board meeting.md"));

        Assert.Equal(0, Lint().Status);
    }

    [Fact]
    public void The_same_mistake_made_once_more_is_new()
    {
        _vault.With("Meeting.md", Meeting + "- [ ] One 📅 2025-03-2\n");

        CliResult result = Lint();

        Assert.Equal(1, result.Status);
        Assert.Single(result.Output.Split('\n'), line => line.Contains("[task-date]", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_mistake_in_another_note_is_new()
    {
        _vault.With("Other.md", Meeting);

        CliResult result = Lint();

        Assert.Equal(1, result.Status);
        Assert.Contains("Other.md:9:", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Meeting.md:9:", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_value_is_new()
    {
        _vault.With("Meeting.md", Meeting.Replace("2025-03-2", "2025-03-3", StringComparison.Ordinal));

        Assert.Equal(1, Lint().Status);
    }

    [Fact]
    public void A_baseline_written_twice_is_the_same_and_an_empty_one_is_sound()
    {
        string first = File.ReadAllText(_vault.FullPath("known.json"));
        _vault.Run("lint", "--baseline", "known.json", "--update-baseline");
        Assert.Equal(first, File.ReadAllText(_vault.FullPath("known.json")));

        _vault.With("Meeting.md", "# Meeting\n");
        Assert.Equal(0, _vault.Run("lint", "--baseline", "known.json", "--update-baseline").Status);
        Assert.Equal("{\n  \"version\": 1,\n  \"entries\": []\n}\n", File.ReadAllText(_vault.FullPath("known.json")));
        Assert.Equal(0, Lint().Status);
        Assert.Equal(["Meeting.md", "known.json"], Directory.EnumerateFiles(_vault.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_it_knows_of_notes_that_are_not_looked_at_stays()
    {
        _vault.With("Sub/Other.md", Meeting);

        Assert.Equal(0, _vault.Run("lint", "Sub", "--baseline", "known.json", "--update-baseline").Status);

        Assert.Equal(0, Lint().Status);
        Assert.Equal("", _vault.Run("lint", "Sub", "--baseline", "known.json", "-v").Error);
        _vault.With("Sub/Other.md", "# Meeting\n");
        Assert.Equal(0, _vault.Run("lint", "Sub", "--baseline", "known.json", "--update-baseline").Status);
        Assert.Equal(0, Lint().Status);
        _vault.With("Sub/Other.md", Meeting);
        Assert.Equal(1, Lint().Status);
    }

    [Theory]
    [InlineData("--baseline", "Sub")]
    [InlineData("--baseline", "Sub", "--update-baseline", "Sub")]
    public void A_folder_is_no_baseline(params string[] arguments)
    {
        _vault.With("Sub/Other.md", "text\n");

        CliResult result = _vault.Run(["lint", .. arguments]);

        Assert.Equal((2, "noteschema: the baseline `Sub` is a folder; name a file\n"), (result.Status, result.Error));
    }

    [Theory]
    [InlineData("", "it is no JSON")]
    [InlineData("[]", "it has no `version`")]
    [InlineData("{\"version\": 2}", "its version is 2, and this program reads version 1")]
    [InlineData("{\"version\": 1}", "an entry has not the members it must have")]
    [InlineData("{\"version\": 1, \"entries\": [{}]}", "an entry has not the members it must have")]
    public void A_file_that_is_no_baseline_is_refused(string text, string reason)
    {
        _vault.With("known.json", text);

        CliResult result = Lint();

        Assert.Equal($"noteschema: the baseline `known.json` cannot be read: {reason}\n", result.Error);
        Assert.Equal(2, result.Status);
    }

    private CliResult Lint() => _vault.Run("lint", "--baseline", "known.json");
}
