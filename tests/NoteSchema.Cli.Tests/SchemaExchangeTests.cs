using System.Text.Json;

namespace NoteSchema.Cli.Tests;

public sealed class SchemaExchangeTests : IDisposable
{
    private readonly TestVault _vault = new TestVault().With("noteschema.yaml", "")
        .With("schemas/trip.yaml", "schema: trip\nfields:\n  start: { type: date, required: true }\n  cost: number\n  who: { type: list, items: link }\n  done: boolean\n  at: datetime\n  place: { type: object, fields: { lat: number } }\n")
        .With("schemas/person.yaml", "schema: person\nfields:\n  born: date\n  cost: text\n  tags: tags\n");

    public void Dispose() => _vault.Dispose();

    [Fact]
    public void One_schema_becomes_a_JSON_Schema()
    {
        CliResult result = _vault.Run("schema", "export", "json-schema", "trip");

        Assert.Equal("", result.Error);
        Assert.Equal(0, result.Status);
        JsonElement schema = JsonDocument.Parse(result.Output).RootElement;
        Assert.Equal("trip", schema.GetProperty("title").GetString());
        Assert.Equal(["start", "cost", "who", "done", "at", "place"], schema.GetProperty("properties").EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public void Without_a_name_all_schemas_of_the_vault_become_one()
    {
        JsonElement schema = JsonDocument.Parse(_vault.Run("schema", "export", "json-schema").Output).RootElement;

        Assert.Equal(["person", "trip"], schema.GetProperty("$defs").EnumerateObject().Select(property => property.Name));
        Assert.Equal(2, schema.GetProperty("allOf").GetArrayLength());
    }

    [Fact]
    public void A_vault_without_schemas_of_its_own_exports_those_that_come_along()
    {
        using TestVault vault = new TestVault().With("noteschema.yaml", "");

        JsonElement schema = JsonDocument.Parse(vault.Run("schema", "export", "json-schema").Output).RootElement;

        Assert.Equal(["daily", "meeting", "person", "project", "transcript"], schema.GetProperty("$defs").EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public void What_is_exported_can_be_imported_and_checked()
    {
        _vault.With("trip.json", _vault.Run("schema", "export", "json-schema", "trip").Output);

        CliResult result = _vault.Run("schema", "import", "json-schema", "trip.json", "--type", "journey");

        Assert.Equal(0, result.Status);
        Assert.StartsWith("# Drafted from the JSON Schema trip.json.\nschema: journey\n", result.Output, StringComparison.Ordinal);
        _vault.With("schemas/journey.yaml", result.Output);
        Assert.Equal(0, _vault.Run("schema", "check").Status);
    }

    [Theory]
    [InlineData("none.json", "noteschema: there is no file `none.json`\n")]
    [InlineData("noteschema.yaml", "noteschema: `noteschema.yaml` is no JSON: ")]
    [InlineData("plain.json", "noteschema: `plain.json` says nothing of properties; ")]
    public void What_cannot_be_imported_is_named(string file, string message)
    {
        CliResult result = _vault.With("plain.json", "{ \"type\": \"string\" }").Run("schema", "import", "json-schema", file);

        Assert.StartsWith(message, result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
        Assert.Equal(2, result.Status);
    }

    [Fact]
    public void Types_of_properties_are_shown_before_they_are_written()
    {
        const string Before = "{\n  \"types\": {\n    \"aliases\": \"aliases\",\n    \"Start\": \"text\",\n    \"done\": \"checkbox\",\n    \"mine\": \"número\"\n  },\n  \"other\": 1\n}";
        _vault.With(".obsidian/types.json", Before);

        CliResult shown = _vault.Run("schema", "export", "obsidian-types", "trip");

        Assert.Equal("start: text → date\ncost: number\nwho: multitext\nat: datetime\n`noteschema schema export obsidian-types --write` writes them into Obsidian's file.\n", shown.Output);
        Assert.Equal(0, shown.Status);
        Assert.Equal(Before, File.ReadAllText(_vault.FullPath(".obsidian/types.json")));
    }

    [Fact]
    public void Types_of_properties_are_written_beside_the_others_and_taken_back()
    {
        const string Before = "{\n  \"types\": {\n    \"aliases\": \"aliases\",\n    \"Start\": \"text\",\n    \"mine\": \"número\"\n  },\n  \"other\": 1\n}";
        _vault.With(".obsidian/types.json", Before);

        CliResult written = _vault.Run("schema", "export", "obsidian-types", "trip", "--write");

        Assert.Equal(0, written.Status);
        Assert.Contains("Written; `noteschema undo ", written.Output, StringComparison.Ordinal);
        Assert.Equal("{\n  \"types\": {\n    \"aliases\": \"aliases\",\n    \"Start\": \"date\",\n    \"mine\": \"número\",\n    \"cost\": \"number\",\n    \"who\": \"multitext\",\n    \"done\": \"checkbox\",\n    \"at\": \"datetime\"\n  },\n  \"other\": 1\n}", File.ReadAllText(_vault.FullPath(".obsidian/types.json")));
        Assert.Equal("Obsidian's property types are as the schemas have them.\n", _vault.Run("schema", "export", "obsidian-types", "trip", "--write").Output);
        Assert.Equal(0, _vault.Run("undo").Status);
        Assert.Equal(Before, File.ReadAllText(_vault.FullPath(".obsidian/types.json")));
    }

    [Fact]
    public void A_vault_of_Obsidian_without_types_gets_the_file()
    {
        Directory.CreateDirectory(_vault.FullPath(".obsidian"));

        Assert.Equal(0, _vault.Run("schema", "export", "obsidian-types", "person", "--write").Status);

        Assert.Equal("{\n  \"types\": {\n    \"born\": \"date\",\n    \"cost\": \"text\",\n    \"tags\": \"tags\"\n  }\n}", File.ReadAllText(_vault.FullPath(".obsidian/types.json")));
    }

    [Fact]
    public void A_property_that_schemas_disagree_about_stays_as_it_is()
    {
        _vault.With(".obsidian/types.json", "{ \"types\": { \"cost\": \"number\" } }");

        CliResult result = _vault.Run("schema", "export", "obsidian-types");

        Assert.Equal("noteschema: `cost` stays as it is, since Obsidian has one type for a property and the schemas have several: text in `person`, number in `trip`\n", result.Error);
        Assert.DoesNotContain("cost", result.Output, StringComparison.Ordinal);
        Assert.Equal(1, result.Status);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{ \"types\": [] }")]
    [InlineData("{ \"types\": { \"a\": \"text\", \"a\": \"date\" } }")]
    public void A_file_of_types_that_is_none_is_left_alone(string text)
    {
        _vault.With(".obsidian/types.json", text);

        CliResult result = _vault.Run("schema", "export", "obsidian-types", "trip", "--write");

        Assert.StartsWith("noteschema: `.obsidian/types.json` is ", result.Error, StringComparison.Ordinal);
        Assert.Equal(2, result.Status);
        Assert.Equal(text, File.ReadAllText(_vault.FullPath(".obsidian/types.json")));
    }

    [Fact]
    public void Types_of_properties_become_a_schema()
    {
        _vault.With(".obsidian/types.json", "{ \"types\": { \"due\": \"date\", \"type\": \"text\" } }");

        CliResult result = _vault.Run("schema", "import", "obsidian-types", "--type", "errand");

        Assert.Equal(0, result.Status);
        Assert.EndsWith("schema: errand\nversion: 1\n\nfields:\n  due:\n    type: date\n", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("noteschema: there is no schema `trpi`; did you mean `trip`?\n", "export", "json-schema", "trpi")]
    [InlineData("noteschema: say for what to export: json-schema or obsidian-types\n", "export")]
    [InlineData("noteschema: say what to import: json-schema or obsidian-types\n", "import")]
    [InlineData("noteschema: there is no `.obsidian/types.json`, where Obsidian keeps the types of properties\n", "import", "obsidian-types")]
    [InlineData("noteschema: `.` has no `.obsidian`; open the folder as a vault in Obsidian first\n", "export", "obsidian-types")]
    [InlineData("noteschema: `schema export` writes what its format asks for; leave --format out\n", "export", "json-schema", "--format", "json")]
    public void A_call_that_cannot_be_carried_out_says_why(string message, params string[] arguments)
    {
        CliResult result = _vault.Run(["schema", .. arguments]);

        Assert.Equal(message, result.Error);
        Assert.Equal(2, result.Status);
    }
}
