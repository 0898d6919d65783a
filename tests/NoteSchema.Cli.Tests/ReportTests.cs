using System.Text.Json;
using System.Xml.Linq;

namespace NoteSchema.Cli.Tests;

public sealed class ReportTests : IDisposable
{
    private readonly TestVault _vault = new TestVault()
        .With("schemas/task.yaml", """
            schema: task
            fields:
              type: string
              title: { type: string, required: true }
              due: { type: date, required: true }
              state: { type: enum, values: [open, done], severity: warning }
            rules:
              not-twice: { assert: title != "Twice", message: "A title\nof 100%, and: more", severity: info }
            """)
        .With("Tasks/Clean.md", "---\ntype: task\ntitle: Clean\ndue: 2025-03-14\n---\n")
        .With("Tasks/As found, 1.md", "---\ntype: task\ntitle: Twice\ndue: 2025/3/14\nstate: \"📅 🗓️ Opne\" # 日本\n---\n")
        .With("Tasks/Odd #2%.md", "---\r\ntype: task\r\ntitle: \"日本語 \u202Eevil\u0007\"\r\ndue: 2025/3/14\r\nstate: Open\r\n---\r\n# A\r\n\r\n- [ ] \t日本語の仕事 📅 2025-03-2 and much more text behind it so that the line is too long for a terminal of this width\r\n")
        .With("Text.md", "no schema\n");

    public void Dispose() => _vault.Dispose();

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("junit")]
    [InlineData("github")]
    public async Task Findings_are_written_as(string format) => await Verifier.Verify(Normalize(_vault.Run("lint", "--format", format)), format switch { "json" or "sarif" => "json", "junit" => "xml", _ => "txt" }).UseDirectory("Snapshots").UseParameters(format);

    [Fact]
    public async Task Colours_mark_severity_and_place() => await Verifier.Verify(_vault.Run("lint", "Tasks/Odd #2%.md", "--color", "always").Output.Replace("\e", "␛", StringComparison.Ordinal), "txt").UseDirectory("Snapshots");

    [Fact]
    public async Task Quiet_is_a_line_for_each_finding() => await Verifier.Verify(_vault.Run("lint", "--quiet").Output, "txt").UseDirectory("Snapshots");

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    public void Json_can_be_read(string format)
    {
        using JsonDocument document = JsonDocument.Parse(_vault.Run("lint", "--format", format).Output);

        Assert.Equal(JsonValueKind.Object, document.RootElement.ValueKind);
    }

    [Fact]
    public void Ranges_in_json_hold_the_text_they_are_about()
    {
        using JsonDocument document = JsonDocument.Parse(_vault.Run("lint", "--format", "json").Output);
        JsonElement found = document.RootElement.GetProperty("diagnostics").EnumerateArray().First(item => item.GetProperty("rule").GetString() == "task-date");
        JsonElement start = found.GetProperty("range").GetProperty("start"), end = found.GetProperty("range").GetProperty("end");
        string line = File.ReadAllLines(_vault.FullPath("Tasks/Odd #2%.md"))[start.GetProperty("line").GetInt32()];

        Assert.Equal("2025-03-2", line[start.GetProperty("character").GetInt32()..end.GetProperty("character").GetInt32()]);
    }

    [Fact]
    public void Sarif_has_what_its_schema_requires()
    {
        using JsonDocument document = JsonDocument.Parse(_vault.Run("lint", "--format", "sarif").Output);
        JsonElement root = document.RootElement;
        Assert.Equal("2.1.0", root.GetProperty("version").GetString());
        JsonElement run = Assert.Single(root.GetProperty("runs").EnumerateArray());
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        JsonElement[] rules = [.. run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()];
        foreach (JsonElement result in run.GetProperty("results").EnumerateArray())
        {
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
            Assert.NotEmpty(result.GetProperty("message").GetProperty("text").GetString()!);
            Assert.Contains(result.GetProperty("level").GetString(), (string[])["error", "warning", "note"]);
            JsonElement place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            Assert.True(Uri.TryCreate(place.GetProperty("artifactLocation").GetProperty("uri").GetString(), UriKind.Relative, out _));
            foreach (string member in (string[])["startLine", "startColumn", "endLine", "endColumn"]) Assert.True(place.GetProperty("region").GetProperty(member).GetInt32() >= 1);
            if (!result.TryGetProperty("fixes", out JsonElement fixes)) continue;
            foreach (JsonElement change in fixes.EnumerateArray().SelectMany(fix => fix.GetProperty("artifactChanges").EnumerateArray())) Assert.NotEmpty(change.GetProperty("replacements").EnumerateArray());
        }
    }

    [Fact]
    public void Junit_counts_what_it_holds()
    {
        XElement suite = XDocument.Parse(_vault.Run("lint", "--format", "junit").Output).Root!.Element("testsuite")!;

        Assert.Equal(suite.Elements("testcase").Count(), (int)suite.Attribute("tests")!);
        Assert.Equal(suite.Descendants("failure").Count(), (int)suite.Attribute("failures")!);
        Assert.Equal(2, suite.Descendants("failure").Count());
    }

    [Fact]
    public void Github_annotations_stay_on_their_line()
    {
        string[] lines = _vault.Run("lint", "--format", "github").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.All(lines, line => Assert.Matches("^::(error|warning|notice) file=[^,:]+,line=\\d+,endLine=\\d+(,col=\\d+,endColumn=\\d+)?,title=[a-z-]+::.", line));
        Assert.Contains(lines, line => line.Contains("file=Tasks/As found%2C 1.md", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("file=Tasks/Odd #2%25.md", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_in_a_note_can_steer_a_terminal()
    {
        _vault.With("Evil.md", "---\ntype: task\ntitle: x\ndue: \"\\e[31m\u009B31m\u202E2025\"\nstate: \"\u0007\u001B]0;owned\u0007\"\n---\n");

        string output = _vault.Run("lint", "--verbose").Output;

        Assert.DoesNotContain(output, character => character is '\e' or '\a' or '\u009B' or '\u202E');
    }

    [Theory]
    [InlineData(false, null, null, false)]
    [InlineData(true, null, null, true)]
    [InlineData(true, "NO_COLOR", null, false)]
    [InlineData(false, "CLICOLOR_FORCE", null, true)]
    [InlineData(true, "NO_COLOR", "always", true)]
    [InlineData(true, null, "never", false)]
    public void Colour_follows_terminal_environment_and_option(bool isTerminal, string? variable, string? option, bool expected)
    {
        var call = new CliCall { IsTerminal = isTerminal, Columns = 80, Variables = variable is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [variable] = "1" } };

        string output = _vault.Run(call, option is null ? ["lint"] : ["lint", "--color", option]).Output;

        Assert.Equal(expected, output.Contains('\e', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(100)]
    public void Excerpts_fit_the_terminal(int columns)
    {
        string[] lines = _vault.Run(new CliCall { IsTerminal = true, Columns = columns }, "lint", "--color", "never").Output.Split('\n');

        // Every character here that takes two columns is one of these.
        Assert.All(lines.Where(line => line.Contains(" │ ", StringComparison.Ordinal)), line => Assert.True(line.Length + line.Count(character => character is >= '\u3000' and <= '\u9FFF') <= columns, line));
    }

    private static string Normalize(CliResult result)
    {
        Assert.Equal("", result.Error);
        Assert.Equal(1, result.Status);
        return result.Output;
    }
}
