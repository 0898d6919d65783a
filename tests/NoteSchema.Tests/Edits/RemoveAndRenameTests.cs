namespace NoteSchema.Tests.Edits;

public class RemoveAndRenameTests
{
    [Theory]
    [InlineData("a: 1\nb: 2\nc: 3\n", "b", "a: 1\nc: 3\n")]
    [InlineData("a: 1\n# of b\nb: 2 # here\n  # more\n# of c\nc: 3\n", "b", "a: 1\n# of c\nc: 3\n")]
    [InlineData("# head\n\na: 1\n\n# apart\n\nb: 2\n", "a", "# head\n\n\n# apart\n\nb: 2\n")]
    [InlineData("a:\n  - 1\n  - 2\nb: 2\n", "a", "b: 2\n")]
    [InlineData("a: |\n  text\n\n  more\n\nb: 2\n", "a", "\nb: 2\n")]
    [InlineData("m:\n  a: 1\n", "m.a", "m: {}\n")]
    [InlineData("m: {a: 1, b: 2}\n", "m.a", "m: {b: 2}\n")]
    [InlineData("m: {a: 1, b: 2}\n", "m.b", "m: {a: 1}\n")]
    [InlineData("m: {a: 1}\n", "m.a", "m: {}\n")]
    [InlineData("l:\n  - a: 1\n    b: 2\n", "l[0].a", "l:\n  - b: 2\n")]
    [InlineData("l:\n  - a: 1\n    # of b\n    b: 2\n", "l[0].a", "l:\n  - # of b\n    b: 2\n")]
    [InlineData("l:\n  - 1\n  - 2\n", "l[0]", "l:\n  - 2\n")]
    [InlineData("l: # c\n  - 1\n", "l[0]", "l: [] # c\n")]
    [InlineData("l: [\n  1, # one\n  2 # two\n]\n", "l[1]", "l: [\n  1 # one\n]\n")]
    [InlineData("# c\n\na: 1\n", "a", "# c\n\n")]
    [InlineData("a: 1\n", "b", "a: 1\n")]
    [InlineData("a: 1\n", "b.c", "a: 1\n")]
    public void A_field_goes_with_all_that_belongs_to_it(string before, string path, string after) => Assert.Equal(after, SetFieldTests.Yaml(before, editor => editor.RemoveField(path)));

    [Theory]
    [InlineData("---\na: 1\n---\n", "")]
    [InlineData("\uFEFF---\r\na: 1\r\n---\r\ntext", "\uFEFFtext")]
    [InlineData("---\na: 1\n---\n---\nb: 2\n---\n", "---\n---\n---\nb: 2\n---\n")]
    public void The_last_field_takes_the_frontmatter_with_it(string before, string after) => Assert.Equal(after, new NoteEditor(Note.Parse(before)).RemoveField("a").Finish().Text);

    [Theory]
    [InlineData("a: 1 # c\n", "a", "b", "b: 1 # c\n")]
    [InlineData("'a' : 1\n", "a", "b", "'b' : 1\n")]
    [InlineData("a: 1\n", "a", "12: x", "\"12: x\": 1\n")]
    [InlineData("m: {\"a\":1}\n", "m.a", "b", "m: {\"b\":1}\n")]
    [InlineData("? a\n: 1\n", "a", "b", "? b\n: 1\n")]
    [InlineData("&k a: *k\n", "a", "a", "&k a: *k\n")]
    [InlineData("1.0: x\n", "1", "b", "b: x\n")]
    public void A_key_is_renamed_and_nothing_else(string before, string path, string key, string after) => Assert.Equal(after, SetFieldTests.Yaml(before, editor => editor.RenameField(path, key)));

    [Fact]
    public void A_name_that_is_taken_is_refused() => Assert.Equal("`a` cannot be called `b`: there is a field of that name already.", new NoteEditor(Note.Parse("---\na: 1\nb: 2\n---\n")).RenameField("a", "b").Finish().Refusal);

    [Fact]
    public void Changes_become_one_list_of_edits_on_the_text_as_it_was()
    {
        Note note = Note.Parse("---\na: 1\nb: 2 # two\n---\nbody");
        EditResult result = new NoteEditor(note).SetField("c", 3).RenameField("a", "x").SetField("c", 4).SetField("b", 5).SetField("x", 1).RemoveField("c").SetField("b", 2).SetField("d", true).Finish();
        Assert.Equal([new TextEdit(new TextSpan(4, 1), "x"), TextEdit.Insert(20, "d: true\n")], result.Edits);
        Assert.Equal("---\nx: 1\nb: 2 # two\nd: true\n---\nbody", result.Text);
        Assert.Equal(result.Text, TextEdit.Apply(note.Source.ToString(), result.Edits));
    }

    [Fact]
    public void A_refusal_takes_back_all_or_only_what_was_tried()
    {
        Note note = Note.Parse("---\na: 1\n---\n");
        EditResult refused = new NoteEditor(note).SetField("b", 2).SetField("a.c", 3).SetField("d", 4).Finish();
        Assert.Equal("`a` is no map.", refused.Refusal);
        Assert.Empty(refused.Edits);
        Assert.Same(note, refused.Note);
        var editor = new NoteEditor(note);
        editor.SetField("b", 2);
        Assert.Equal("`a` is no map.", editor.Try(inner => inner.SetField("d", 4).SetField("a.c", 3)));
        Assert.Null(editor.Try(inner => inner.SetField("e", 5)));
        Assert.Equal("---\na: 1\nb: 2\ne: 5\n---\n", editor.Finish().Text);
    }
}
