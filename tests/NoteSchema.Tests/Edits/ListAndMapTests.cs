namespace NoteSchema.Tests.Edits;

public class ListAndMapTests
{
    [Theory]
    [InlineData("l:\n  - a\n", "l:\n  - a\n  - x\n")]
    [InlineData("l:\n- a # c\n  # - b\n# d\nk: 1\n", "l:\n- a # c\n  # - b\n- x\n# d\nk: 1\n")]
    [InlineData("l:\n  -   'a'\n", "l:\n  -   'a'\n  -   'x'\n")]
    [InlineData("l:\n  - '[[a]]'\n", "l:\n  - '[[a]]'\n  - x\n")]
    [InlineData("l: [a]\n", "l: [a, x]\n")]
    [InlineData("l: [a ,b]\n", "l: [a ,b, x]\n")]
    [InlineData("l: [a,b]\n", "l: [a,b,x]\n")]
    [InlineData("l: [\n  a,\n  b\n]\n", "l: [\n  a,\n  b,\n  x\n]\n")]
    [InlineData("l: [\n  a, # one\n  b # two\n]\n", "l: [\n  a, # one\n  b, # two\n  x\n]\n")]
    [InlineData("l: [\n  a, # one\n  b, # two\n]\n", "l: [\n  a, # one\n  b, # two\n  x,\n]\n")]
    [InlineData("l: [] # c\n", "l: [x] # c\n")]
    [InlineData("l: [ ]\nm:\n  - y\n", "l:\n  - x\nm:\n  - y\n")]
    [InlineData("l:\n", "l:\n  - x\n")]
    [InlineData("a: 1\n", "a: 1\nl:\n  - x\n")]
    [InlineData("l:\n  - |+\n    a\n\nk: 1\n", "l:\n  - |+\n    a\n\n  - x\nk: 1\n")]
    [InlineData("l:\n  - - a\n", "l:\n  - - a\n  - x\n")]
    [InlineData("m: {l: [a]}\nl: [b]\n", "m: {l: [a]}\nl: [b, x]\n")]
    public void An_item_is_appended_as_the_list_is_written(string before, string after) => Assert.Equal(after, SetFieldTests.Yaml(before, editor => editor.AppendItem("l", "x")));

    [Theory]
    [InlineData("l:\n  - a\n  # of b\n  - b\n", 1, "l:\n  - a\n  - x\n  # of b\n  - b\n")]
    [InlineData("l:\n  - a\n", 0, "l:\n  - x\n  - a\n")]
    [InlineData("l: [a, b]\n", 1, "l: [a, x, b]\n")]
    [InlineData("l: [a]\n", 0, "l: [x, a]\n")]
    public void An_item_is_inserted(string before, int index, string after) => Assert.Equal(after, SetFieldTests.Yaml(before, editor => editor.InsertItem("l", index, "x")));

    [Fact]
    public void Items_of_a_value_are_taken_out()
    {
        Assert.Equal("l:\n  - b\n", SetFieldTests.Yaml("l:\n  - a\n  - b\n  - a\n", editor => editor.RemoveItem("l", "a")));
        Assert.Equal("l: []\n", SetFieldTests.Yaml("l: [a, a]\n", editor => editor.RemoveItem("l", "a")));
        Assert.Equal("l: [1]\n", SetFieldTests.Yaml("l: [1]\n", editor => editor.RemoveItem("l", "1")));
    }

    [Theory]
    [InlineData("a: \"x\" # c\n", "a:\n  - \"x\" # c\n")]
    [InlineData("a:  x\n", "a:\n  -  x\n")]
    [InlineData("a:\tx\nb:\n- y\n", "a:\n-\tx\nb:\n- y\n")]
    [InlineData("a: x # c\nb: [y]\n", "a: [x] # c\nb: [y]\n")]
    [InlineData("a: |\n  one\n  two\nb:\n- y\n", "a:\n- |\n  one\n  two\nb:\n- y\n")]
    [InlineData("a: {b: 1}\n", "a:\n  - {b: 1}\n")]
    public void A_scalar_becomes_a_list_and_comes_back(string scalar, string list)
    {
        Assert.Equal(list, SetFieldTests.Yaml(scalar, editor => editor.MakeList("a")));
        Assert.Equal(scalar, SetFieldTests.Yaml(list, editor => editor.MakeScalar("a")));
    }

    [Fact]
    public void Of_a_list_only_items_that_differ_are_touched()
    {
        const string Before = "l:\n  - a # one\n  - 'b'\n  # of c\n  - c\n  - d\n";
        Assert.Equal("l:\n  - a # one\n  - 'x'\n  # of c\n  - c\n", SetFieldTests.Yaml(Before, editor => editor.SetField("l", FieldValue.List("a", "x", "c"))));
        Assert.Equal("l:\n  - n\n  - a # one\n  - 'b'\n  # of c\n  - c\n  - m\n  - d\n", SetFieldTests.Yaml(Before, editor => editor.SetField("l", FieldValue.List("n", "a", "b", "c", "m", "d"))));
        Assert.Equal("l:\n  - z # one\n", SetFieldTests.Yaml(Before, editor => editor.SetField("l", FieldValue.List("z"))));
        Assert.Equal("m: {b: 2, c: 3}\n", SetFieldTests.Yaml("m: {a: 1, b: 1}\n", editor => editor.SetField("m", FieldValue.Map(new("c", 3), new("b", 2)))));
    }

    [Theory]
    [InlineData("a: 1 # c\nm:\n  b: 2\n", "a", "m.x", "m:\n  b: 2\n  x: 1 # c\n")]
    [InlineData("# of a\na:\n  - 1 # c\nm:\n    b: 2\n", "a", "m.a", "m:\n    b: 2\n    # of a\n    a:\n      - 1 # c\n")]
    [InlineData("m:\n  # of a\n  a: |\n    one\n\n    two\n  b: 2\n", "m.a", "x", "m:\n  b: 2\n# of a\nx: |\n  one\n\n  two\n")]
    [InlineData("m:\n  a: 1\n", "m.a", "a", "a: 1\n")]
    [InlineData("m:\n  n:\n    a: 1\nk: 2\n", "m.n.a", "k2.a", "k: 2\nk2:\n  a: 1\n")]
    [InlineData("a: \"x\"\nm: {b: 2}\n", "a", "m.a", "m: {b: 2, a: x}\n")]
    [InlineData("a: 1\nb: 2\n", "a", "c", "c: 1\nb: 2\n")]
    [InlineData("a: 1\nb:\n", "a", "b", "b: 1\n")]
    [InlineData("a: 1\nb: 1\n", "a", "b", "b: 1\n")]
    [InlineData("l:\n  - a: 1\n    b: 2\n", "l[0].a", "c", "l:\n  - b: 2\nc: 1\n")]
    public void A_field_moves_as_it_is_written(string before, string from, string to, string after) => Assert.Equal(after, SetFieldTests.Yaml(before, editor => editor.MoveField(from, to)));

    [Theory]
    [InlineData("a: 1\nb: 2\nc: 3\n", "c a", "c: 3\nb: 2\na: 1\n")]
    [InlineData("# of a\na: 1 # x\n# of b\nb:\n  - 2\nc: 3\n", "c b a", "c: 3\n# of b\nb:\n  - 2\n# of a\na: 1 # x\n")]
    [InlineData("# head\n\na: 1\n\n# apart\n\nb: 2\n\n# end\n", "b a", "# head\n\nb: 2\n\n# apart\n\na: 1\n\n# end\n")]
    [InlineData("{a: 1, b: 2}\n", "b a", "{b: 2, a: 1}\n")]
    [InlineData("a: 1\nb: 2\n", "x", "a: 1\nb: 2\n")]
    public void Keys_are_brought_into_order_with_what_belongs_to_them(string before, string order, string after) =>
        Assert.Equal(after, SetFieldTests.Yaml(before, editor => editor.ReorderFields(FieldPath.Root, order.Split(' '))));

    [Fact]
    public void The_first_key_behind_a_dash_takes_part()
    {
        Assert.Equal("l:\n  - b: 2\n    a: 1\n    c: 3\n", SetFieldTests.Yaml("l:\n  - a: 1\n    b: 2\n    c: 3\n", editor => editor.ReorderFields("l[0]", ["b", "a"])));
        Assert.NotNull(new NoteEditor(Note.Parse("---\na: &x 1\nb: *x\n---\n")).ReorderFields(FieldPath.Root, ["b", "a"]).Refusal);
    }

    [Fact]
    public void Only_what_moves_is_edited()
    {
        Note note = Note.Parse("---\na: 1\nb: 2\nc: 3\nd: 4\n---\n");
        Assert.Equal([TextEdit.Insert(4, "d: 4\n"), new TextEdit(new TextSpan(19, 5), "")], new NoteEditor(note).ReorderFields(FieldPath.Root, ["d", "a", "b", "c"]).Finish().Edits);
    }
}
