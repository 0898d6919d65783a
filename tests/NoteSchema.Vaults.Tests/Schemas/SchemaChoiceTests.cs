namespace NoteSchema.Vaults.Tests.Schemas;

public sealed class SchemaChoiceTests
{
    private static Schema A(string id, string? type = null, string? path = null, string? tag = null, bool isAbstract = false) =>
        new() { Id = id, IsAbstract = isAbstract, Match = new MatchCondition { Type = type, Paths = path is null ? [] : [path], Tag = tag } };

    private static SchemaChoice Choose(string text, string path, params Schema[] schemas) => new SchemaChooser(schemas, VaultSettings.Default).Choose(Note.Parse(text, path));

    [Theory]
    [InlineData("---\ntype: meeting\n---\n", "Note.md", "meeting")]
    [InlineData("---\ntype: [meeting]\n---\n", "Note.md", "meeting")]
    [InlineData("---\ntype: talk\n---\n", "Note.md", "lecture")]
    [InlineData("---\ntype: meeting\n---\n", "People/Ilse.md", "meeting")]
    [InlineData("---\ntype: other\n---\n", "People/Ilse.md", "person")]
    [InlineData("#book\n", "People/Ilse.md", "person")]
    [InlineData("#book\n", "Note.md", "book")]
    [InlineData("---\ntags: [Book/Novel]\n---\n", "Note.md", "book")]
    [InlineData("---\ntags: a, book\n---\n", "Note.md", "book")]
    [InlineData("---\ntags: [bookmark]\n---\n", "Note.md", null)]
    [InlineData("---\ntype: thing\n---\n", "Note.md", null)]
    [InlineData("", "Note.md", null)]
    [InlineData("---\ntype: [\n---\n", "People/Ilse.md", null)]
    public void A_note_has_the_schema_of_its_type_else_of_its_path_else_of_a_tag(string text, string path, string? expected)
    {
        SchemaChoice choice = Choose(text, path, A("meeting"), A("lecture", type: "talk"), A("person", path: "People/**"), A("book", tag: "book"), A("thing", isAbstract: true));

        Assert.Equal(expected, choice.Schema?.Id);
        Assert.Empty(choice.Diagnostics);
    }

    [Fact]
    public void Every_condition_of_a_match_must_hold()
    {
        Schema schema = A("work-meeting", type: "meeting", path: "Work/**", tag: "work");

        Assert.Equal("work-meeting", Choose("---\ntype: meeting\n---\n#work\n", "Work/a.md", schema).Schema?.Id);
        Assert.Null(Choose("---\ntype: meeting\n---\n#work\n", "Home/a.md", schema).Schema);
        Assert.Null(Choose("---\ntype: meeting\n---\n", "Work/a.md", schema).Schema);
    }

    [Fact]
    public void Two_schemas_with_equal_right_are_ambiguous_at_the_type()
    {
        SchemaChoice choice = Choose("---\ntype: talk\n---\n", "Note.md", A("lecture", type: "talk"), A("speech", type: "talk"));

        Diagnostic found = Assert.Single(choice.Diagnostics);
        Assert.Equal("ambiguous-schema", found.Name);
        Assert.Equal(new TextSpan(10, 4), found.Span);
        Assert.Contains("`lecture` and `speech`", found.Message, StringComparison.Ordinal);
        Assert.Null(choice.Schema);
    }

    [Theory]
    [InlineData("Meeting", "meeting")]
    [InlineData("meetng", "meeting")]
    [InlineData("meetings", "meeting")]
    [InlineData("meeitng", "meeting")]
    [InlineData("project_plan", "project-plan")]
    public void A_type_that_is_nearly_a_schemas_is_reported_with_a_fix(string type, string meant)
    {
        string text = $"---\ntype: {type}\n---\n";

        Diagnostic found = Assert.Single(Choose(text, "Note.md", A("meeting"), A("project-plan")).Diagnostics);

        Assert.Equal("no-schema", found.Name);
        Assert.Equal($"---\ntype: {meant}\n---\n", TextEdit.Apply(text, Assert.Single(found.Fixes).Edits));
    }

    [Theory]
    [InlineData("recipe")]
    [InlineData("node")]
    [InlineData("greeting")]
    [InlineData("meet")]
    [InlineData("beeping")]
    public void A_type_that_is_another_word_is_no_mistake(string type) => Assert.Empty(Choose($"---\ntype: {type}\n---\n", "Note.md", A("meeting"), A("note")).Diagnostics);
}
