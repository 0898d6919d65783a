using NoteSchema.Language;

namespace NoteSchema.Language.Tests.Expressions;

public class CelLiteralTests
{
    [Theory]
    [InlineData("""''""", "")]
    [InlineData("""'"'""", "\"")]
    [InlineData("""'''it's'''""", "it's")]
    [InlineData("\"\"\"two\nlines\"\"\"", "two\nlines")]
    [InlineData("""'''a''b'''""", "a''b")]
    [InlineData("""'\\'""", "\\")]
    [InlineData("""r'\\'""", "\\\\")]
    [InlineData("""R"\d+" """, "\\d+")]
    [InlineData("""r'''a'b\'''""", "a'b\\")]
    [InlineData("""'\a\b\f\n\r\t\v'""", "\a\b\f\n\r\t\v")]
    [InlineData("""'\?\"\'\`'""", "?\"'`")]
    [InlineData("""'\x41\X7a'""", "Az")]
    [InlineData("""'\xff'""", "ÿ")]
    [InlineData("""'\303\277'""", "Ã¿")]
    [InlineData("""'\101'""", "A")]
    [InlineData("""'\u00e4\U0001F600'""", "ä😀")]
    [InlineData("'ä😀'", "ä😀")]
    public void A_string_holds_what_it_says(string text, string content) => AssertLiteral(text, CelType.String, content);

    [Theory]
    [InlineData("b'abc'", "abc")]
    [InlineData("b'ÿ'", "\u00c3\u00bf")]
    [InlineData("""b'\303\277'""", "\u00c3\u00bf")]
    [InlineData("""b'\xff\377'""", "\u00ff\u00ff")]
    [InlineData("""br'\n'""", "\\n")]
    [InlineData("""B'''a'b'''""", "a'b")]
    [InlineData("b'😀'", "\u00f0\u009f\u0098\u0080")]
    public void Bytes_are_octets(string text, string content) => AssertLiteral(text, CelType.Bytes, content);

    [Theory]
    [InlineData("007", "int", "7")]
    [InlineData("0xFf", "int", "255")]
    [InlineData("-0x10", "int", "-16")]
    [InlineData("9223372036854775807", "int", "9223372036854775807")]
    [InlineData("-0x8000000000000000", "int", "-9223372036854775808")]
    [InlineData("18446744073709551615u", "uint", "18446744073709551615")]
    [InlineData("0xFFU", "uint", "255")]
    [InlineData("1.50", "double", "1.50")]
    [InlineData(".5", "double", "0.5")]
    [InlineData("1e3", "double", "1e3")]
    [InlineData("1E-3", "double", "1E-3")]
    [InlineData("-.5e+2", "double", "-0.5e+2")]
    public void A_number_has_its_type_and_value(string text, string type, string content)
    {
        CelLiteralSyntax literal = Assert.IsType<CelLiteralSyntax>(CelParser.Parse(text).Root);

        Assert.Equal((type, content), (literal.Type.ToString(), literal.Text));
        Assert.Equal((0, text.Length), (literal.Start, literal.End));
    }

    [Theory]
    [InlineData("«9223372036854775808»", "the number is too large for an integer")]
    [InlineData("1 - «9223372036854775808»", "the number is too large for an integer")]
    [InlineData("-«9223372036854775809»", "the number is too large for an integer")]
    [InlineData("«18446744073709551616u»", "the number is too large for an unsigned integer")]
    [InlineData("«1e999»", "the number is too large for a double")]
    [InlineData("«0x»", "a hexadecimal number needs digits after `0x`")]
    [InlineData("«1e»", "the exponent of a number needs digits, as in `1e6`")]
    [InlineData("«12abc»", "`12abc` is neither a number nor a name; names begin with a letter")]
    [InlineData("'a«\\u12»'", "`\\u` takes 4 hexadecimal digits")]
    [InlineData("'«\\x»g'", "`\\x` takes 2 hexadecimal digits")]
    [InlineData("'«\\ud83d»'", "U+D83D is half a character (a surrogate); write the whole code point as \\UHHHHHHHH")]
    [InlineData("'«\\U00110000»'", "U+110000 is no Unicode code point; the last is U+10FFFF")]
    [InlineData("b'«\\u0041»'", "`\\u` is for strings; bytes are written \\x00 to \\xff")]
    [InlineData("'«\\4»00'", "an octal escape has three digits, \\000 to \\377")]
    [InlineData("«'abc»", "the string is not closed by `'`")]
    [InlineData("«'abc»\n'", "the string is not closed by `'` before the end of the line; text over several lines stands between '''")]
    [InlineData("«\"\"\"abc\"\"»", "the string is not closed by `\"\"\"`")]
    public void A_literal_that_is_none_is_marked(string marked, string message)
    {
        (string text, int start, int end) = Marked.Read(marked);

        Assert.Equal(new CelError(start, end, message), Assert.Single(CelParser.Parse(text).Errors));
    }

    [Fact]
    public void Every_unknown_escape_is_reported()
    {
        IReadOnlyList<CelError> errors = CelParser.Parse("""'\d\.' + "\q" """).Errors;

        Assert.Equal([(1, 3), (3, 5), (10, 12)], errors.Select(error => (error.Start, error.End)));
        Assert.All(errors, error => Assert.Contains("write `\\\\` for a backslash", error.Message, StringComparison.Ordinal));
    }

    private static void AssertLiteral(string text, CelType type, string content)
    {
        CelParseResult result = CelParser.Parse(text);

        Assert.Empty(result.Errors);
        CelLiteralSyntax literal = Assert.IsType<CelLiteralSyntax>(result.Root);
        Assert.Equal((type, content), (literal.Type, literal.Text));
    }
}
