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
    [InlineData("```yaml\n---\ntype: meeting\ntags:\n  - quay\n---\n```\n\n# Quay wall\n")]
    [InlineData("\n~~~~ YAML\n\n---\ntype: meeting\ntags:\n  - quay\n---\n\n~~~~\n\n# Quay wall\n")]
    [InlineData("```\n---\ntype: meeting\ntags:\n  - quay\n---\n```\n\n# Quay wall\n")]
    [InlineData("```markdown\n---\ntype: meeting\ntags:\n  - quay\n---\n```\n\n# Quay wall\n")]
    [InlineData("```yaml\ntype: meeting\ntags:\n  - quay\n```\n\n# Quay wall\n")]
    [InlineData("```yml\ntype: meeting\ntags:\n  - quay\n```\n\n# Quay wall\n")]
    public void Frontmatter_in_a_code_block_is_taken_out_of_it(string text)
    {
        Diagnostic found = Assert.Single(Check(text));
        Assert.Same(Rules.UnreadFrontmatter, found.Rule);
        Fix fix = Assert.Single(found.Fixes);
        Assert.Equal((FixKind.Suggested, "Take the frontmatter out of the code block"), (fix.Kind, fix.Title));
        Assert.Equal(Note, TextEdit.Apply(text, fix.Edits));
    }

    [Theory]
    [InlineData("```yaml\ntags: [quay, pump]\n```\n\nThe wall.\n", "---\ntags: [quay, pump]\n---\n\nThe wall.\n")]
    [InlineData("```yaml\naliases: Wall\n```\n", "---\naliases: Wall\n---\n")]
    [InlineData("```yaml\r\n---\r\na: 1\r\n---\r\n```\r\n", "---\r\na: 1\r\n---\r\n")]
    public void A_key_that_Obsidian_knows_tells_it_too(string text, string mended) => Assert.Equal(mended, TextEdit.Apply(text, Assert.Single(Check(text)).Fixes[0].Edits));

    [Theory]
    [InlineData("+++\ntitle = \"Quay \\u2014 wall\"\ndate = 2025-03-14\n+++\n# T\n", "---\ntitle: \"Quay \\u2014 wall\"\ndate: 2025-03-14\n---\n# T\n")]
    [InlineData("+++\n\n# Words\ntitle='Quay'   # the wall\ntags = [\"quay\", 'pump', ] \ndraft = true\nweight = -3\nshare = 0.5\nat = 2025-03-14T09:30:00+01:00\n+++\n", "---\n\n# Words\ntitle: 'Quay'   # the wall\ntags: [\"quay\", 'pump', ] \ndraft: true\nweight: -3\nshare: 0.5\nat: 2025-03-14T09:30:00+01:00\n---\n")]
    [InlineData("\n+++\r\n\"my key\" = [[1, 2], []]\r\n+++\r\n", "---\r\n\"my key\": [[1, 2], []]\r\n---\r\n")]
    public void Toml_of_single_lines_is_written_as_yaml(string text, string mended)
    {
        Diagnostic found = Check(text).Single(finding => finding.Rule == Rules.UnreadFrontmatter);
        Fix fix = Assert.Single(found.Fixes);
        Assert.Equal((FixKind.Suggested, "Write the frontmatter as YAML"), (fix.Kind, fix.Title));
        Assert.Equal(mended, TextEdit.Apply(text, fix.Edits));
    }

    [Theory]
    [InlineData("+++\ntitle = \"Quay\"\n[taxonomies]\ntags = [\"quay\"]\n+++\n")]
    [InlineData("+++\ntags = [\n  \"quay\",\n]\n+++\n")]
    [InlineData("+++\ntext = \"\"\"\nQuay\n\"\"\"\n+++\n")]
    [InlineData("+++\nauthor.name = \"Anna\"\n+++\n")]
    [InlineData("+++\nauthor = { name = \"Anna\" }\n+++\n")]
    [InlineData("+++\ncount = 1_000\n+++\n")]
    [InlineData("+++\ncount = 0x1F\n+++\n")]
    [InlineData("+++\ncount = nan\n+++\n")]
    [InlineData("+++\ntitle = \"Quay\n+++\n")]
    public void Other_toml_is_found_and_left(string text) => Assert.Empty(Assert.Single(Check(text)).Fixes);

    [Theory]
    [InlineData("---\ntype: meeting\n---\n---\ntags: [quay]\n---\n\n# Quay\n", "---\ntype: meeting\ntags: [quay]\n---\n\n# Quay\n")]
    [InlineData("---\ntype: meeting\n---\n\n---\nstatus: open\ntags: [quay]\n---\n# Quay\n", "---\ntype: meeting\nstatus: open\ntags: [quay]\n---\n# Quay\n")]
    [InlineData("---\ntype: meeting\ntags:\n---\n---\ntype: meeting\ntags: [quay]\n\u2014\n", "---\ntype: meeting\ntags: [quay]\n---\n")]
    [InlineData("---\n---\n---\ntype: meeting\n---\n", "---\ntype: meeting\n---\n")]
    [InlineData("---\r\ntags: [quay]\r\n---\r\n---\r\ntags: [pump]\r\n---\r\n", "---\r\ntags: [quay, pump]\r\n---\r\n")]
    public void Two_blocks_become_one(string text, string mended)
    {
        Diagnostic found = Assert.Single(Check(text));
        Assert.Same(Rules.UnreadFrontmatter, found.Rule);
        Fix fix = Assert.Single(found.Fixes);
        Assert.Equal((FixKind.Suggested, "Bring both blocks of frontmatter together"), (fix.Kind, fix.Title));
        Assert.Equal(mended, TextEdit.Apply(text, fix.Edits));
    }

    [Fact]
    public void Of_two_values_none_is_chosen()
    {
        Diagnostic found = Assert.Single(Check("---\na: 1\nstatus: open\n---\n---\na: 1\nstatus: done\n---\n"));
        Assert.Empty(found.Fixes);
        Assert.EndsWith("Bring them together in one; of the two values of “status” keep one.", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("+++\ntitle = \"Quay\"\n+++\n")]
    [InlineData("```yaml\ntags: [quay]\n```\n")]
    [InlineData("\n---\na: 1\n---\n")]
    [InlineData("```markdown\n---\na: 1\n---\n```\n")]
    [InlineData("---\na: 1\n")]
    public void No_field_is_written_into_such_a_note(string text)
    {
        NoteEditor editor = new NoteEditor(global::NoteSchema.Note.Parse(text)).SetField("status", "open");
        Assert.NotNull(editor.Refusal);
        Assert.Empty(editor.Finish().Edits);
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
    [InlineData("---\nold: 1\n---\n\n---\nSome words: these.\nMore: those.\n---\n")]
    [InlineData("---\nold: 1\n---\n---\n\ntype: meeting\n---\n")]
    [InlineData("---\nold: 1\n---\nText.\n---\ntype: meeting\n---\n")]
    [InlineData("+++\ntitle = \"Quay\"\n")]
    [InlineData("+++\nSome words.\n+++\n")]
    [InlineData("++++\ntitle = \"Quay\"\n++++\n")]
    [InlineData("Words\n+++\ntitle = \"Quay\"\n+++\n")]
    [InlineData("```yaml\napiVersion: v1\nkind: Pod\n```\n\nThat is a pod.\n")]
    [InlineData("```yaml\ntags:\n  - name: quay\n    description: All of it\n```\n\nThat is an API.\n")]
    [InlineData("```yaml\ntype: {{type}}\ntags: [quay]\n```\n\n# Template\n")]
    [InlineData("```yaml\n---\na: 1\n---\nb: 2\n```\n\n# Two documents\n")]
    [InlineData("```yaml\n- quay\n- pump\n```\n\n# List\n")]
    [InlineData("```yaml\n```\n\n# Nothing\n")]
    [InlineData("```yaml\ntype: meeting\n\n# Not closed\n")]
    [InlineData("```js\ntags: [quay]\n```\n\n# Script\n")]
    [InlineData("```\ntags: [quay]\n```\n\n# Some block\n")]
    [InlineData("# Quay\n\n```yaml\ntype: meeting\ntags: [quay]\n```\n")]
    [InlineData("---\nold: 1\n---\n\n```yaml\ntype: meeting\ntags: [quay]\n```\n")]
    public void What_is_text_is_in_order(string text) => Assert.DoesNotContain(Check(text), found => found.Rule == Rules.UnreadFrontmatter);

    private static List<Diagnostic> Check(string text)
    {
        var found = new List<Diagnostic>();
        TextRules.Check(global::NoteSchema.Note.Parse(text, "Note.md"), found.Add);
        return found;
    }
}
