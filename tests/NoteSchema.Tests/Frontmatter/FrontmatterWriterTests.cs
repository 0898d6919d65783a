using CsCheck;

namespace NoteSchema.Tests.Frontmatters;

public class FrontmatterWriterTests
{
    private static readonly string[] Telling =
    [
        "", " ", "null", "true", "12", "1.5", "---", "...", "--- x", "~", "0x1F", ".inf", "a: b", "a #b", "- a", "a:", ":", "-", "?", "a\nb", "🚢 harbor", "\ud83d", "\ude00", "it's", "\"", "[[Note]]", "C:\\x",
    ];

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String,
        Gen.Char["ab:#-?,[]{}&*!|>'\"%@`~ \t\n\r\\.0x1e+é\u0085\u2028\ufeff\ud83d\ude00"].Array[0, 12].Select(characters => new string(characters)),
Gen.Int[0, Telling.Length - 1].Select(index => Telling[index]));

    private static FrontmatterValue ReadBack(string yaml)
    {
        Frontmatter read = Note.Parse($"---\n{yaml}\n---\n").Frontmatter;
        Assert.True(read.Problems.Count == 0, yaml);
        return read["key"];
    }

    [Fact]
    public void What_is_written_reads_back_as_the_same_text() => Gen.Select(AnyText, Gen.Enum<FrontmatterStyle>()).Sample((text, style) =>
    {
        FrontmatterValue[] places =
        [
            ReadBack("key: " + FrontmatterWriter.FormatScalar(text, style)),
            ReadBack("key:\n  - " + FrontmatterWriter.FormatScalar(text, style) + "\n  - x").Items.First(),
            ReadBack("key: [" + FrontmatterWriter.FormatScalar(text, style, true) + ", x]").Items.First(),
            ReadBack("key: " + FrontmatterWriter.Quote(text)),
            ReadBack("key: {" + FrontmatterWriter.FormatScalar(text, style, true) + ": x}").Entries.First().Key,
        ];
        foreach (FrontmatterValue value in places)
        {
            Assert.Equal(FrontmatterKind.String, value.Kind);
            Assert.Equal(text, value.Text);
        }
    });

    [Fact]
    public void A_key_is_written_like_a_value() => AnyText.Sample(text =>
    {
        Frontmatter read = Note.Parse($"---\n{FrontmatterWriter.FormatScalar(text, FrontmatterStyle.Plain)}: x\n---\n").Frontmatter;
        Assert.Equal(text, Assert.Single(read.Entries).Name);
    });

    [Fact]
    public void A_list_reads_back_in_both_styles() => Gen.Select(AnyText.List[0, 5], Gen.Bool, Gen.Int[0, 4]).Sample((texts, flow, indentation) =>
    {
        string list = FrontmatterWriter.FormatList(texts, flow ? FrontmatterStyle.Flow : FrontmatterStyle.Block, indentation);
        FrontmatterValue value = ReadBack(flow || texts.Count == 0 ? "key: " + list : "key:\n" + list);
        Assert.Equal(texts, value.Items.Select(item => item.Text));
    });

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("it's fine, really", "it's fine, really")]
    [InlineData("https://example.org/a#b", "https://example.org/a#b")]
    [InlineData("2025-03-14", "2025-03-14")]
    [InlineData("-x", "-x")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData("12", "\"12\"")]
    [InlineData("", "\"\"")]
    [InlineData("#tag", "\"#tag\"")]
    [InlineData("[[Note]]", "\"[[Note]]\"")]
    [InlineData("\"x\": y", "'\"x\": y'")]
    [InlineData("@a \\ b", "'@a \\ b'")]
    [InlineData("two\nlines", "\"two\\nlines\"")]
    public void Quotes_stand_only_where_they_are_needed(string text, string written) => Assert.Equal(written, FrontmatterWriter.FormatScalar(text, FrontmatterStyle.Plain));

    [Fact]
    public void Half_of_a_pair_is_escaped_and_a_whole_one_stands()
    {
        Assert.Equal("\"\\ud83d\"", FrontmatterWriter.FormatScalar("\ud83d", FrontmatterStyle.Plain));
        Assert.Equal("\"\\ude00!\"", FrontmatterWriter.FormatScalar("\ude00!", FrontmatterStyle.SingleQuoted));
        Assert.Equal("\ud83d\ude00", FrontmatterWriter.FormatScalar("\ud83d\ude00", FrontmatterStyle.Plain));
    }

    [Theory]
    [InlineData("it's", FrontmatterStyle.SingleQuoted, "'it''s'")]
    [InlineData("x", FrontmatterStyle.DoubleQuoted, "\"x\"")]
    [InlineData("x", FrontmatterStyle.SingleQuoted, "'x'")]
    [InlineData("a\tb", FrontmatterStyle.SingleQuoted, "\"a\\tb\"")]
    public void The_quotes_of_the_surroundings_are_kept(string text, FrontmatterStyle style, string written) => Assert.Equal(written, FrontmatterWriter.FormatScalar(text, style));
}
