using NoteSchema.Language.Tests.Reading;
using NoteSchema.Language.Versions;

namespace NoteSchema.Language.Tests.Versions;

/// <summary>Schemas held against their locked versions.</summary>
public sealed class LockTests
{
    private const string Schema = "schema: task\nversion: 1\nfields:\n  who: { type: link, to: person }\n  due: date\n";

    private static readonly string s_lock = LockFile.Write(Schema, Read.Schema(Schema, "schema: person\n"), []);

    private static string Problems(string schema, params (string Path, string Text)[] locks) => Read.Show(
        SchemaSetReader.Read([new SchemaFile("schemas/task.yaml", schema), new SchemaFile("schemas/person.yaml", "schema: person\n"), .. locks.Select(locked => new SchemaFile($"schemas/.versions/{locked.Path}", locked.Text))]).Problems).Replace("schemas/task.yaml:", "", StringComparison.Ordinal);

    [Theory]
    [InlineData("# a task\nschema: task\nversion: 1\nfields:\n  due: 'date'   # when\n  who:\n    to: [person]\n    type: link\n    description: Whose it is.\n")]
    [InlineData("schema: task\ntitle: A task\nfields: { who: { type: link, to: person }, due: { type: date } }\n")]
    public void What_means_the_same_is_no_change(string schema) => Assert.Equal("", Problems(schema, ("task@1.yaml", s_lock)));

    [Fact]
    public void An_edit_is_reported_at_its_place_with_what_to_run() => Assert.Equal(
        """
        2:1-7 unlocked-change The field `due` was removed. Version 1 is locked: run `noteschema schema bump task` for a new version, or see with `noteschema schema diff task` what it breaks
        3:3-6 unlocked-change `to` of the field `who` is gone; it was person. Version 1 is locked: no note and no program breaks, and `noteschema schema diff task --approve` takes it into the version
        """,
        Problems("schema: task\nfields:\n  who: link\n", ("task@1.yaml", s_lock)));

    [Fact]
    public void What_was_approved_is_not_reported_and_what_comes_later_is()
    {
        string edited = "schema: task\nfields:\n  who: { type: link, to: person }\n";
        string approved = LockFile.Write(Schema, Read.Schema(Schema, "schema: person\n"), ["field-removed fields.due: date -> nothing"]);
        Assert.Equal("", Problems(edited, ("task@1.yaml", approved)));
        Assert.StartsWith("3:44-48 unlocked-change The field `who` is required", Problems(edited.Replace("person }", "person, required: true }", StringComparison.Ordinal), ("task@1.yaml", approved)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_lock_stands_by_itself_whatever_became_of_other_schemas() => Assert.Equal("", Read.Show(
        SchemaSetReader.Read([new("schemas/task.yaml", Schema.Replace("{ type: link, to: person }", "link", StringComparison.Ordinal).Replace("version: 1", "version: 2\nmigrations: { 2: [] }", StringComparison.Ordinal)),
            new("schemas/.versions/task@1.yaml", s_lock), new("schemas/.versions/task@2.yaml", LockFile.Write("schema: task\nversion: 2\nfields:\n  who: link\n  due: date\n", Read.Schema("schema: task\nversion: 2\n"), []))]).Problems));

    [Fact]
    public void Line_ends_make_no_difference() => Assert.Equal("", Problems(Schema.Replace("\n", "\r\n", StringComparison.Ordinal), ("task@1.yaml", "\uFEFF" + s_lock.Replace("\n", "\r\n", StringComparison.Ordinal))));

    [Theory]
    [InlineData("who", "whom", "was edited by hand; take it back from version control, or delete it and lock the schema as it is with `noteschema schema diff task`")]
    [InlineData("lock:", "lick:", "has no `lock` with a `checksum`, so it was not written by noteschema; take it back")]
    [InlineData("fields:", "fields: [", "is not YAML that can be read; take it back")]
    public void A_lock_that_cannot_be_relied_on_is_told(string from, string to, string expected)
    {
        string found = Problems(Schema, ("task@1.yaml", s_lock.Replace(from, to, StringComparison.Ordinal)));
        Assert.StartsWith("2:10-11 broken-lock The locked version `schemas/.versions/task@1.yaml` " + expected, found, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', found);
    }

    [Fact]
    public void A_lock_of_another_name_and_a_hole_in_the_chain_are_told()
    {
        Assert.Contains("holds version 1 of `task`", Problems(Schema, ("task@1.yaml", s_lock), ("tusk@1.yaml", s_lock)) + Problems(Schema.Replace("version: 1", "version: 2\nmigrations: { 2: [] }", StringComparison.Ordinal), ("task@2.yaml", s_lock)), StringComparison.Ordinal);
        string third = Schema.Replace("version: 1", "version: 3\nmigrations: { 2: [], 3: [] }", StringComparison.Ordinal);
        Assert.Equal("2:10-11 broken-lock Version 2 of `task` is not among the locked versions; take `.versions/task@2.yaml` back from version control",
            Problems(third, ("task@1.yaml", s_lock), ("task@3.yaml", LockFile.Write(third, Read.Schema(third, "schema: person\n"), []))));
        Assert.StartsWith("1:9-13 broken-lock Version 3 of `task` is locked, but the schema is at version 1", Problems(Schema.Replace("version: 1\n", "", StringComparison.Ordinal), ("task@1.yaml", s_lock), ("task@3.yaml", LockFile.Write(third, Read.Schema(third, "schema: person\n"), []))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_raised_by_hand_without_steps_is_told()
    {
        string raised = Schema.Replace("version: 1", "version: 2", StringComparison.Ordinal);
        const string Said = "2:10-11 bad-migration Version 1 of `task` is locked, but no steps lead from it to version 2, so notes of it stay as they are; ";
        Assert.Contains(Said + "take `version` back to 1 and run `noteschema schema bump task`, which drafts them", Problems(raised, ("task@1.yaml", s_lock)), StringComparison.Ordinal);
        Assert.Equal(Said + "write them below `migrations`, `2: []` if nothing has to change in notes", Problems(raised, ("task@1.yaml", s_lock), ("task@2.yaml", LockFile.Write(raised, Read.Schema(raised, "schema: person\n"), []))));
        Assert.DoesNotContain("bad-migration", Problems(raised + "migrations: { 2: [] }\n", ("task@1.yaml", s_lock)), StringComparison.Ordinal);
        Assert.DoesNotContain("bad-migration", Problems(raised, ("task@2.yaml", LockFile.Write(raised, Read.Schema(raised, "schema: person\n"), []))), StringComparison.Ordinal);
    }
}
