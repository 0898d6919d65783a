namespace NoteSchema.Tests;

public class FencedNoteTests
{
    private const string Meeting = "---\ntype: meeting\n---\n\n# Quay wall\n\nText.\n";

    [Theory]
    [InlineData("```markdown\n", "```\n")]
    [InlineData("```md\n", "```")]
    [InlineData("\uFEFF```\n", "```  \n\n\n")]
    [InlineData("\n \n````Markdown\n\n", "````\n")]
    [InlineData("~~~ markdown\n", "~~~\n")]
    [InlineData("```markdown\n", "")]
    public void A_note_in_a_code_block_is_found_and_taken_out(string before, string after)
    {
        string text = before + Meeting + after;
        Diagnostic found = Assert.Single(Check(text));
        Assert.Equal(before.Trim('\uFEFF', '\n', ' '), text.Substring(found.Span.Start, found.Span.Length));
        Fix fix = Assert.Single(found.Fixes);
        Assert.Equal((FixKind.Suggested, "Take the note out of the code block"), (fix.Kind, fix.Title));
        Assert.Equal((before[0] == '\uFEFF' ? "\uFEFF" : "") + Meeting, TextEdit.Apply(text, fix.Edits));
    }

    [Theory]
    [InlineData("Here is the note:\n\n```markdown\n", "```\n")]
    [InlineData("会議のノートです：\n```\n", "```\n")]
    [InlineData("```markdown\n", "```\n\nLet me know if anything should be different!\n")]
    [InlineData("Sure, here it is:\n```markdown\n", "```\nShall I go on?")]
    public void Text_around_the_block_goes_only_where_somebody_looks(string before, string after)
    {
        string text = before + Meeting + after;
        Fix fix = Assert.Single(Assert.Single(Check(text)).Fixes);
        Assert.Equal((FixKind.Risky, "Take the note out of the code block, without the text around it"), (fix.Kind, fix.Title));
        Assert.Equal(Meeting, TextEdit.Apply(text, fix.Edits));
    }

    [Fact]
    public void Blocks_of_code_in_the_note_stay()
    {
        const string note = "---\ntype: meeting\n---\n\n- Run\n\n  ```sh\n  noteschema lint\n  ```\n\n~~~\nnothing\n~~~\n";
        Assert.Equal(note, TextEdit.Apply($"```markdown\n{note}```\n", Assert.Single(Check($"```markdown\n{note}```\n")).Fixes[0].Edits));
    }

    [Fact]
    public void Line_ends_stay_as_they_are() =>
        Assert.Equal("---\r\na: 1\r\n---\r\n# T\r\n", TextEdit.Apply("```md\r\n---\r\na: 1\r\n---\r\n# T\r\n```\r\n", Assert.Single(Check("```md\r\n---\r\na: 1\r\n---\r\n# T\r\n```\r\n")).Fixes[0].Edits));

    [Fact]
    public void A_block_of_Markdown_that_begins_with_a_title_is_one_and_so_is_broken_frontmatter()
    {
        Assert.Single(Check("```markdown\n# Quay wall\n\nText.\n```\n"));
        Assert.Single(Check("```\n---\ntitle: Quay: wall\n---\n```\n"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("```")]
    [InlineData("```markdown\n```\n")]
    [InlineData("Quay:\n")]
    [InlineData("# Quay\n\n```markdown\n---\ntype: meeting\n---\n```\n")]
    [InlineData("---\ntags: [snippet]\n---\n```markdown\n---\ntype: meeting\n---\n```\n")]
    [InlineData("This is what a meeting looks like.\n\n```markdown\n---\ntype: meeting\n---\n```\n")]
    [InlineData("First, a word.\n\nThen the note:\n\n```markdown\n---\ntype: meeting\n---\n```\n")]
    [InlineData("Use this:\n```markdown\n---\ntype: meeting\n---\n```\n\nIt has a type.\n\nAnd more.\n")]
    [InlineData("Use this:\n```markdown\n---\ndate: {{date}}\n---\n```\n")]
    [InlineData("```markdown\n---\ndate: <% tp.date.now() %>\n---\n```\n")]
    [InlineData("```markdown\n---\ntype: meeting\n---\n```\nor\n```markdown\n---\ntype: talk\n---\n```\n")]
    [InlineData("```yaml\n---\ntype: meeting\n---\n```\n")]
    [InlineData("```sh\n# Build\nmake\n```\n")]
    [InlineData("```\n# Build\nmake\n```\n")]
    [InlineData("Build:\n\n```md\n# Quay\n```\n")]
    [InlineData("```md\nSome *text*.\n```\n")]
    [InlineData("```\ntype: meeting\n```\n")]
    [InlineData("> ```markdown\n> ---\n> type: meeting\n> ---\n> ```\n")]
    public void A_note_that_shows_code_is_in_order(string text) => Assert.DoesNotContain(Check(text), found => found.Rule == Rules.FencedNote);

    [Fact]
    public void A_block_that_nothing_closes_is_told_once() =>
        Assert.Equal([Rules.FencedNote], NoteChecker.Check(Note.Parse("```markdown\n" + Meeting), null, NoteEnvironment.Default).Select(found => found.Rule));

    private static List<Diagnostic> Check(string text)
    {
        var found = new List<Diagnostic>();
        TextRules.Check(Note.Parse(text, "Note.md"), found.Add);
        return found;
    }
}
