using CsCheck;
using NoteSchema.Language;

namespace NoteSchema.Language.Tests.Expressions;

public class CelParserTests
{
    [Theory]
    [InlineData("1 + 2 * 3", "(1 + (2 * 3))")]
    [InlineData("1 - 2 - 3", "((1 - 2) - 3)")]
    [InlineData("8 / 4 * 2 % 3", "(((8 / 4) * 2) % 3)")]
    [InlineData("(1 + 2) * 3", "((1 + 2) * 3)")]
    [InlineData("a + b < c - d", "((a + b) < (c - d))")]
    [InlineData("a < b == c", "((a < b) == c)")]
    [InlineData("a in b in c", "((a in b) in c)")]
    [InlineData("a == b && c != d || e", "(((a == b) && (c != d)) || e)")]
    [InlineData("a || b && c", "(a || (b && c))")]
    [InlineData("a || b || c || d", "((a || b) || (c || d))")]
    [InlineData("a ? b : c ? d : e", "(a ? b : (c ? d : e))")]
    [InlineData("a || b ? c && d : e", "((a || b) ? (c && d) : e)")]
    [InlineData("!a.b", "(!a.b)")]
    [InlineData("!!a", "(!(!a))")]
    [InlineData("-a.b()", "(-a.b())")]
    [InlineData("- -a", "(-(-a))")]
    [InlineData("-1", "-1")]
    [InlineData("--1", "(--1)")]
    [InlineData("a -1", "(a - 1)")]
    [InlineData("a - -1", "(a - -1)")]
    [InlineData("-1.5e3", "-1.5e3")]
    [InlineData("-9223372036854775808", "-9223372036854775808")]
    [InlineData("a.b.c[1].d(e, f)", "a.b.c[1].d(e, f)")]
    [InlineData("a.`b c`.d", "a.b c.d")]
    [InlineData("a.for.package()", "a.for.package()")]
    [InlineData(".a.b", ".a.b")]
    [InlineData(".f(1)", "f(1)")]
    [InlineData("[1, 2, [],]", "[1, 2, []]")]
    [InlineData("{'a': 1, b: {}, }", "{a, 1, b, {}}")]
    [InlineData("a // to the end\n+ b", "(a + b)")]
    [InlineData("a ? .b : c", "(a ? .b : c)")]
    [InlineData("a ?.5:1", "(a ? 0.5 : 1)")]
    [InlineData("\t a\r\n\f&& b ", "(a && b)")]
    public void Operators_bind_as_CEL_says(string text, string expected)
    {
        CelParseResult result = CelParser.Parse(text);

        Assert.Empty(result.Errors);
        Assert.Equal(expected, SyntaxText.Write(result.Root));
    }

    [Theory]
    [InlineData("a «=» b", "use `==` to compare; `=` is no operator of CEL")]
    [InlineData("a «===» b", "use `==` to compare; `===` is no operator of CEL")]
    [InlineData("a «<>» b", "use `!=` for “not equal”; `<>` is no operator of CEL")]
    [InlineData("a «and» b", "use `&&` for `and`")]
    [InlineData("a «or» b", "use `||` for `or`")]
    [InlineData("a «&» b", "use `&&` for `&`")]
    [InlineData("a «|» b", "use `||` for `|`")]
    [InlineData("«not» a", "use `!` for `not`")]
    [InlineData("a «not in» b", "use `!(a in b)` for `a not in b`")]
    [InlineData("(1 + 2«»", "expected `)` to close `(1 + 2`")]
    [InlineData("size(title«»", "expected `)` to close `size(title`")]
    [InlineData("[1, 2 «3»]", "expected `]` to close `[1, 2`, not `3`")]
    [InlineData("{'a': 1«»", "expected `}` to close `{'a': 1`")]
    [InlineData("{'a' «1»}", "expected `:` between a key of a map and its value, not `1`")]
    [InlineData("1 +«»", "expected a value")]
    [InlineData("«»", "expected a value")]
    [InlineData("1 «2»", "expected the end of the expression, not `2`")]
    [InlineData("1«)»", "expected the end of the expression, not `)`")]
    [InlineData("f(1«,»)", "an argument is missing after this comma")]
    [InlineData("a.«»", "expected the name of a member after `.`")]
    [InlineData("a.«in»", "`in` is a word of CEL and no member's name; write [\"in\"] instead")]
    [InlineData("a«?.»b", "optional values are not supported; ask with `has(a.b)` first")]
    [InlineData("a«.?»b", "optional values are not supported; ask with `has(a.b)` first")]
    [InlineData("a«[?»0]", "optional values are not supported; ask with `has(a.b)` first")]
    [InlineData("[«?»a]", "optional values are not supported")]
    [InlineData("a.B«{»c: 1}", "message types are not supported: only lists `[…]` and maps `{…}` can be written out")]
    [InlineData("a ? b«»", "expected `:` after `condition ? value`, for the value where the condition is false")]
    [InlineData("«if» a", "CEL has no `if`; write `condition ? value : otherValue`")]
    [InlineData("«for»", "`for` is a reserved word; a field of that name is written fields[\"for\"]")]
    [InlineData("«größe» > 1", "`größe` is no CEL name (letters A to Z, digits and _); a field is written fields[\"größe\"]")]
    [InlineData("«`Due Date`»", "backticks quote members only; a field is written fields[\"Due Date\"]")]
    [InlineData("a.«`»b", "the name after this backtick has no closing backtick")]
    [InlineData("a == «“»b”", "`“` is no quotation mark here; strings stand between straight quotes, \"…\" or '…'")]
    [InlineData("a «;» b", "`;` has no meaning in an expression")]
    [InlineData("«😀»", "`😀` has no meaning in an expression")]
    [InlineData("-«!»a", "`!` cannot follow `-`; put parentheses around it")]
    public void A_mistake_is_marked_where_it_is(string marked, string message)
    {
        (string text, int start, int end) = Marked.Read(marked);

        Assert.Equal(new CelError(start, end, message), Assert.Single(CelParser.Parse(text).Errors));
    }

    [Fact]
    public void Wrong_operators_are_all_reported()
    {
        IReadOnlyList<CelError> errors = CelParser.Parse("a = 1 and not b or c").Errors;

        Assert.Equal([2, 6, 10, 16], errors.Select(error => error.Start));
    }

    [Theory]
    [InlineData("type/{type}", 6, 10)]
    [InlineData("{{'}': 1}.size()} left", 1, 16)]
    [InlineData("{'}' + \"}\"}", 1, 10)]
    [InlineData("{a", 1, -1)]
    [InlineData("{'a}", 1, -1)]
    public void The_brace_that_ends_an_expression_in_a_text_is_found(string text, int start, int expected) =>
        Assert.Equal(expected, CelParser.FindClosingBrace(text, start));

    [Fact]
    public void Repetitions_that_the_specification_asks_for_are_taken()
    {
        string[] texts =
        [
            string.Join(" || ", Enumerable.Repeat("a", 2000)), string.Join(" && ", Enumerable.Repeat("a", 2000)), string.Join(" + ", Enumerable.Repeat("a", 200)),
            string.Join(" == ", Enumerable.Repeat("a", 24)), string.Concat(Enumerable.Repeat("a ? b : ", 200)) + "c", "f(" + string.Join(", ", Enumerable.Repeat("a", 1000)) + ")",
            "[" + string.Join(", ", Enumerable.Repeat("a", 1000)) + "]", new string('(', 200) + "a" + new string(')', 200), "a" + string.Concat(Enumerable.Repeat(".b", 200)),
            "a" + string.Concat(Enumerable.Repeat("[0]", 200)), new string('[', 200) + new string(']', 200), new string('!', 200) + "a",
        ];

        Assert.All(texts, text => Assert.Empty(CelParser.Parse(text).Errors));
    }

    public static TheoryData<string> Nests => new()
    {
        new string('(', 10_000), new string('(', 10_000) + "a" + new string(')', 10_000), new string('[', 10_000), new string('{', 10_000), new string('!', 10_000) + "a",
        new string('-', 10_000) + "a", string.Concat(Enumerable.Repeat("f(", 10_000)), string.Concat(Enumerable.Repeat("a ? b : ", 10_000)) + "c", "a" + string.Concat(Enumerable.Repeat(".b", 10_000)),
        "a" + string.Concat(Enumerable.Repeat("[0]", 10_000)), string.Concat(Enumerable.Repeat("a[", 10_000)), string.Join("+", Enumerable.Repeat("a", 10_000)), string.Join("<", Enumerable.Repeat("a", 10_000)),
    };

    [Theory]
    [MemberData(nameof(Nests))]
    public void Deep_nesting_is_one_mistake(string text)
    {
        CelError error = Assert.Single(CelParser.Parse(text).Errors);

        Assert.Equal("the expression is nested too deeply: more than 250 levels", error.Message);
        Assert.InRange(error.Start, 0, text.Length - 1);
    }

    [Fact]
    public void Too_many_parts_are_one_mistake()
    {
        CelError error = Assert.Single(CelParser.Parse(string.Join(" || ", Enumerable.Repeat("a", 5000))).Errors);

        Assert.Equal("the expression is too long: it has more than 5000 parts", error.Message);
    }

    [Fact]
    public void Of_very_many_mistakes_the_first_hundred_are_reported()
    {
        string names = "[" + string.Join(", ", Enumerable.Repeat("nope", 4000)) + "]";
        string escapes = "'" + string.Concat(Enumerable.Repeat("\\q", 100_000)) + "'";

        Assert.Equal(100, CelChecker.Check(names, ExpressionSchema.Environment).Errors.Count);
        Assert.Equal(100, CelParser.Parse(escapes).Errors.Count);
    }

    [Fact]
    public void A_long_text_is_read_to_its_end()
    {
        string content = new('x', 1_000_000);

        CelLiteralSyntax literal = Assert.IsType<CelLiteralSyntax>(CelParser.Parse($"'{content}'").Root);

        Assert.Equal(content, literal.Text);
        Assert.Equal(1_000_002, literal.End);
    }

    [Fact]
    public void Any_text_is_read_with_mistakes_within_its_bounds()
    {
        string[] words =
        [
            "a", "title", "tags", "date", "in", "and", "not", "has", "all", "map", "fields", "body", "sections", "1", "1.5", "2u", "0x", "'", "\"", "'''", "\\", "\\u12", "r'", "b\"",
            "(", ")", "[", "]", "{", "}", ".", "?", ":", ",", "+", "-", "*", "/", "%", "!", "=", "==", "<", "&&", "||", "`", "//", "\n", " ", "ä", "\ud83d", "😀", "\0", "null", "true", ".?", "x, x",
        ];
        Gen<string> soup = Gen.Int[0, words.Length - 1].Select(index => words[index]).Array[0, 40].Select(string.Concat);

        Gen.OneOf(Gen.String, soup).Sample(text =>
        {
            CelCheckResult result = CelChecker.Check(text, ExpressionSchema.Environment);
            Assert.Equal(result.Root is null, result.Errors.Count > 0);
            Assert.All(result.Errors, error => Assert.True(error.Start >= 0 && error.Start <= error.End && error.End <= text.Length && error.Message.Length > 0));
        }, iter: 5_000);
    }
}
