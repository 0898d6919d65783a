using System.Text.Json;

namespace NoteSchema.Cli.Tests;

public sealed class EvalTests : IDisposable
{
    private readonly TestVault _vault = new TestVault()
        .With("schemas/task.yaml", "schema: task\nfields:\n  type: string\n  due: date\n  who: { type: list, items: { type: link } }\n")
        .With("Note.md", "---\ntype: task\ndue: 2025-03-14\nwho: [\"[[Ilse]]\"]\n---\n# Title\n");

    public void Dispose() => _vault.Dispose();

    [Theory]
    [InlineData("1 + 2", "3  int\n")]
    [InlineData("-5", "-5  int\n")]
    [InlineData("[1, 2].map(x, x * 2)", "[2, 4]  list(int)\n")]
    [InlineData("'a' + \"b\"", "\"ab\"  string\n")]
    public void A_value_and_its_type_are_shown(string expression, string expected)
    {
        CliResult result = _vault.Run("eval", expression);

        Assert.Equal(expected, result.Output);
        Assert.Equal(0, result.Status);
    }

    [Theory]
    [InlineData("due", "date(\"2025-03-14\")  date\n")]
    [InlineData("file.name", "\"Note\"  string\n")]
    [InlineData("body.title", "\"Title\"  string\n")]
    [InlineData("who", "[link(\"[[Ilse]]\")]  list(link)\n")]
    public void A_note_gives_its_fields_file_and_body(string expression, string expected) => Assert.Equal(expected, _vault.Run("eval", expression, "--note", "Note.md").Output);

    [Theory]
    [InlineData("at.note.city", "\"Rotterdam\"  string\n", 0)]
    [InlineData("at.note.since.getFullYear()", "1998  int\n", 0)]
    [InlineData("at.note.file.path", "\"Berths/Quay 4.md\"  string\n", 0)]
    [InlineData("at.exists && at.type == \"berth\"", "true  bool\n", 0)]
    [InlineData("link(\"Quay 9\").exists", "false  bool\n", 0)]
    [InlineData("body.links.map(l, l.note.city)", "[\"Rotterdam\"]  list(dyn)\n", 0)]
    [InlineData("link(\"Quay 9\").note.city", "there is no note “Quay 9”  error\n", 1)]
    [InlineData("at.note.remark", "“remark” has no value  error\n", 1)]
    public void The_notes_that_a_note_links_to_are_read_with_the_types_of_their_schemas(string expression, string expected, int status)
    {
        _vault.With("schemas/berth.yaml", "schema: berth\nfields:\n  city: string\n  since: date\n  remark: string\n")
            .With("schemas/ship.yaml", "schema: ship\nfields:\n  at: { type: link, to: berth }\n")
            .With("Berths/Quay 4.md", "---\ntype: berth\ncity: Rotterdam\nsince: 1998-05-01\n---\n")
            .With("Ships/Dorn.md", "---\ntype: ship\nat: \"[[Quay 4]]\"\n---\nSee [[Quay 4]].\n");

        CliResult result = _vault.Run("eval", expression, "--note", "Ships/Dorn.md");

        Assert.Equal((expected, status), (result.Output + result.Error, result.Status));
    }

    [Fact]
    public void A_field_that_linked_notes_lack_is_a_mistake_at_its_column()
    {
        _vault.With("schemas/ship.yaml", "schema: ship\nfields:\n  at: { type: link, to: task }\n").With("Dorn.md", "---\ntype: ship\nat: \"[[Note]]\"\n---\n");

        CliResult result = _vault.Run("eval", "at.note.duw", "--note", "Dorn.md");

        Assert.Equal(2, result.Status);
        Assert.StartsWith("noteschema: column 9: ", result.Error, StringComparison.Ordinal);
        Assert.Contains("`due`", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_is_underlined_at_its_column()
    {
        CliResult result = _vault.Run("eval", "1 + \"📅a\" + due");

        Assert.Equal(2, result.Status);
        Assert.Equal("", result.Output);
        string[] lines = result.Error.Split('\n');
        Assert.Contains(lines, line => line == "  1 + \"📅a\" + due");
        Assert.Contains(lines, line => line == "              ^^^");
    }

    [Fact]
    public void An_error_value_is_said_and_has_status_1()
    {
        CliResult result = _vault.Run("eval", "1 / 0");

        Assert.Equal("division by zero  error\n", result.Output);
        Assert.Equal(1, result.Status);
    }

    [Fact]
    public void Json_holds_value_and_type_or_the_mistakes()
    {
        using JsonDocument value = JsonDocument.Parse(_vault.Run("eval", "{'a': [1, 2.5, null], 'd': due}", "--note", "Note.md", "--format", "json").Output);
        Assert.Equal("{\"a\":[1,2.5,null],\"d\":\"2025-03-14\"}", JsonSerializer.Serialize(value.RootElement.GetProperty("value")));
        using JsonDocument errors = JsonDocument.Parse(_vault.Run("eval", "1 +", "--format", "json").Output);
        Assert.Equal(3, errors.RootElement.GetProperty("errors")[0].GetProperty("start").GetInt32());
        using JsonDocument error = JsonDocument.Parse(_vault.Run("eval", "1 / 0", "--format", "json").Output);
        Assert.Equal("division by zero", error.RootElement.GetProperty("error").GetString());
    }

    [Fact]
    public void A_note_that_is_not_there_is_one_line()
    {
        CliResult result = _vault.Run("eval", "1", "--note", "Missing.md");

        Assert.Equal("noteschema: there is no note `Missing.md`\n", result.Error);
        Assert.Equal(2, result.Status);
    }
}
