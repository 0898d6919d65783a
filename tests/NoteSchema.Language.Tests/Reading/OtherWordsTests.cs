namespace NoteSchema.Language.Tests.Reading;

/// <summary>Who comes from another schema language finds the word that is meant here.</summary>
public sealed class OtherWordsTests
{
    [Theory]
    [InlineData("fields:\n  a: str", "3:6-9 unknown-type `str` is no type; did you mean `string`?")]
    [InlineData("fields:\n  a: { type: bool }", "3:14-18 unknown-type `bool` is no type; did you mean `boolean`?")]
    [InlineData("fields:\n  a: { type: array  }", "3:14-19 unknown-type `array` is no type; did you mean `list`?")]
    [InlineData("fields:\n  a: { type: enum, options: [b] }", "3:3-4 missing-key The type `enum` needs `values`: the values: a list, or a map from each value to its description\n3:20-27 unknown-key `options` is no key of a field; did you mean `values`?")]
    [InlineData("fields:\n  a: [b, c]", "3:6-12 wrong-value A field is the name of a type, or a map with `type`; for one of several words write `{ type: enum, values: [b, c] }`")]
    [InlineData("fields:\n  a: { type: date, default: today() }", "3:29-36 wrong-value `default` is a date such as 2025-11-06; this is `today()`, and an expression is given by `derive`")]
    [InlineData("fields:\n  a: { type: string, required: yes }", "3:32-35 bad-expression There is no field `yes`; write `true`")]
    [InlineData("properties:\n  a: string", "2:1-11 unknown-key `properties` is no key of a schema; did you mean `fields`?")]
    [InlineData("additional_fields: false", "2:20-25 wrong-value `additional_fields` is one of `allow`, `warn`, `forbid`; this is `false`; did you mean `forbid`?")]
    [InlineData("match: { folder: Trips }", "2:10-16 unknown-key `folder` is no key of `match`; did you mean `path`?")]
    [InlineData("match: { path: ./Trips/** }", "2:16-26 wrong-value A path counts from the vault's root, and goes down from there; write `Trips/**`")]
    [InlineData("body:\n  title: true", "3:10-14 wrong-value `title` is the text of the title, such as `\"{file.name}\"`; this is `true`")]
    [InlineData("body:\n  sections:\n    a: { heading: \"## Log\" }", "4:19-27 wrong-value A heading is named without `#`, and its depth is `level: 2`; write `Log`")]
    [InlineData("body:\n  sections:\n    a: { heading: \"#log\" }", "")]
    [InlineData("body:\n  sections:\n    a: { heading: Log, content: todo }", "4:33-37 wrong-value `content` is one of `any`, `text`, `list`, `tasks`, `table`, `lines`, `code`; this is `todo`; did you mean `tasks`?")]
    [InlineData("rules:\n  a: { if: 1 == 1, assert: file.name != '' }", "3:8-10 unknown-key `if` is no key of a rule; did you mean `when`?")]
    public void A_word_of_elsewhere_leads_to_ours(string text, string expected) => Assert.Equal(expected, Read.Problems($"schema: trip\n{text}\n"));

    [Fact]
    public void An_escape_that_YAML_does_not_know_is_told_as_that() =>
        Assert.Equal("3:35-36 schema-syntax This is no escape that YAML knows between double quotes. Write `\\\\` for a backslash, or use single quotes", Read.Problems("""
            schema: trip
            fields:
              a: { type: string, pattern: "\\w\d+" }
            """));
}
