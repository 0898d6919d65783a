namespace NoteSchema.Tests;

public class UnreadFrontmatterTests
{
    private const string Note = "---\ntype: meeting\ntags:\n  - quay\n---\n\n# Quay wall\n";

    [Theory]
    [InlineData("\n" + Note)]
    [InlineData(" \n\t\n" + Note)]
    [InlineData("\u200B" + Note)]
    [InlineData("\u200B\n\u00A0\n" + Note)]
    [InlineData(" " + Note)]
    [InlineData("\u2014\ntype: meeting\ntags:\n  - quay\n\u2014\n\n# Quay wall\n")]
    [InlineData("\u2014-\ntype: meeting\ntags:\n  - quay\n---\n\n# Quay wall\n")]
    [InlineData("----\ntype: meeting\ntags:\n  - quay\n----\n\n# Quay wall\n")]
    [InlineData("---\u200B\ntype: meeting\ntags:\n  - quay\n---\n\n# Quay wall\n")]
    public void Frontmatter_is_found_and_brought_to_the_top(string text)
    {
        Diagnostic found = Assert.Single(Check(text));
        Assert.Same(Rules.UnreadFrontmatter, found.Rule);
        Fix fix = Assert.Single(found.Fixes);
        Assert.Equal(FixKind.Suggested, fix.Kind);
        Assert.Equal(Note, TextEdit.Apply(text, fix.Edits));
    }

    [Fact]
    public void A_byte_order_mark_and_line_ends_stay() =>
        Assert.Equal("\uFEFF---\r\na: 1\r\n---\r\n# T\r\n", TextEdit.Apply("\uFEFF\r\n---\r\na: 1\r\n---\r\n# T\r\n", Assert.Single(Check("\uFEFF\r\n---\r\na: 1\r\n---\r\n# T\r\n")).Fixes[0].Edits));

    [Theory]
    [InlineData("Here is the note:\n\n" + Note)]
    [InlineData("会議のノートです：\n" + Note)]
    public void A_line_above_goes_only_where_somebody_looks(string text)
    {
        Fix fix = Assert.Single(Assert.Single(Check(text)).Fixes);
        Assert.Equal((FixKind.Risky, "Begin the note with the frontmatter, without the text above it"), (fix.Kind, fix.Title));
        Assert.Equal(Note, TextEdit.Apply(text, fix.Edits));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("---\n")]
    [InlineData("\n---\n")]
    [InlineData("\n---\n\ntype: meeting\n---\n")]
    [InlineData("\n---\nSome words.\n---\n")]
    [InlineData("\n---\ntype: meeting\nSome words.\n---\n")]
    [InlineData("\n---\ntype: meeting\n\nText.\n")]
    [InlineData("\n---\nNote well: this\n---\n")]
    [InlineData("\n---\nhttps://example.com\n---\n")]
    [InlineData("# Quay\n\n---\ntype: meeting\n---\n")]
    [InlineData("Some words.\n\n---\ntype: meeting\n---\n")]
    [InlineData("One line.\nTwo lines:\n\n---\ntype: meeting\n---\n")]
    [InlineData("\n--\ntype: meeting\n--\n")]
    [InlineData("\n- - -\ntype: meeting\n- - -\n")]
    [InlineData("\n***\ntype: meeting\n***\n")]
    [InlineData("---\nold: 1\n---\n\n---\ntype: meeting\n---\n")]
    public void What_is_text_is_in_order(string text) => Assert.DoesNotContain(Check(text), found => found.Rule == Rules.UnreadFrontmatter);

    private static List<Diagnostic> Check(string text)
    {
        var found = new List<Diagnostic>();
        TextRules.Check(global::NoteSchema.Note.Parse(text, "Note.md"), found.Add);
        return found;
    }
}
