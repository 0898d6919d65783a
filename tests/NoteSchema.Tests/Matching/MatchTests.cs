namespace NoteSchema.Tests.Matching;

/// <summary>Which notes a program takes for those of a schema.</summary>
public sealed class MatchTests
{
    private static readonly Schema s_plain = new() { Id = "visit" };
    private static readonly Schema s_type = new() { Id = "visit", Match = new() { Type = "call" } };
    private static readonly Schema s_all = new() { Id = "visit", Match = new() { Paths = ["Visits/**", "Calls/*.md"], Tag = "work" } };

    [Theory]
    [InlineData("type: visit", true)]
    [InlineData("type: [visit]", true)]
    [InlineData("type: Visit", false)]
    [InlineData("type: [visit, call]", false)]
    [InlineData("kind: visit", false)]
    [InlineData("type: visit\nx: [", false)]
    public void By_its_id(string frontmatter, bool expected) => Assert.Equal(expected, s_plain.Matches(Of(frontmatter)));

    [Theory]
    [InlineData("type: visit", true)]
    [InlineData("type: call", true)]
    [InlineData("", false)]
    public void By_the_type_that_it_names(string frontmatter, bool expected) => Assert.Equal(expected, s_type.Matches(Of(frontmatter)));

    [Theory]
    [InlineData("tags: [work/travel]", "Visits/2024/Weir.md", true)]
    [InlineData("tags: work", "calls/Weir.md", true)]
    [InlineData("tags: home", "Visits/Weir.md", false)]
    [InlineData("tags: work", "Weir.md", false)]
    [InlineData("type: visit", "Weir.md", true)]
    [InlineData("type: other\ntags: work", "Visits/Weir.md", true)]
    public void By_all_of_its_conditions(string frontmatter, string path, bool expected) => Assert.Equal(expected, s_all.Matches(Of(frontmatter, path)));

    [Fact]
    public void By_the_key_that_the_settings_name() =>
        Assert.True(s_plain.Matches(Of("kind: visit"), new NoteEnvironment { TypeField = "kind" }));

    [Fact]
    public void No_note_is_one_of_an_abstract_schema() => Assert.False(new Schema { Id = "visit", IsAbstract = true }.Matches(Of("type: visit")));

    private static Note Of(string frontmatter, string path = "") => Note.Parse($"---\n{frontmatter}\n---\n", path);
}
