using NoteSchema.Language.Yaml;

namespace NoteSchema.Language.Tests.Reading;

public sealed class YamlPositionTests
{
    [Theory]
    [InlineData("schema: thing\r\nfields:\r\n  a: strin\r\n", "3:6-11 unknown-type `strin` is no type; did you mean `string`?")]
    [InlineData("\uFEFFschma: thing\n", "1:1-6 unknown-key `schma` is no key of a schema; did you mean `schema`?\n1:1-6 missing-key A schema needs `schema`: the id in kebab-case, unique among the loaded schemas; `transcript` becomes the class `TranscriptNote`")]
    [InlineData("schema: thing\nfields: { \"😀 b\": { type: strin } }\n", "2:27-32 unknown-type `strin` is no type; did you mean `string`?")]
    [InlineData("schema: thing\nfields: {\t\"a\":\t{\ttype:\tstrin } }\n", "2:24-29 unknown-type `strin` is no type; did you mean `string`?")]
    [InlineData("schema: thing\ntitle: a\u2028b\u0085c\nfields: { a: strin }\n", "3:14-19 unknown-type `strin` is no type; did you mean `string`?")]
    [InlineData("schema: thing\n# c\rfields: { a: strin }\r", "3:14-19 unknown-type `strin` is no type; did you mean `string`?")]
    public void Places_count_utf16_units_whatever_the_lines_and_letters(string text, string expected) => Assert.Equal(expected, Read.Problems(text));

    [Theory]
    [InlineData("assert: 1 == nope", 3, 18)]
    [InlineData("assert: '1 == nope'", 3, 19)]
    [InlineData("assert: 'x == ''😀'' && nope'", 3, 29)]
    [InlineData("assert: \"x == \\\"\\u00e4\\\" && nope\"", 3, 33)]
    [InlineData("assert: \"x == 'a\\tb' && nope\"", 3, 29)]
    [InlineData("assert: !!str x == nope", 3, 24)]
    [InlineData("assert: &anchor x == nope", 3, 26)]
    [InlineData("assert: |\n      x == 'a'\n\n        && nope", 6, 12)]
    [InlineData("assert: >-\n      x == 'a'\n      && nope", 5, 10)]
    [InlineData("assert: x == 'a' &&\n      nope", 4, 7)]
    [InlineData("assert: \"x == 'a' && \\\n      nope\"", 4, 7)]
    [InlineData("assert: 'x == ''a'' &&\n\n      nope'", 5, 7)]
    public void A_mistake_within_an_expression_is_found_in_every_style_of_scalar(string assert, int line, int column)
    {
        SchemaProblem problem = Assert.Single(Read.Set("schema: thing\nrules:\n  r: { assert: true }\nfields: { x: string }\n".Replace("r: { assert: true }", "@", StringComparison.Ordinal)
            .Replace("fields: { x: string }\n", "", StringComparison.Ordinal).Replace("  @", "  r:\n    " + assert, StringComparison.Ordinal) + "fields: { x: string }\n").Problems);
        Assert.Equal((line + 1, column, "bad-expression"), (problem.Line + 1, problem.Character + 1, problem.Rule.Name));
        Assert.Equal("There is no field `nope`", problem.Message);
        Assert.Equal((problem.Line, problem.Character + 4), (problem.EndLine, problem.EndCharacter));
    }

    [Fact]
    public void Every_unit_of_a_scalar_is_where_the_file_has_it()
    {
        const string Text = "a: pl 😀 ain\nb: 'it''s'\nc: \"x\\ty\\U0001F600\"\nd: |\n  one\n   two\ne: >\n  f g\n  h\n";
        YamlMap map = (YamlMap)YamlDocument.Read("x", Text).Root!;
        foreach (YamlEntry entry in map.Entries)
        {
            YamlScalar scalar = (YamlScalar)entry.Value;
            for (int i = 0; i < scalar.Value.Length; i++)
            {
                (int start, int end) = scalar.Locate(i, i + 1);
                string written = Text[start..end];
                bool isSame = written == scalar.Value[i].ToString();
                bool isWritten = written is "''" or "\\t" or "\\U0001F600" || (scalar.Value[i] == ' ' && written == "\n") || (scalar.Value[i] == '\n' && end <= start);
                Assert.True(isSame || isWritten, $"{entry.Key.Value}[{i}] is {scalar.Value[i]}, the file has {written}");
            }
        }
    }

    [Theory]
    [InlineData("a: [1, 2 ]", 3, 10)]
    [InlineData("a: { b: 1 }  # c", 3, 11)]
    [InlineData("a:\n  b: 1\n  c: 22\n\n# end\n", 5, 17)]
    [InlineData("a:\n  - x\n  - yy\n", 5, 15)]
    [InlineData("a: |\n  one\n\n", 3, 10)]
    [InlineData("a: 'x' # c", 3, 6)]
    public void A_node_begins_and_ends_where_it_is_written(string text, int start, int end)
    {
        YamlNode value = ((YamlMap)YamlDocument.Read("x", text).Root!).Entries[0].Value;
        Assert.Equal((start, end), (value.Start, value.End));
    }

    [Theory]
    [InlineData("yes", YamlScalarKind.String)]
    [InlineData("True", YamlScalarKind.Boolean)]
    [InlineData("2025-01-01", YamlScalarKind.String)]
    [InlineData("-12", YamlScalarKind.Integer)]
    [InlineData("0o17", YamlScalarKind.Integer)]
    [InlineData("1e5", YamlScalarKind.Number)]
    [InlineData(".5", YamlScalarKind.Number)]
    [InlineData(".", YamlScalarKind.String)]
    [InlineData("-", YamlScalarKind.String)]
    [InlineData("1.2.3", YamlScalarKind.String)]
    [InlineData("~", YamlScalarKind.Null)]
    [InlineData("'1'", YamlScalarKind.String)]
    [InlineData("!!str 1", YamlScalarKind.String)]
    public void Plain_scalars_are_what_yaml_1_2_says(string written, YamlScalarKind kind)
    {
        string text = written == "-" ? "a: \"-\"" : "a: " + written;
        Assert.Equal(kind, ((YamlScalar)((YamlMap)YamlDocument.Read("x", text).Root!).Entries[0].Value).Kind);
    }
}
