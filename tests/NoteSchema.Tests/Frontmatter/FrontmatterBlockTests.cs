namespace NoteSchema.Tests.Frontmatters;

public class FrontmatterBlockTests
{
    [Theory]
    [InlineData("---\na: 1\n---\nbody\n", "a: 1\n", "---\na: 1\n---\n")]
    [InlineData("---\na: 1\n---", "a: 1\n", "---\na: 1\n---")]
    [InlineData("---\r\na: 1\r\n---\r\nbody", "a: 1\r\n", "---\r\na: 1\r\n---\r\n")]
    [InlineData("--- \t\na: 1\n---  \nbody", "a: 1\n", "--- \t\na: 1\n---  \n")]
    [InlineData("---\n---\nbody", "", "---\n---\n")]
    [InlineData("---\n\n---\n", "\n", "---\n\n---\n")]
    [InlineData("---\na: 1\n...\n---\n", "a: 1\n...\n", "---\na: 1\n...\n---\n")]
    [InlineData("---\na: |\n  ---\n---\n", "a: |\n  ---\n", "---\na: |\n  ---\n---\n")]
    [InlineData("---\na: 1\n----\n---\n", "a: 1\n----\n", "---\na: 1\n----\n---\n")]
    public void A_block_lies_between_two_lines_of_dashes(string text, string content, string span)
    {
        Note note = Note.Parse(text);
        Assert.True(note.Frontmatter.Exists);
        Assert.True(note.Frontmatter.IsClosed);
        Assert.Equal(content, note.Source.ToString(note.Frontmatter.Content));
        Assert.Equal(span, note.Source.ToString(note.Frontmatter.Span));
    }

    [Fact]
    public void A_byte_order_mark_before_the_block_stays_outside()
    {
        Note note = Note.Parse("\ufeff---\na: 1\n---\n");
        Assert.Equal(new TextSpan(1, 13), note.Frontmatter.Span);
        Assert.Equal("1", note.Frontmatter["a"].Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("---")]
    [InlineData("text\n---\na: 1\n---\n")]
    [InlineData("\n---\na: 1\n---\n")]
    [InlineData(" ---\na: 1\n---\n")]
    [InlineData("----\na: 1\n----\n")]
    [InlineData("---a\nb: 1\n---\n")]
    [InlineData("---\ra: 1\r---\r")]
    public void Without_an_opening_line_there_is_none(string text)
    {
        Frontmatter frontmatter = Note.Parse(text).Frontmatter;
        Assert.False(frontmatter.Exists);
        Assert.Equal(FrontmatterKind.Missing, frontmatter.Root.Kind);
        Assert.Empty(frontmatter.Entries);
        Assert.Empty(frontmatter.Problems);
        Assert.True(frontmatter.UnclosedOpening.IsEmpty);
    }

    [Theory]
    [InlineData("---\ntitle: Pumps\ntags: [a]\n\n# Heading\n", true)]
    [InlineData("---\n# comment\ntags:\n  - a\n\ntext\n", true)]
    [InlineData("---\ntitle: Pumps", true)]
    [InlineData("---\n\nA thematic break, then text: with a colon.\n", false)]
    [InlineData("---\nSome text: here\n", false)]
    [InlineData("---\n# Heading\n\nText\n", false)]
    [InlineData("---\nText\n", false)]
    [InlineData("---\n", false)]
    public void An_opening_that_is_never_closed_is_told_from_a_thematic_break(string text, bool expected)
    {
        Frontmatter frontmatter = Note.Parse(text).Frontmatter;
        Assert.False(frontmatter.Exists);
        Assert.Equal(expected ? new TextSpan(0, 3) : default, frontmatter.UnclosedOpening);
    }

    [Fact]
    public void A_block_of_more_than_a_mebi_unit_is_not_read()
    {
        string line = "key: " + new string('x', 1019) + "\n";
        string content = string.Concat(Enumerable.Repeat(line, 1024));
        Assert.Equal(0, content.Length % 1025);
        Frontmatter frontmatter = Note.Parse($"---\n{content}---\n").Frontmatter;
        Assert.True(frontmatter.IsTooLarge);
        Assert.True(frontmatter.Exists);
        Assert.Empty(frontmatter.Problems);
        Assert.Empty(frontmatter.Entries);
    }

    [Fact]
    public void A_note_of_twenty_megabytes_is_read()
    {
        string body = string.Concat(Enumerable.Repeat("- a line of the body --- with dashes\n", 560_000));
        Note note = Note.Parse($"---\ntitle: Large\n---\n{body}");
        Assert.Equal("Large", note.Frontmatter["title"].Text);
        Assert.True(note.Source.Length > 20_000_000);
    }
}
