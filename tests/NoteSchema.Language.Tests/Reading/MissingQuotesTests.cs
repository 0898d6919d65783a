namespace NoteSchema.Language.Tests.Reading;

/// <summary>Expressions hold what YAML takes for its own marks: where quotes are missing, the message says so, at the place where YAML ends the value.</summary>
public sealed class MissingQuotesTests
{
    private const string AfterQuote = "Text goes on after the quote that ends the value. Put quotes of the other kind round all of it";

    [Theory]
    [InlineData("""a: { type: string, derive: "a" + b }""", "3:34-35 schema-syntax " + AfterQuote)]
    [InlineData("""a: { type: string, derive: 'it''s' + b }""", "3:38-39 schema-syntax " + AfterQuote)]
    [InlineData("""a: { type: boolean, required: "a" in [b, "c"] }""", "3:37-38 schema-syntax " + AfterQuote)]
    [InlineData("""a: { type: string, derive: ["a", "b"].join(", ") }""", "3:40-41 schema-syntax Text goes on after the `]` that ends the value. Put quotes round all of it")]
    [InlineData("""a: { type: string, derive: {"a": 1}["a"] }""", "3:38-39 schema-syntax Text goes on after the `}` that ends the value. Put quotes round all of it")]
    [InlineData("""a: { type: string, derive: b == 'a' ? 'b' : 'c' }""", "3:45-46 schema-syntax Between brackets, a `:` ends the text before it. Put quotes round all of the text")]
    [InlineData("""a: { type: string, derive: b.matches("^[a-z]{2,3}$") ? "x" : "y" }""", "3:42-43 schema-syntax Between brackets, a `[` ends the text before it. Put quotes round all of the text")]
    [InlineData("a:\n    type: string\n    derive: \"a\" + b", "5:17-18 schema-syntax " + AfterQuote)]
    [InlineData("a:\n    type: list\n    items: string\n    default: [x] + [y]", "6:18-19 schema-syntax Text goes on after the `]` that ends the value. Put quotes round all of it")]
    public void Text_that_wants_quotes_is_told(string field, string expected) => Assert.Equal(expected, Read.Problems($"schema: thing\nfields:\n  {field}\n"));

    [Theory]
    [InlineData("a: { type: string, description: The name, as spoken }", "3:45-54 unknown-key A `,` between brackets ends the text before it, so `as spoken` is a key of its own. Put quotes round all of the text")]
    [InlineData("a: { type: string, derive: find(b, 'c') }", "3:35-36 bad-expression Expected `)` to close `find(b`\n3:38-41 unknown-key A `,` between brackets ends the text before it, so `c` is a key of its own. Put quotes round all of the text")]
    [InlineData("a: { type: string, require }", "3:22-29 unknown-key `require` is no key of a field; did you mean `required`?")]
    public void A_comma_that_ends_a_text_is_told(string field, string expected) => Assert.Equal(expected, Read.Problems($"schema: thing\nfields:\n  {field}\n"));

    [Theory]
    [InlineData("a: { type: string, description: \"x", "The quote that begins here is not closed. Add the closing quote")]
    [InlineData("a: { type: string", "The map that begins with `{` is not closed, or a `,` is missing in it")]
    [InlineData("a: { type: enum, values: [x, y }", "The list that begins with `[` is not closed, or a `,` is missing in it")]
    [InlineData("a: { type: enum, values: [\"x\", 'y'], description: a-b:c } }", "A key with a `:` is expected here")]
    public void What_is_not_closed_is_told_as_that(string field, string expected) => Assert.Contains(expected, Read.Problems($"schema: thing\nfields:\n  {field}\n"), StringComparison.Ordinal);
}
