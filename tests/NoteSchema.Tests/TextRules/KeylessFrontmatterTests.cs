namespace NoteSchema.Tests;

public class KeylessFrontmatterTests
{
    private const string Colon = "Without a space after the colon this is text and no key, so the note has no properties. Write “key: value”.";
    private const string Text = "The frontmatter is text without a key, so the note has no properties. Write lines such as “key: value” between the dashes, and text below them.";
    private const string List = "The frontmatter is a list without a key, so the note has no properties. Write the key that it belongs to above it, such as “tags:”.";

    [Theory]
    [InlineData("type:w", "type:w", Colon, "Write a space after the colon", "type: w")]
    [InlineData("type:w\r\ndate:2025-03-14\r", "type:w", Colon, "Write a space after each colon", "type: w\r\ndate: 2025-03-14\r")]
    [InlineData("# mine\ntags:[a, b]\n\nat:12:30 # so", "tags:[a, b]", Colon, "Write a space after each colon", "# mine\ntags: [a, b]\n\nat: 12:30 # so")]
    [InlineData("種類：会議\n場所： 港", "種類：会議", Colon, "Write “: ” for “：”", "種類: 会議\n場所: 港")]
    public void A_key_without_a_space_behind_its_colon_is_found_and_gets_one(string yaml, string place, string message, string title, string repaired)
    {
        string text = $"---\n{yaml}\n---\nbody: x\n";
        Diagnostic found = Find(text);
        Assert.Equal((place, message), (text.Substring(found.Span.Start, found.Span.Length), found.Message));
        Fix fix = Assert.Single(found.Fixes);
        Assert.Equal((title, FixKind.Suggested), (fix.Title, fix.Kind));
        string after = TextEdit.Apply(text, fix.Edits);
        Assert.Equal($"---\n{repaired}\n---\nbody: x\n", after);
        Assert.True(Note.Parse(after).Frontmatter.IsReadable);
    }

    [Theory]
    [InlineData("two words\nand more", "two words", Text)]
    [InlineData("type:w\nand more", "type:w", Text)]
    [InlineData("https://example.com", "https://example.com", Text)]
    [InlineData("12:30", "12:30", Text)]
    [InlineData("a:'x", "a:'x", Text)]
    [InlineData("\"a:b\"", "\"a:b\"", Text)]
    [InlineData("42", "42", Text)]
    [InlineData("|\n  a\n  b", "|", Text)]
    [InlineData("- a\n- b", "- a", List)]
    [InlineData("[a:b]", "[a:b]", List)]
    [InlineData("[[Quay]]", "[[Quay]]", List)]
    public void Text_and_lists_are_found_at_their_first_line(string yaml, string place, string message)
    {
        string text = $"---\n{yaml}\n---\nbody\n";
        Diagnostic found = Find(text);
        Assert.Equal(place, text.Substring(found.Span.Start, found.Span.Length));
        Assert.Equal((message, 0), (found.Message, found.Fixes.Count));
        Assert.False(Note.Parse(text).Frontmatter.IsReadable);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("# mine\n")]
    [InlineData("{}\n")]
    [InlineData("~\n")]
    [InlineData("{{title}}\n")]
    [InlineData("type: w\n")]
    public void Frontmatter_that_has_keys_or_nothing_is_in_order(string yaml)
    {
        var found = new List<Diagnostic>();
        var note = Note.Parse($"---\n{yaml}---\nbody\n");
        TextRules.Check(note, found.Add);
        Assert.Empty(found);
        Assert.True(note.Frontmatter.IsReadable);
    }

    private static Diagnostic Find(string text)
    {
        var found = new List<Diagnostic>();
        TextRules.Check(Note.Parse(text), found.Add);
        return Assert.Single(found, finding => finding.Rule == Rules.FrontmatterWithoutKeys);
    }
}
