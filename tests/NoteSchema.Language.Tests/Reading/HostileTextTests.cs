using System.Text;
using CsCheck;
using NoteSchema.Language.Yaml;

namespace NoteSchema.Language.Tests.Reading;

public sealed class HostileTextTests
{
    private static readonly string[] s_pieces = ["{", "}", "[", "'", "\"", "\n", "\t", ": ", "- ", "&a ", "*a", "!x ", "|", ">", "#", "%", "@", "`", "\u2028", "\uD83D", "<<: *a\n"];

    private const string Full = """
        # yaml-language-server: $schema=./note-schema.schema.json
        schema: trip
        version: 2
        title: Trip
        match: { type: trip, path: ["Trips/**"], tag: travel }
        fields:
          start: { type: date, required: true, min: 2020-01-01 }
          end: { type: date, derive: "start" }
          mood: { type: enum, values: { good: Went well, bad: "Didn't 😀" }, default: good }
          legs:
            type: list
            items: { type: object, fields: { from: string, km: { type: number, min: 0 } } }
          tags: { type: tags, contains: ["type/{mood}"] }
        additional_fields: warn
        body:
          title: "{start} {{x}}"
          sections:
            log: { heading: Log, content: lines, line: "[{at: time}] {text}" }
            costs: { heading: Costs, content: table, columns: { what: string, sum: { type: number, heading: Amount } } }
        rules:
          in-order: { assert: end >= start, message: "{end} before {start}", fix: { end: start } }
        migrations:
          2:
            - rename_field: { from: begin, to: start }
        """;

    [Fact]
    public void A_schema_cut_off_anywhere_gives_a_schema_or_a_problem()
    {
        Read.Schema(Full);
        for (int length = 0; length < Full.Length; length++)
        {
            SchemaSet set = Read.Set(Full[..length]);
            Assert.True(set.Schemas.Count + set.Problems.Count > 0, $"nothing was said of the first {length} characters");
            AssertInside(set, Full[..length]);
        }
    }

    [Fact]
    public void A_schema_without_any_one_character_gives_a_schema_or_a_problem()
    {
        for (int at = 0; at < Full.Length; at++)
        {
            string text = Full.Remove(at, 1);
            SchemaSet set = Read.Set(text);
            Assert.True(set.Schemas.Count + set.Problems.Count > 0, $"nothing was said without character {at}");
            AssertInside(set, text);
        }
    }

    [Fact]
    public void Any_text_gives_a_schema_or_a_problem() =>
        Gen.String.Sample(text => Read.Set(text) is { } set && set.Schemas.Count + set.Problems.Count > 0, iter: 2_000);

    [Fact]
    public void A_schema_with_pieces_of_others_put_in_anywhere_gives_a_schema_or_a_problem() =>
        Gen.Select(Gen.Int[0, Full.Length], Gen.Int[0, s_pieces.Length - 1].Select(index => s_pieces[index]), Gen.Int[0, 12])
            .Sample((at, piece, cut) =>
            {
                string text = Full.Remove(at, Math.Min(cut, Full.Length - at)).Insert(at, piece);
                SchemaSet set = Read.Set(text);
                return set.Schemas.Count + set.Problems.Count > 0;
            }, iter: 2_000);

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("{ schema: [")]
    public void Deep_nesting_is_refused_and_does_no_harm(string piece)
    {
        string text = new StringBuilder().Insert(0, piece, 5_000).ToString();
        SchemaProblem problem = Assert.Single(Read.Set(text).Problems);
        Assert.Equal("schema-too-large", problem.Rule.Name);
    }

    [Fact]
    public void Aliases_cannot_multiply_without_end()
    {
        StringBuilder text = new("schema: bomb\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 20; i++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat("*a" + (i - 1), 10))}]\n");
        SchemaProblem problem = Assert.Single(Read.Set(text.ToString()).Problems);
        Assert.Equal("schema-too-large", problem.Rule.Name);
    }

    [Fact]
    public void An_alias_within_its_own_anchor_is_refused() =>
        Assert.Equal("2:13-15 schema-syntax Nothing before this has the anchor `&x`. Text that begins with `*` needs quotes", Read.Problems("schema: a\nfields: &x [*x]\n"));

    [Fact]
    public void An_alias_stands_for_what_its_anchor_names()
    {
        SchemaModel schema = Read.Schema("schema: a\nfields:\n  b: &text { type: string, max_length: 3 }\n  c: *text\n");
        Assert.Equal(schema.Fields[0].Type, schema.Fields[1].Type);
    }

    [Fact]
    public void A_file_beyond_the_limit_is_refused() =>
        Assert.Equal("schema-too-large", Assert.Single(Read.Set("schema: a\n# " + new string('x', YamlDocument.MaxLength)).Problems).Rule.Name);

    [Theory]
    [InlineData("schema: a\nfields:\n\tb: string\n", "3:1-2 schema-syntax A tab cannot indent YAML. Use spaces")]
    [InlineData("schema: a\ntitle: b: c\n", "2:9-10 schema-syntax A second `:` cannot follow here. Put quotes round text that holds `: `, or start a new line for the next key")]
    [InlineData("schema: a\ntitle: 'b\n", "2:8-10 schema-syntax The quote that begins here is not closed. Add the closing quote")]
    [InlineData("schema: a\ntitle: @b\n", "2:8-9 schema-syntax Text cannot begin with this character. Put quotes round it")]
    [InlineData("schema: a\n---\nschema: b\n", "2:1-4 schema-syntax One file holds one document. Move what follows `---` to a file of its own")]
    [InlineData("schema: a\n<<: *b\n", "2:5-7 schema-syntax Nothing before this has the anchor `&b`. Text that begins with `*` needs quotes")]
    [InlineData("schema: a\nmatch: &m {}\nbody:\n  <<: *m\n", "4:3-5 schema-syntax Merge keys are not read. Write the keys out, or take them over from another schema with `extends`")]
    [InlineData("schema: a\ntitle: !thing b\n", "2:8-9 schema-syntax The tag `!thing` says nothing here. Remove it; text that begins with `!` needs quotes")]
    [InlineData("schema: a\ntitle: b\u0001c\n", "2:9-10 schema-syntax The control character U+0001 cannot stand in YAML. Remove it, or write it as an escape between double quotes")]
    [InlineData("schema: a\ntitle: b\ntitle: c\n", "3:1-6 schema-duplicate-key `title` is given twice; it stands in line 2 already. Keep one of them")]
    [InlineData("", "1:1-1 missing-key The file is empty; a schema begins with `schema: its-id`")]
    [InlineData("- a\n", "1:1-4 wrong-value A schema is a map that begins with `schema: its-id`; this is a list")]
    public void What_is_no_yaml_is_said_in_plain_words(string text, string expected) => Assert.Equal(expected, Read.Problems(text));

    private static void AssertInside(SchemaSet set, string text)
    {
        string[] lines = text.Split('\n');
        Assert.All(set.Problems, problem =>
        {
            Assert.InRange(problem.Line, 0, lines.Length - 1);
            Assert.InRange(problem.EndLine, problem.Line, lines.Length - 1);
            Assert.InRange(problem.Character, 0, lines[problem.Line].Length);
            Assert.InRange(problem.EndCharacter, problem.EndLine == problem.Line ? problem.Character : 0, lines[problem.EndLine].Length);
        });
    }
}
