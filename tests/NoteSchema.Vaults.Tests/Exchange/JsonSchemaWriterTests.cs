using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NoteSchema.Language;
using NoteSchema.Tests;
using NoteSchema.VaultMaker;
using VerifyXunit;

namespace NoteSchema.Vaults.Tests.Exchange;

public sealed class JsonSchemaWriterTests
{
    private static readonly string[] s_types =
    [
        "string", "text", "{ type: string, min_length: 2, max_length: 5 }", "{ type: string, pattern: '^[A-Z]\\w+$' }", "{ type: string, const: Pumps }", "{ type: text, required: true }",
        "integer", "{ type: integer, min: 0, max: 42, multiple_of: 2 }", "{ type: integer, const: 42 }", "number", "{ type: number, min: -1.5, max: 4.25, required: true }", "{ type: number, multiple_of: 0.5 }",
        "boolean", "{ type: boolean, required: true }", "date", "{ type: date, min: 2025-01-01 }", "datetime", "time", "duration", "url", "email", "path", "link", "{ type: link, required: true }",
        "{ type: enum, values: [open, Pumps, 42, 3.5, yes, true, '2025-03-14', 0x1F] }", "{ type: enum, values: { open: The first., a: , 42: The last. }, required: true }", "{ type: enum, values: [Open, true], ignore_case: true }",
        "tags", "{ type: tags, required: true }", "list", "{ type: list, required: true, max_items: 3 }", "{ type: list, items: link, unique: true }", "{ type: list, items: integer, min_items: 2 }", "{ type: list, items: { type: enum, values: [a, b] } }",
        "{ type: list, items: { type: object, fields: { a: { type: string, required: true }, b: date } } }", "{ type: object, fields: { a: { type: integer, required: true }, b: string } }", "{ type: object, additional_fields: forbid, fields: { a: integer } }",
        "any", "{ type: any, required: true }", "{ type: any, const: Pumps }", "{ type: string, required: 'size(file.name) > 99' }",
    ];

    private static readonly string[] s_values =
    [
        "", "null", "\"\"", "Pumps", "p", "Pumps and more", "42", "\"42\"", "-1", "+4", "41", "3.5", "4.0", "1e1", "0x1F", ".5", "12345678901234567890", "true", "\"true\"", "yes", "OPEN", "open", "a",
        "2025-03-14", "2025-3-4", "2025-03-14T10:00", "2025-03-14T10:00:30.5+01:00", "2025-03-14T10:00Z", "12:59", "12:59:01", "9:5", "1h 30m", "PT45M", "00:45:00", "https://example.org", "https://exämple.org/a_(b)", "anna@example.org",
        "Files/plan.pdf", "\"[[Anna]]\"", "\"[A](a.md)\"", "[[Anna]]", "[]", "[a]", "[a, b]", "[a, a]", "[1, 2]", "[2, 1, 3, 4]", "[a, ]", "[a, null]", "['[[A]]', '[[B]]']", "[pumps, area/dock]", "[2025]", "[true]",
        "[{ a: x, b: 2025-03-14 }, { a: y }]", "{}", "{ a: 1 }", "{ a: 1, b: x }", "{ a: 1, c: x }", "{ a: , b: x }", "|\n  two\n  lines",
    ];

    [Fact]
    public async Task What_a_schema_says_of_the_frontmatter() => await Verifier.Verify(Write(Read("""
        schema: trip-report
        version: 2
        title: Trip report
        description: What came of a trip.
        match: { type: trip }
        fields:
          title: { type: string, required: true, max_length: 80, description: What it is called. }
          code: { type: string, pattern: '^[A-Z]{2}-\d+$', was: number }
          word: { type: string, pattern: '(?i)^x' }
          start: { type: date, required: true, min: 2020-01-01 }
          left_at: datetime
          mood: { type: enum, values: [good, mixed, bad], default: good }
          size: { type: enum, values: { s: Small., l: Large. } }
          cost: { type: number, min: 0, deprecated: Use `costs`. }
          guide: { type: link, to: person }
          tags: { type: tags, contains: ["type/trip"] }
          days: { type: list, required: true, items: { type: object, fields: { on: { type: date, required: true }, km: { type: integer, min: 0 } }, additional_fields: forbid } }
        additional_fields: forbid
        """, "schema: person\n")));

    [Fact]
    public async Task Several_schemas_as_one() => await Verifier.Verify(Write(
        Read("schema: trip\nmatch: { type: journey }\nfields:\n  start: date\n", "schema: person\nmatch: { type: human, path: 'People/**' }\nfields:\n  name: { type: string, required: true }\n"), asOne: true));

    [NodeReferenceFact]
    public void A_value_of_which_nothing_is_found_is_valid()
    {
        var questions = new List<string>();
        foreach (string type in s_types)
        {
            SchemaModel model = Read($"schema: one\nfields:\n  field: {type}\n").Single();
            Schema schema = SchemaComposer.Compose(model);
            foreach (string value in s_values)
            {
                string frontmatter = $"field: {value}\n";
                if (NoteChecker.Check(Note.Parse($"---\n{frontmatter}---\n", "One.md"), schema, NoteEnvironment.Default).Count == 0) questions.Add(Question(Write([model]), frontmatter));
            }
        }
        Assert.InRange(questions.Count, 400, s_types.Length * s_values.Length / 2);
        AssertValid(questions);
    }

    [NodeReferenceFact]
    public void Notes_of_a_vault_in_which_nothing_is_found_are_valid()
    {
        var made = new MadeVault(600, 5);
        Dictionary<string, byte[]> files = made.Files().ToDictionary(file => file.Path, file => file.Bytes);
        HashSet<string> broken = [.. made.Planted.Select(planted => planted.Path)];
        SchemaSet set = VaultSchemas.ReadModels([.. files.Where(file => file.Key.StartsWith("schemas/", StringComparison.Ordinal) && file.Key.EndsWith(".yaml", StringComparison.Ordinal)).Select(file => new SchemaFile(file.Key, Encoding.UTF8.GetString(file.Value)))]);
        List<SchemaModel> schemas = [.. set.Schemas.Where(schema => !schema.IsAbstract)];
        string all = Write(schemas, asOne: true);
        Dictionary<string, string> each = schemas.ToDictionary(schema => schema.Id, schema => Write([schema]));
        var questions = new List<string>();
        foreach ((string path, byte[] bytes) in files.Where(file => file.Key.EndsWith(".md", StringComparison.Ordinal) && !file.Key.StartsWith("Templates/", StringComparison.Ordinal) && !broken.Contains(file.Key)))
        {
            var note = Note.Parse(Encoding.UTF8.GetString(bytes), path);
            string frontmatter = note.Source.ToString(note.Frontmatter.Content);
            questions.Add(Question(all, frontmatter));
            if (each.TryGetValue(note.Frontmatter["type"].Text, out string? own)) questions.Add(Question(own, frontmatter));
        }
        Assert.InRange(questions.Count, 600, 1200);
        AssertValid(questions);
    }

    [NodeReferenceFact]
    public void What_is_wrong_with_a_frontmatter_as_data_is_refused()
    {
        string schema = Write(Read("schema: trip\nfields:\n  title: { type: string, required: true, max_length: 5 }\n  mood: { type: enum, values: [good, bad] }\n  km: { type: integer, min: 1 }\n  code: { type: string, pattern: '^\\S+$' }\n  days: { type: list, items: date }\nadditional_fields: forbid\n"));
        string[] wrong = ["{}", "title:", "title: ''", "title: 42", "title: too long", "title: a\nmood: fine", "title: a\nkm: 0", "title: a\nkm: 1.5", "title: a\nkm: many", "title: a\ncode: a b", "title: a\ndays: 2025-03-14", "title: a\ndays: [1]", "title: a\nmod: good"];

        IReadOnlyList<string> answers = NodeReference.Ask("json-schema.js", [Question(schema, "title: a\nmood: good\nkm: 1\ncode: x\ndays: [2025-03-14]\ntags: [x]\nschema_version: 1"), .. wrong.Select(frontmatter => Question(schema, frontmatter))]);

        Assert.Equal("valid", answers[0]);
        Assert.All(answers.Skip(1), answer => Assert.NotEqual("valid", answer));
        Assert.All(answers, answer => Assert.DoesNotContain("error ", answer, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(@"^[A-Z]{2}-\d+$", @"^[A-Z]{2}-\d+$")]
    [InlineData(@"a.b", @"a[^\n]b")]
    [InlineData(@"\s[\s\-x]\S", @"[\t\n\f\r ][\t\n\f\r \-x][^\t\n\f\r ]")]
    [InlineData(@"\Aa\z", "^a$")]
    [InlineData(@"a\-b\#c\/d\.", @"a-b#c\/d\.")]
    [InlineData(@"{x}]", @"\{x\}\]")]
    [InlineData(@"x{2,3}?", @"x{2,3}?")]
    [InlineData(@"[]a[^-]", @"[\]a\[^-]")]
    [InlineData(@"\p{L}\P{Lu}\x41\a", @"\p{L}\P{Lu}\x41\x07")]
    [InlineData(@"(?<year>\d{4})(?:-(\d\d))?", @"(?<year>\d{4})(?:-(\d\d))?")]
    [InlineData(@"(?i)a", null)]
    [InlineData(@"[\S]", null)]
    [InlineData(@"\bword", null)]
    public void Patterns_are_written_as_JavaScript_has_them(string pattern, string? written)
    {
        JsonNode field = JsonNode.Parse(Write(Read($"schema: one\nfields:\n  field: {{ type: string, pattern: '{pattern}' }}\n")))!["properties"]!["field"]!;
        Assert.Equal(written, (string?)field["pattern"]);
        Assert.Equal(written is null, field["$comment"] is not null);
    }

    [NodeReferenceFact]
    public void Patterns_find_the_same_in_JavaScript()
    {
        string[] patterns = [@"^[A-Z]{2}-\d+$", @"a.b", @"^\s?[\s\-x]\S", @"{x}]", @"[]a[^-]b", @"\p{L}\p{Lu}", @"(?<year>\d{4})(?:-(\d\d))?$", @"^\w+\.?$", @"^(a|b)*?c", @"[^\d\s]{3}"];
        string[] texts = ["AB-12", "AB-", "a b", "a\u2028b", "aéb", " -x", "x\u00A0", "\u00A0x-", "{x}]", "]b", "^b", "äÄ", "ÄÄ", "2025-03", "2025-", "a word.", "sword", "aabc", "abd", "١٢٣", "a\tb"];
        var questions = new List<string>();
        var expected = new List<bool>();
        foreach (string pattern in patterns)
        {
            SchemaModel model = Read($"schema: one\nfields:\n  field: {{ type: string, pattern: '{pattern}' }}\n").Single();
            foreach (string text in texts)
            {
                string frontmatter = $"field: {JsonSerializer.Serialize(text)}\n";
                expected.Add(NoteChecker.Check(Note.Parse($"---\n{frontmatter}---\n", "One.md"), SchemaComposer.Compose(model), NoteEnvironment.Default).All(found => found.Rule.Name != "pattern"));
                questions.Add(Question(Write([model]), frontmatter));
            }
        }
        Assert.Equal(expected, NodeReference.Ask("json-schema.js", questions).Select(answer => answer == "valid"));
        Assert.InRange(expected.Count(found => found), patterns.Length, expected.Count - patterns.Length);
    }

    private static void AssertValid(IReadOnlyList<string> questions)
    {
        IReadOnlyList<string> answers = NodeReference.Ask("json-schema.js", questions);
        string refused = string.Join('\n', questions.Zip(answers).Where(asked => asked.Second != "valid").Select(asked => $"{asked.Second}: {asked.First}"));
        Assert.True(refused.Length == 0, refused);
    }

    private static string Question(string schema, string frontmatter) => $"[{JsonNode.Parse(schema)!.ToJsonString()},{JsonSerializer.Serialize(frontmatter)}]";

    private static IReadOnlyList<SchemaModel> Read(params string[] texts)
    {
        SchemaSet set = SchemaSetReader.Read(texts.Select((text, at) => new SchemaFile($"{at}.yaml", text)));
        Assert.Empty(set.Problems);
        return [.. set.Schemas.OrderBy(schema => Array.FindIndex(texts, text => text.Contains($"schema: {schema.Id}\n", StringComparison.Ordinal)))];
    }

    private static string Write(IReadOnlyList<SchemaModel> schemas, bool asOne = false)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            var writer = new JsonSchemaWriter(VaultSettings.Default);
            if (asOne) writer.Write(json, schemas);
            else writer.Write(json, schemas[0]);
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
