namespace NoteSchema.Tests.Edits;

public class SetFieldTests
{
    [Theory]
    [InlineData("a: 1\n", "a", "two words", "a: two words\n")]
    [InlineData("a:\n", "a", "x", "a: x\n")]
    [InlineData("a: # why\nb: 1\n", "a", "x", "a: x # why\nb: 1\n")]
    [InlineData("a:\t# why\n", "a", "x", "a: x\t# why\n")]
    [InlineData("a:\told\t# why\n", "a", "x", "a:\tx\t# why\n")]
    [InlineData("a: null\n", "a", "x", "a: x\n")]
    [InlineData("a: 'old'  \n", "a", "x", "a: 'x'  \n")]
    [InlineData("a: \"[[Old]]\"\n", "a", "[[New]]", "a: \"[[New]]\"\n")]
    [InlineData("a: '[[Old]]'\n", "a", "[[New]]", "a: '[[New]]'\n")]
    [InlineData("a: \"12\"\n", "a", "x", "a: x\n")]
    [InlineData("a: x\n", "a", "007", "a: \"007\"\n")]
    [InlineData("a: x\nb: '12'\n", "a", "1.10", "a: '1.10'\nb: '12'\n")]
    [InlineData("a: x\n", "a", "yes", "a: yes\n")]
    [InlineData("a: x\n", "a", "null", "a: \"null\"\n")]
    [InlineData("a: x\n", "a", "", "a: \"\"\n")]
    [InlineData("a: x\n", "a", "x: y", "a: \"x: y\"\n")]
    [InlineData("a: x\n", "a", "x #y", "a: \"x #y\"\n")]
    [InlineData("a: x\n", "a", "one\ntwo", "a: |-\n  one\n  two\n")]
    [InlineData("a: x # c\nb: 1\n", "a", "one\n\ntwo\n", "a: | # c\n  one\n\n  two\nb: 1\n")]
    [InlineData("a: >- # c\n  one\n  two\n\nb: 1\n", "a", "x", "a: x # c\n\nb: 1\n")]
    [InlineData("a: |+\n  one\n\n\nb: 1\n", "a", "x", "a: x\nb: 1\n")]
    [InlineData("a: one\n  two\n  three # c\nb: 1\n", "a", "x", "a: x # c\nb: 1\n")]
    [InlineData("a: # c\n  - 1 # d\n  - 2 # e\nb: 1\n", "a", "x", "a: x # c\nb: 1\n")]
    [InlineData("a: [1, 2] # c\n", "a", "x", "a: x # c\n")]
    [InlineData("m: {a: 1, b: 2}\n", "m.b", "x, y", "m: {a: 1, b: \"x, y\"}\n")]
    [InlineData("m: {a, b: 2}\n", "m.a", "x", "m: {a: x, b: 2}\n")]
    [InlineData("m: {a: , b: 2}\n", "m.a", "x", "m: {a: x , b: 2}\n")]
    [InlineData("l:\n  - a: 1\n    b: 2\n  - a: 3\n", "l[1].a", "x", "l:\n  - a: 1\n    b: 2\n  - a: x\n")]
    [InlineData("l:\n- one\n- 'two' # c\n", "l[1]", "x", "l:\n- one\n- 'x' # c\n")]
    [InlineData("l:\n- one\n-\n", "l[1]", "x", "l:\n- one\n- x\n")]
    [InlineData("🚢: ⚓ # c\n", "🚢", "x", "🚢: x # c\n")]
    [InlineData("a: 1 # c\r\nb: 2\r\n", "a", "one\ntwo", "a: |- # c\r\n  one\r\n  two\r\nb: 2\r\n")]
    public void A_value_takes_the_place_of_another(string before, string path, string value, string after) => Assert.Equal(after, Yaml(before, editor => editor.SetField(path, value)));

    [Theory]
    [InlineData("a: 1\n", "b", "a: 1\nb: x\n")]
    [InlineData("a: 1\n# end\n", "b", "a: 1\nb: x\n# end\n")]
    [InlineData("a:\n  - 1\n  # - 2\n\n# end\n", "b", "a:\n  - 1\n  # - 2\nb: x\n\n# end\n")]
    [InlineData("a: |+\n  text\n\n", "b", "a: |+\n  text\n\nb: x\n")]
    [InlineData("# only\n", "b", "b: x\n# only\n")]
    [InlineData("", "b", "b: x\n")]
    [InlineData("{a: 1}\n", "b", "{a: 1, b: x}\n")]
    [InlineData("{}\n", "b", "b: x\n")]
    [InlineData("a: 1\r\n", "b", "a: 1\r\nb: x\r\n")]
    [InlineData("m:\n    a: 1\n", "m.b", "m:\n    a: 1\n    b: x\n")]
    [InlineData("m: {a: 1}\n", "m.b", "m: {a: 1, b: x}\n")]
    [InlineData("m: {}\n", "m.b", "m:\n  b: x\n")]
    [InlineData("m:\n", "m.b", "m:\n  b: x\n")]
    [InlineData("m: # c\nn: 1\n", "m.b", "m: # c\n  b: x\nn: 1\n")]
    [InlineData("a: 1\n", "m.n.b", "a: 1\nm:\n  n:\n    b: x\n")]
    [InlineData("l:\n  - a: 1\n", "l[0].b", "l:\n  - a: 1\n    b: x\n")]
    [InlineData("l:\n  - a: 1\n", "l[1].b", "l:\n  - a: 1\n  - b: x\n")]
    [InlineData("  a: 1\n", "b", "  a: 1\n  b: x\n")]
    [InlineData("a: 1\n...\n", "b", "a: 1\nb: x\n...\n")]
    public void A_field_that_is_not_there_is_added(string before, string path, string after) => Assert.Equal(after, Yaml(before, editor => editor.SetField(path, "x")));

    [Fact]
    public void A_field_goes_to_the_place_asked_for()
    {
        const string Before = "# head\n\na: 1\n# of b\nb: 2\nc: 3\n";
        Assert.Equal("# head\n\na: 1\nx: 0\n# of b\nb: 2\nc: 3\n", Yaml(Before, editor => editor.SetField("x", 0, FieldPlace.After("a", "z"))));
        Assert.Equal("# head\n\na: 1\nx: 0\n# of b\nb: 2\nc: 3\n", Yaml(Before, editor => editor.SetField("x", 0, FieldPlace.Before("c", "b"))));
        Assert.Equal("# head\n\nx: 0\na: 1\n# of b\nb: 2\nc: 3\n", Yaml(Before, editor => editor.SetField("x", 0, FieldPlace.InOrder(["w", "x", "a"], "x"))));
        Assert.Equal("# head\n\na: 1\n# of b\nb: 2\nx: 0\nc: 3\n", Yaml(Before, editor => editor.SetField("x", 0, FieldPlace.InOrder(["b", "x", "a"], "x"))));
    }

    [Theory]
    [InlineData("", "---\nb: x\n---\n")]
    [InlineData("text", "---\nb: x\n---\ntext")]
    [InlineData("\uFEFFa\r\nb", "\uFEFF---\r\nb: x\r\n---\r\na\r\nb")]
    [InlineData("---\nbreak\n", "---\nb: x\n---\n---\nbreak\n")]
    public void A_note_without_frontmatter_gets_one(string before, string after) => Assert.Equal(after, new NoteEditor(Note.Parse(before)).SetField("b", "x").Finish().Text);

    [Fact]
    public void Lists_and_maps_stand_as_those_around()
    {
        FieldValue list = FieldValue.List("x", "1");
        Assert.Equal("a:\n  - x\n  - \"1\"\n", Yaml("a: 1\n", editor => editor.SetField("a", list)));
        Assert.Equal("a:\n- x\n- \"1\"\nb:\n- y\n", Yaml("a: 1\nb:\n- y\n", editor => editor.SetField("a", list)));
        Assert.Equal("a: [x, \"1\"]\nb: [y]\n", Yaml("a: 1\nb: [y]\n", editor => editor.SetField("a", list)));
        Assert.Equal("a: # c\n  - x\n  - \"1\"\n", Yaml("a: 1 # c\n", editor => editor.SetField("a", list)));
        Assert.Equal("l:\n  - a: 1\n    b: [x]\n", Yaml("l:\n  - 0\n", editor => editor.SetField("l[0]", FieldValue.Map(new("a", 1), new("b", FieldValue.List("x")))))
            .Replace("b:\n      - x", "b: [x]", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a: &x 1\nb: *x\n", "a", "2")]
    [InlineData("a: 1\na: 2\n", "a", "2")]
    [InlineData("a: 1\n", "a.b", "2")]
    [InlineData("a: 1\n", "a[0]", "2")]
    [InlineData("a: [1]\n", "a[2]", "2")]
    [InlineData("a: &x {c: 1}\nb: *x\n", "b.c", "2")]
    [InlineData("a: 'open\n", "a", "2")]
    [InlineData("- a\n", "a", "2")]
    [InlineData("a: &x [*x]\n", "b", "2")]
    public void What_would_change_another_value_or_cannot_be_told_is_refused(string yaml, string path, string value)
    {
        string text = $"---\n{yaml}---\nbody\n";
        EditResult result = new NoteEditor(Note.Parse(text)).SetField(path, value).Finish();
        Assert.NotNull(result.Refusal);
        Assert.Empty(result.Edits);
        Assert.Equal(text, result.Text);
    }

    /// <summary>The YAML of a note after changes; its body stays.</summary>
    internal static string Yaml(string yaml, Action<NoteEditor> change)
    {
        string newline = yaml.Contains('\r', StringComparison.Ordinal) ? "\r\n" : "\n";
        string opening = $"---{newline}", rest = $"---{newline}# Body  {newline}---{newline}end";
        var editor = new NoteEditor(Note.Parse(opening + yaml + rest));
        change(editor);
        EditResult result = editor.Finish();
        Assert.Null(result.Refusal);
        Assert.StartsWith(opening, result.Text, StringComparison.Ordinal);
        Assert.EndsWith(rest, result.Text, StringComparison.Ordinal);
        return result.Text[opening.Length..^rest.Length];
    }
}
