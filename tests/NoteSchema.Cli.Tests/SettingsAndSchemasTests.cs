namespace NoteSchema.Cli.Tests;

public sealed class SettingsAndSchemasTests : IDisposable
{
    private readonly TestVault _vault = new TestVault().With("Note.md", "---\ntype: task\n---\n");

    public void Dispose() => _vault.Dispose();

    [Fact]
    public void Broken_settings_are_named_by_line_and_column_and_the_status_is_2()
    {
        _vault.With("noteschema.yaml", "exlude: []\nrules:\n  required-feild: off\n");

        CliResult result = _vault.Run("lint");

        Assert.Equal("""
            noteschema: noteschema.yaml:1:1: `exlude` is not known here; did you mean `exclude`?
            noteschema: noteschema.yaml:3:3: There is no rule `required-feild`; did you mean `required-field`?

            """, result.Error);
        Assert.Equal("", result.Output);
        Assert.Equal(2, result.Status);
    }

    [Fact]
    public void Rules_of_the_vaults_schemas_and_of_later_versions_can_be_set()
    {
        _vault.With("noteschema.yaml", "rules: { my-rule: off, broken-link: off }\n").With("schemas/task.yaml", "schema: task\nfields:\n  type: string\nrules:\n  my-rule: { assert: type == 'other', message: Never. }\n");

        CliResult result = _vault.Run("lint");

        Assert.Equal("", result.Error);
        Assert.Equal(0, result.Status);
    }

    [Fact]
    public void A_link_that_leads_in_a_circle_gives_each_schema_once()
    {
        _vault.With("schemas/deep/one.yaml", "schema: one\nfields:\n  a: string\n");
        Directory.CreateSymbolicLink(_vault.FullPath("schemas/deep/again"), "..");

        CliResult result = _vault.Run("schema", "check");

        Assert.StartsWith("1 schema checked", result.Output, StringComparison.Ordinal);
        Assert.Equal(0, result.Status);
    }

    [Fact]
    public void A_schema_that_is_not_UTF8_is_named_as_such_and_nothing_else_is_said_of_it()
    {
        _vault.With("schemas/one.yaml", "schema: one\n").With("noteschema.yaml", "");
        File.WriteAllBytes(_vault.FullPath("schemas/two.yaml"), [.. "schema: two\nfields:\n  stra"u8, 0xDF, .. "e: string\n"u8]);

        Assert.Equal("noteschema: a schema does not load: schemas/two.yaml:3:7: The schema is not UTF-8 from here on; save the file as UTF-8\n", _vault.Run("lint").Error);
        string[][] calls = [["schema", "check", "-q"], ["schema", "check", "-q", "schemas/two.yaml"]];
        foreach (string[] call in calls)
        {
            CliResult result = _vault.Run(call);
            Assert.Equal("schemas/two.yaml:3:7: error: The schema is not UTF-8 from here on; save the file as UTF-8 [schema-syntax]\n", result.Output);
            Assert.Equal(2, result.Status);
        }
    }

    [Theory]
    [InlineData("\\[2024\\]/**", "[2024]/A.md")]
    [InlineData("What\\?/**", "What?/A.md")]
    [InlineData("[[]2024]/**", "[2024]/A.md")]
    public void A_path_takes_a_sign_of_patterns_as_it_is_behind_a_backslash(string pattern, string path)
    {
        if (OperatingSystem.IsWindows()) return;
        _vault.With("schemas/one.yaml", $"schema: one\nmatch: {{ path: '{pattern}' }}\nfields: {{ a: string }}\n").With(path, "text\n");

        Assert.Contains("It has the schema `one`", _vault.Run("explain", path).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Visits\\Old", "Visits/Old")]
    [InlineData("Visits\\", "Visits/")]
    public void A_path_with_folders_as_Windows_writes_them_is_refused(string pattern, string meant)
    {
        _vault.With("schemas/one.yaml", $"schema: one\nmatch: {{ path: '{pattern}' }}\nfields: {{ a: string }}\n");

        Assert.Equal($"schemas/one.yaml:2:16: error: A path has `/` between folders; write `{meant}` [wrong-value]\n", _vault.Run("schema", "check", "-q").Output);
    }

    [Fact]
    public void Settings_that_are_not_UTF8_are_named_as_such()
    {
        File.WriteAllBytes(_vault.FullPath("noteschema.yaml"), [.. "type_field: type\nowner: \"[[Jos"u8, 0xE9, .. "]]\"\n"u8]);

        CliResult result = _vault.Run("lint");

        Assert.Equal("noteschema: noteschema.yaml:2:14: The settings are not UTF-8 from here on; save the file as UTF-8.\n", result.Error);
        Assert.Equal(2, result.Status);
    }

    [Fact]
    public void A_folder_of_schemas_that_the_settings_name_must_be_there()
    {
        _vault.With("noteschema.yaml", "schemas: [schemas]\n");

        CliResult result = _vault.Run("lint");

        Assert.Equal("noteschema: noteschema.yaml:1:11: There is no schema file or folder `schemas` in the vault.\n", result.Error);
        Assert.Equal(2, result.Status);
    }

    [Theory]
    [InlineData("../other")]
    [InlineData("../other/task.yaml")]
    [InlineData("schemas/../../other")]
    [InlineData("..")]
    public void Schemas_outside_the_vault_are_refused(string path)
    {
        _vault.With("vault/noteschema.yaml", $"schemas: [{path}]\n").With("vault/Note.md", "x").With("other/task.yaml", "schema: task\nfields:\n  a: string\n");

        CliResult result = _vault.Run("lint", "--vault", "vault");

        Assert.Equal($"noteschema: vault/noteschema.yaml:1:11: `{path}` lies outside the vault; put the schemas into the vault.\n", result.Error);
        Assert.Equal(2, result.Status);
    }

    [Fact]
    public void A_schema_that_does_not_load_stops_the_check_and_says_where()
    {
        _vault.With("schemas/task.yaml", "schema: task\nfeilds:\n  due: date\n");

        CliResult result = _vault.Run("lint");

        Assert.StartsWith("noteschema: a schema does not load: schemas/task.yaml:2:1: ", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd('\n').Split('\n'));
        Assert.Equal(2, result.Status);
    }

    [Fact]
    public void Schemas_are_checked_all_at_once()
    {
        _vault.With("schemas/one.yaml", "schema: one\nfeilds: {}\nfields:\n  a: strin\n").With("schemas/deep/two.yml", "schema: two\nfields:\n  a: string\n")
            .With("schemas/.versions/one@1.yaml", "not a schema").With("schemas/one.samples/x.yaml", "not a schema");

        CliResult result = _vault.Run("schema", "check");

        Assert.Equal(2, result.Status);
        Assert.Contains("schemas/one.yaml:2:1: error: ", result.Output, StringComparison.Ordinal);
        Assert.Contains("schemas/one.yaml:4:6: error: ", result.Output, StringComparison.Ordinal);
        Assert.Contains("2 errors in 1 of 2 schemas", result.Output, StringComparison.Ordinal);
        Assert.Equal(0, _vault.Run("schema", "check", "schemas/deep/two.yml").Status);
    }

    [Fact]
    public void A_vault_without_schemas_has_nothing_to_check()
    {
        CliResult result = _vault.Run("schema", "check");

        Assert.Equal("noteschema: there are no schemas in the vault `.`, so nothing was checked; the built-in ones are in order\n", result.Error);
        Assert.Equal(2, result.Status);
    }

    [Fact]
    public void A_schema_of_the_vault_takes_the_place_of_a_built_in_one_and_can_extend_another()
    {
        _vault.With("schemas/meeting.yaml", "schema: meeting\nextends: daily\nfields:\n  room: { type: string, required: true }\n").With("M.md", "---\ntype: meeting\n---\n");

        string shown = _vault.Run("schema", "show", "meeting").Output;

        Assert.Contains("\n  date:\n", shown, StringComparison.Ordinal);
        Assert.Contains("\n  room:\n    type: string\n    required: true\n", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("attendees", shown, StringComparison.Ordinal);
        Assert.Contains("[required-field]", _vault.Run("lint", "M.md").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_of_a_schema_is_csharp()
    {
        CliResult result = _vault.Run("schema", "code", "person");

        Assert.Equal(0, result.Status);
        Assert.Contains("public sealed partial class PersonNote", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("show")]
    [InlineData("code")]
    public void A_schema_that_is_not_there_is_one_line_with_the_nearest(string command)
    {
        CliResult result = _vault.Run("schema", command, "persn");

        Assert.Equal("noteschema: there is no schema `persn`; did you mean `person`?\n", result.Error);
        Assert.Equal(2, result.Status);
    }

    [Fact]
    public void Explaining_a_note_says_which_schema_it_has_and_why_not_the_others()
    {
        _vault.With("schemas/task.yaml", "schema: task\nfields:\n  type: string\n").With("schemas/book.yaml", "schema: book\nmatch: { path: Books/** }\nfields:\n  type: string\n");

        CliResult result = _vault.Run("explain", "Note.md");

        Assert.Equal(0, result.Status);
        Assert.StartsWith("Note.md: It has the schema `task`: `type` is `task`.\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("book        the path does not match `Books/**`", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("required-field")]
    [InlineData("NS2001")]
    [InlineData("ns2001")]
    public void Explaining_a_rule_takes_its_name_or_code(string rule)
    {
        CliResult result = _vault.Run("explain", rule);

        Assert.Equal(0, result.Status);
        Assert.StartsWith("required-field NS2001 error\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_of_a_schema_is_explained_by_what_the_schema_says()
    {
        const string fields = "fields:\n  type: string\n  n: integer\nrules:\n  few-items:\n    assert: n < 3\n    message: \"There are {n}.\"\n    severity: warning\n";
        _vault.With("schemas/one.yaml", "schema: one\n" + fields).With("schemas/two.yaml", "schema: two\n" + fields).With("schemas/three.yaml", "schema: three\nfields:\n  type: string\nrules:\n  few-items: { assert: \"file.name != ''\" }\n");

        CliResult result = _vault.Run("explain", "few-items");

        Assert.Equal("", result.Error);
        Assert.Equal("few-items NS6001\n\nA rule of `one` and `two`:\n    assert: n < 3\n    message: There are {n}.\n    severity: warning\n\nA rule of `three`:\n    assert: file.name != ''\n", result.Output);
        Assert.Equal("noteschema: there is no rule `few-item` and no such note; did you mean `few-items`?\n", _vault.Run("explain", "few-item").Error);
    }

    [Fact]
    public void Explaining_what_is_neither_rule_nor_note_suggests_the_nearest()
    {
        Assert.Equal("noteschema: there is no rule `requird-field` and no such note; did you mean `required-field`?\n", _vault.Run("explain", "requird-field").Error);
        Assert.Equal("noteschema: there is no note `Other.md`\n", _vault.Run("explain", "Other.md").Error);
    }
}
