using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace NoteSchema.Cli.Tests;

public sealed class FixTests : IDisposable
{
    private const string Schema = """
        schema: visit
        match: { type: visit }
        fields:
          date: date
          status: { type: enum, values: [planned, done] }
        """;

    private const string Wrong = "---\ntype: visit\ndate: 2025/3/1\nstatus: plannd\n---\n";
    private const string Safe = "---\ntype: visit\ndate: 2025-03-01\nstatus: plannd\n---\n";
    private const string Suggested = "---\ntype: visit\ndate: 2025-03-01\nstatus: planned\n---\n";

    private readonly TestVault _vault = new TestVault().With("schemas/visit.yaml", Schema);

    public void Dispose() => _vault.Dispose();

    [Fact]
    public void Fix_applies_safe_fixes_and_reports_what_is_left()
    {
        _vault.With("a.md", Wrong).With("b.md", "# B\n");

        CliResult result = _vault.Run("lint", "--fix");

        Assert.Equal(Safe, Text("a.md"));
        Assert.Contains("`status` must be `planned` or `done`, not “plannd”", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("2025/3/1", result.Output, StringComparison.Ordinal);
        Assert.Contains("Fixed 1 finding in 1 note; `noteschema undo` takes that back.\n1 error in 1 of 2 notes; 1 with a fix\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(1, result.Status);
    }

    [Fact]
    public void Fix_suggested_applies_suggested_ones_too_and_a_second_run_nothing()
    {
        _vault.With("a.md", Wrong);

        Assert.Equal(0, _vault.Run("lint", "--fix=suggested").Status);
        Assert.Equal(Suggested, Text("a.md"));
        DateTime written = File.GetLastWriteTimeUtc(_vault.FullPath("a.md"));
        Assert.StartsWith("Nothing fixed.\n", _vault.Run("lint", "--fix=suggested").Output, StringComparison.Ordinal);
        Assert.Equal(written, File.GetLastWriteTimeUtc(_vault.FullPath("a.md")));
    }

    [Fact]
    public void A_path_after_fix_is_a_path()
    {
        _vault.With("a.md", Wrong).With("b.md", Wrong);

        _vault.Run("lint", "--fix", "a.md");

        Assert.Equal(Safe, Text("a.md"));
        Assert.Equal(Wrong, Text("b.md"));
    }

    [Theory]
    [InlineData("--fix=risky", "--fix cannot be `risky`: it is one of safe, suggested")]
    [InlineData("--fix suggested", "there is no file or folder `suggested`; for that kind of fixes write --fix=suggested")]
    [InlineData("--diff --format sarif", "--diff goes with --format text or json only")]
    [InlineData("--diff --baseline b.json --update-baseline", "--diff writes nothing, and --update-baseline does; run them one after the other")]
    public void A_call_that_makes_no_sense_is_refused(string call, string message)
    {
        _vault.With("a.md", Wrong);

        CliResult result = _vault.Run(["lint", .. call.Split(' ')]);

        Assert.Equal($"noteschema: {message}\n", result.Error);
        Assert.Equal(2, result.Status);
        Assert.Equal(Wrong, Text("a.md"));
    }

    [Fact]
    public void Diff_shows_what_would_change_and_writes_nothing()
    {
        _vault.With("Sub/a.md", Wrong);

        CliResult result = _vault.Run("lint", "--diff");

        Assert.Equal("""
            diff --git a/Sub/a.md b/Sub/a.md
            --- a/Sub/a.md
            +++ b/Sub/a.md
            @@ -1,5 +1,5 @@
             ---
             type: visit
            -date: 2025/3/1
            +date: 2025-03-01
             status: plannd
             ---

            """, result.Output);
        Assert.Equal("noteschema: 1 finding in 1 note would be fixed; nothing is written.\n", result.Error);
        Assert.Equal(1, result.Status);
        Assert.Equal(Wrong, Text("Sub/a.md"));
        Assert.False(Directory.Exists(_vault.FullPath(".noteschema")));
    }

    [Fact]
    public void Git_applies_the_diff()
    {
        _vault.With("Sub folder/ä “b”.md", "\uFEFF" + Wrong.Replace("\n", "\r\n", StringComparison.Ordinal) + "No end").With("b.md", Wrong);
        _vault.With("all.patch", _vault.Run("lint", "--diff", "--fix=suggested").Output);

        using Process git = Process.Start(new ProcessStartInfo("git", ["apply", "--whitespace=nowarn", "all.patch"]) { WorkingDirectory = _vault.Root })!;
        git.WaitForExit();

        Assert.Equal(0, git.ExitCode);
        Assert.Equal("\uFEFF" + Suggested.Replace("\n", "\r\n", StringComparison.Ordinal) + "No end", Encoding.UTF8.GetString(File.ReadAllBytes(_vault.FullPath("Sub folder/ä “b”.md"))));
        Assert.Equal(0, _vault.Run("lint", "--diff", "--fix=suggested").Status);
    }

    [Fact]
    public void Diff_of_notes_in_order_is_empty_and_of_findings_without_a_fix_not_clean()
    {
        _vault.With("a.md", Suggested);
        Assert.Equal((0, ""), (_vault.Run("lint", "--diff").Status, _vault.Run("lint", "--diff").Output));

        _vault.With("b.md", "---\ntype: visit\ndate: soon\n---\n");
        Assert.Equal((1, ""), (_vault.Run("lint", "--diff").Status, _vault.Run("lint", "--diff").Output));
    }

    [Fact]
    public void On_a_terminal_the_words_that_change_stand_out()
    {
        _vault.With("a.md", Wrong);

        CliResult result = _vault.Run(new CliCall { IsTerminal = true, Columns = 80 }, "lint", "--diff");

        Assert.Contains("\e[31m-\e[0m\e[31mdate: 2025\e[0m\e[7;31m/3/1\e[0m\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("\e[32m+\e[0m\e[32mdate: 2025\e[0m\e[7;32m-03-01\e[0m\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_from_standard_input_goes_fixed_to_standard_output_and_what_is_left_to_standard_error()
    {
        CliResult result = _vault.Run(new CliCall { Input = Encoding.UTF8.GetBytes(Wrong) }, "lint", "-", "--fix", "--quiet");

        Assert.Equal(Safe, result.Output);
        Assert.Equal("stdin.md:4:9: error: `status` must be `planned` or `done`, not “plannd”. Did you mean `planned`? [not-allowed]\n", result.Error);
        Assert.Equal(1, result.Status);
    }

    [Fact]
    public void A_note_from_standard_input_can_be_shown_as_a_diff()
    {
        CliResult result = _vault.Run(new CliCall { Input = Encoding.UTF8.GetBytes(Wrong) }, "lint", "-", "--diff", "--stdin-path", "Sub/x.md");
        Assert.Contains("--- a/Sub/x.md\n+++ b/Sub/x.md\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("-date: 2025/3/1\n+date: 2025-03-01\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_says_what_was_fixed_and_what_is_left()
    {
        _vault.With("a.md", Wrong);

        using var json = JsonDocument.Parse(_vault.Run("lint", "--fix", "--format", "json").Output);

        Assert.Equal("not-allowed", Assert.Single(json.RootElement.GetProperty("diagnostics").EnumerateArray()).GetProperty("rule").GetString());
        JsonElement made = json.RootElement.GetProperty("fixed");
        Assert.Equal((1, 1), (made.GetProperty("findings").GetInt32(), made.GetProperty("notes").GetInt32()));
        JsonElement applied = Assert.Single(made.GetProperty("applied").EnumerateArray());
        Assert.Equal(("a.md", "wrong-type", "Write 2025-03-01", "safe"), (applied.GetProperty("path").GetString(), applied.GetProperty("rule").GetString(), applied.GetProperty("title").GetString(), applied.GetProperty("kind").GetString()));
        Assert.NotEmpty(made.GetProperty("operation").GetString()!);
    }

    [Fact]
    public void Json_of_standard_input_has_the_text_and_of_a_diff_the_diff()
    {
        using var input = JsonDocument.Parse(_vault.Run(new CliCall { Input = Encoding.UTF8.GetBytes(Wrong) }, "lint", "-", "--fix", "--format", "json").Output);
        Assert.Equal(Safe, input.RootElement.GetProperty("fixed").GetProperty("text").GetString());

        _vault.With("a.md", Wrong);
        using var diff = JsonDocument.Parse(_vault.Run("lint", "--diff", "--format", "json").Output);
        Assert.Contains("+date: 2025-03-01\n", Assert.Single(diff.RootElement.GetProperty("changes").EnumerateArray()).GetProperty("diff").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_silenced_or_in_the_baseline_is_left_as_it_is()
    {
        _vault.With("a.md", Wrong.Replace("type: visit", "type: visit\nnoteschema_ignore: [wrong-type]", StringComparison.Ordinal)).With("b.md", Wrong).With("noteschema.yaml", "rules: { not-allowed: off }\n");
        _vault.Run("lint", "--baseline", "known.json", "--update-baseline");
        _vault.With("c.md", Wrong);

        CliResult result = _vault.Run("lint", "--fix=suggested", "--baseline", "known.json");

        Assert.Equal(0, result.Status);
        Assert.Contains("date: 2025/3/1", Text("a.md"), StringComparison.Ordinal);
        Assert.Equal(Wrong, Text("b.md"));
        Assert.Equal(Safe, Text("c.md"));
    }

    [Fact]
    public void A_fix_that_would_do_harm_elsewhere_is_named_and_not_applied()
    {
        _vault.With("schemas/visit.yaml", Schema + "\nbody:\n  additional_sections: warn\n  sections:\n    findings: { heading: Findings }\n");
        _vault.With("a.md", Suggested + "\n## Findngs\n").With("b.md", "[[a#Findngs]]\n");

        CliResult result = _vault.Run("lint", "--fix=suggested");

        Assert.Contains("a.md: not fixed: “Call it “Findings”” [unknown-section]: it would bring “", result.Output, StringComparison.Ordinal);
        Assert.Contains("## Findngs", Text("a.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_that_may_not_be_written_is_named_and_the_others_are()
    {
        if (OperatingSystem.IsWindows() || Environment.UserName == "root") return;
        _vault.With("a.md", Wrong).With("b.md", Wrong);
        File.SetUnixFileMode(_vault.FullPath("a.md"), UnixFileMode.UserRead);

        CliResult result = _vault.Run("lint", "--fix");

        Assert.Equal((Wrong, Safe), (Text("a.md"), Text("b.md")));
        Assert.Contains("a.md was not written: ", result.Error, StringComparison.Ordinal);
        Assert.Equal(2, result.Status);
    }

    private string Text(string path) => File.ReadAllText(_vault.FullPath(path));
}
