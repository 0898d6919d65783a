using NoteSchema.Language.Versions;

namespace NoteSchema.Language.Tests.Versions;

/// <summary>The next version written into schema files of all shapes: nothing else changes.</summary>
public sealed class VersionEditTests
{
    [Theory]
    [InlineData("schema: a # id\nfields: { n: integer }\n", "schema: a # id\nversion: 2\nfields: { n: integer }\n\nmigrations:\n  2:\n    - x\n")]
    [InlineData("schema: a\nversion: 1   # first\nfields: { n: integer }", "schema: a\nversion: 2   # first\nfields: { n: integer }\n\nmigrations:\n  2:\n    - x\n")]
    [InlineData("schema: a\r\nversion: 1\r\n", "schema: a\r\nversion: 2\r\n\r\nmigrations:\r\n  2:\r\n    - x\r\n")]
    [InlineData("schema: a\nversion: 1\nmigrations:\nfields: { n: integer }\n", "schema: a\nversion: 2\nmigrations:\n  2:\n    - x\nfields: { n: integer }\n")]
    [InlineData("schema: a\nversion: 1\nmigrations: {}  # none\nrules: {}\n", "schema: a\nversion: 2\nmigrations:\n  2:\n    - x  # none\nrules: {}\n")]
    public void A_version_without_migrations_gets_them(string text, string expected) => Assert.Equal(expected, VersionEdit.Apply(new("a.yaml", text), 2, ["- x"]));

    [Fact]
    public void A_version_is_added_behind_the_last_with_its_indentation_and_comments_stay() => Assert.Equal(
        """
        schema: a
        version: 3
        migrations:
            2:   # the first
                - rename_field: { from: b, to: n }   # b was better
            3:
              - y
              # perhaps

            # the end
        # the fields
        fields:
          n: integer
        """,
        VersionEdit.Apply(new("a.yaml", """
        schema: a
        version: 2
        migrations:
            2:   # the first
                - rename_field: { from: b, to: n }   # b was better

            # the end
        # the fields
        fields:
          n: integer
        """), 3, ["- y", "# perhaps"]));

    [Fact]
    public void Comments_alone_leave_an_empty_list() =>
        Assert.Equal("schema: a\nversion: 2\n\nmigrations:\n  2: []\n    # perhaps\n", VersionEdit.Apply(new("a.yaml", "schema: a\n"), 2, ["# perhaps"]));

    [Theory]
    [InlineData("{ schema: a }", "the whole schema stands between braces; write it line by line first")]
    [InlineData("schema: a\nversion: 2\nmigrations: { 2: [] }\n", "`migrations` stands between braces; write it line by line first")]
    public void Where_no_line_can_be_put_in_the_file_is_left(string text, string expected) =>
        Assert.Equal(expected, Assert.Throws<FormatException>(() => VersionEdit.Apply(new("a.yaml", text), 3, [])).Message);
}
