using NoteSchema.Language.Versions;

namespace NoteSchema.Language.Tests.Reading;

/// <summary>Steps held against the locked version that they begin with.</summary>
public sealed class LockedMigrationTests
{
    private const string Before = """
        schema: m
        version: 1
        fields:
          attendees: string
          hours: number
          state: { type: enum, values: [open, done, dropped] }
          topics: { type: list, items: string }
          meta: { type: object, fields: { place: string } }
        body:
          sections:
            log: { heading: Minutes }

        """;

    private const string After = """
        schema: m
        version: 2
        fields:
          attendees: string
          hours: number
          state: { type: enum, values: [open, done] }
          topics: { type: list, items: string }
          meta: { type: object, fields: { place: string } }
        body:
          sections:
            log: { heading: Minutes }
        migrations:
          2:

        """;

    private static string Problems(string after, params string[] steps)
    {
        string locked = LockFile.Write(Before, Read.Schema(Before), []);
        string text = after + string.Concat(steps.Select(step => $"    - {step}\n"));
        SchemaSet set = SchemaSetReader.Read([new SchemaFile("schemas/m.yaml", text), new SchemaFile("schemas/.versions/m@1.yaml", locked)]);
        return string.Join("\n", set.Problems.Where(problem => problem.Rule == SchemaRules.BadMigration).Select(problem => $"{problem.Severity}: {problem.Message}"));
    }

    private static readonly string s_whole = After.Replace("[open, done]", "[open, done, dropped]", StringComparison.Ordinal);

    [Theory]
    [InlineData("remove_field: { field: atendees }", "Error: Version 1 has no field `atendees`; did you mean `attendees`?")]
    [InlineData("remove_field: { field: weather }", "Warning: Version 1 has no field `weather`; the step does something only in notes that have it all the same")]
    [InlineData("convert_field: { field: topics, to: list }", "")]
    [InlineData("rename_section: { from: Minuts, to: log }", "Error: Version 1 has no section `Minuts`; did you mean `Minutes`?")]
    [InlineData("remove_section: { section: Weather report }", "Warning: Version 1 has no section `Weather report`; the step does something only in notes that have it all the same")]
    [InlineData("move_field: { from: meta.plce, to: attendees }", "Error: Version 1 has no field `meta.plce`; did you mean `meta.place`?")]
    [InlineData("split_field: { field: topics, separator: ',' }", "Error: `topics` is a list in version 1 already, so there is nothing to split; take the step out")]
    [InlineData("join_field: { field: attendees, separator: ',' }", "Error: `attendees` is of type `string` in version 1, not a list, so there is nothing to join; take the step out")]
    [InlineData("map_values: { field: state, values: { opn: open } }", "Warning: Version 1 has no value `opn` of `state`; did you mean `open`?")]
    public void What_a_step_names_must_be_in_the_locked_version(string step, string expected) => Assert.Equal(expected, Problems(s_whole, step));

    [Fact]
    public void A_value_map_with_a_hole_is_reported_at_its_values() => Assert.Equal(
        "Error: No new value is given for `dropped`, which version 2 does not have; give one, or write `otherwise: remove` or `otherwise: fail`",
        Problems(After, "map_values: { field: state, values: { open: open } }"));

    [Fact]
    public void A_hole_that_is_meant_leaves_notes_behind_and_says_so() => Assert.Equal(
        "Warning: No new value is given for `dropped`, so notes that have it stay at version 1; give one",
        Problems(After, "map_values: { field: state, values: {}, otherwise: fail }"));

    [Fact]
    public void A_map_without_a_hole_is_in_order() => Assert.Equal("", Problems(After, "map_values: { field: state, values: { dropped: done } }"));

    [Fact]
    public void What_no_step_speaks_of_is_reported_at_the_version() => Assert.Equal(
        "Warning: Version 2 has no value `dropped` of `state`; say with `map_values` what becomes of it", Problems(After.Replace("  2:\n", "  2: []\n", StringComparison.Ordinal)));

    [Fact]
    public void A_field_that_becomes_required_or_of_another_type_needs_a_step() => Assert.Equal(
        """
        Warning: `hours` is a date in version 2 and a number before; add `convert_field: { field: hours, to: date }`
        Warning: `topics` is a string in version 2 and a list of string before; add `join_field: { field: topics, separator: ", " }`
        Warning: Version 2 requires `owner`, which no step sets; add `set_field` with a `value` or `derive`
        """,
        Problems(s_whole.Replace("hours: number", "hours: date", StringComparison.Ordinal).Replace("topics: { type: list, items: string }", "topics: string", StringComparison.Ordinal).Replace("body:", "  owner: { type: string, required: true }\nbody:", StringComparison.Ordinal).Replace("  2:\n", "  2: []\n", StringComparison.Ordinal)));

    [Fact]
    public void A_conversion_that_never_succeeds_is_an_error_and_one_that_may_fail_is_said() => Assert.Equal(
        """
        Error: A number can never be read as a date; set the field with `set_field` and `derive`, or remove it
        Info: Not every text is a date: a note in which `attendees` is none stays at version 1, with the reason; map such values with `map_values` before
        """,
        Problems(s_whole.Replace("hours: number", "hours: date", StringComparison.Ordinal).Replace("attendees: string", "attendees: date", StringComparison.Ordinal), "convert_field: { field: hours, to: date }", "convert_field: { field: attendees, to: date }"));

    [Fact]
    public void Derive_knows_the_types_of_the_old_version()
    {
        string after = s_whole.Replace("hours: number", "minutes: integer", StringComparison.Ordinal);
        Assert.Equal("", Problems(after, "set_field: { field: minutes, derive: int(hours * 60.0) }", "remove_field: { field: hours }"));
        SchemaSet set = SchemaSetReader.Read([new("m.yaml", after + "    - set_field: { field: minutes, derive: hours.trim() }\n    - remove_field: { field: hours }\n"), new(".versions/m@1.yaml", LockFile.Write(Before, Read.Schema(Before), []))]);
        Assert.Contains(set.Problems, problem => problem.Rule == SchemaRules.BadExpression);
    }

    [Theory]
    // As the version was: the edit is no version yet.
    [InlineData("rename_field: { from: topic, to: topics }", "")]
    // The steps were edited too.
    [InlineData("rename_field: { from: topic, to: subjects }", "")]
    [InlineData("rename_field: { from: topic, to: subject }", "Error: The schema has no field `subject`; did you mean `subjects`?")]
    public void Steps_to_a_version_under_edit_lead_to_what_it_was_or_to_what_it_is(string step, string expected)
    {
        const string first = "schema: m\nversion: 1\nfields: { topic: string }\n", second = "schema: m\nversion: 2\nfields: { topics: string }\n", edited = "schema: m\nversion: 2\nfields: { subjects: string }\n";
        SchemaSet set = SchemaSetReader.Read(
        [
            new("schemas/m.yaml", $"{edited}migrations:\n  2:\n    - {step}\n"),
            new("schemas/.versions/m@1.yaml", LockFile.Write(first, Read.Schema(first), [])),
            new("schemas/.versions/m@2.yaml", LockFile.Write(second, Read.Schema(second), [])),
        ]);
        Assert.Equal(expected, string.Join("\n", set.Problems.Where(problem => problem.Rule == SchemaRules.BadMigration).Select(problem => $"{problem.Severity}: {problem.Message}")));
    }
}
