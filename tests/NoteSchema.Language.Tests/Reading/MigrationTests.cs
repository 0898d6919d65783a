namespace NoteSchema.Language.Tests.Reading;

public sealed class MigrationTests
{
    private const string Fields = """
        schema: m
        version: 3
        fields:
          people: { type: list, items: link }
          state: { type: enum, values: [open, done] }
          n: integer
          o: { type: object, fields: { p: string } }
          label: string
        body:
          sections:
            notes: { heading: Notes }
            log: { heading: Log }
        migrations:

        """;

    [Fact]
    public void Steps_are_read_in_order_with_what_they_say()
    {
        SchemaModel schema = Read.Schema(Fields + """
              2:
                - rename_field: { from: who, to: attendees }
                - set_field: { field: state, value: open, when: missing }
                - set_field: { field: n, derive: size(who) }
                - map_values: { field: label, values: { a: b, 1: c }, otherwise: fail }
                - replace_text: { section: notes, pattern: "x+", with: "" }
                - set_schema: { to: other }
              3:
                - rename_field: { from: attendees, to: people }
                - split_field: { field: people, separator: ", ", as: link }
                - convert_field: { field: n, to: integer, formats: [a, b] }
                - move_field: { from: q, to: o.p }
                - remove_field: { field: old, keep_in_body: true }
                - rename_section: { from: Old log, to: log }
                - move_section: { section: log, after: notes }
            """, "schema: other\n");
        Assert.Equal([2, 3], schema.Migrations.Select(migration => migration.Version));
        EquatableArray<MigrationStepModel> second = schema.Migrations[0].Steps, third = schema.Migrations[1].Steps;
        Assert.Equal(["rename_field", "set_field", "set_field", "map_values", "replace_text", "set_schema"], second.Select(step => step.Name));
        Assert.Equal(new RenameFieldModel("who", "attendees"), second[0]);
        SetFieldModel set = Assert.IsType<SetFieldModel>(second[1]);
        Assert.Equal(("state", "open", false, FieldKind.Enum), (set.Field, set.Value!.Text, set.Always, set.Type!.Kind));
        Assert.Equal("size(who)", Assert.IsType<SetFieldModel>(second[2]).Derive!.Text);
        MapValuesModel map = Assert.IsType<MapValuesModel>(second[3]);
        Assert.Equal([("a", "b"), ("1", "c")], map.Values.Select(value => (value.From, value.To.Text)));
        Assert.Equal(OtherValues.Fail, map.Otherwise);
        Assert.Equal("Notes", Assert.IsType<ReplaceTextModel>(second[4]).Section!.Heading);
        Assert.Equal(new SplitFieldModel("people", ", ", FieldKind.Link), third[1]);
        Assert.Equal(["a", "b"], Assert.IsType<ConvertFieldModel>(third[2]).Formats);
        Assert.Equal(new MoveFieldModel("q", "o.p"), third[3]);
        Assert.Equal(new RemoveFieldModel("old", KeepInBody: true), third[4]);
        RenameSectionModel renamed = Assert.IsType<RenameSectionModel>(third[5]);
        Assert.Equal(("Old log", "log"), (renamed.From.Heading, renamed.To.Key));
        MoveSectionModel moved = Assert.IsType<MoveSectionModel>(third[6]);
        Assert.Equal(("log", null, "notes"), (moved.Section.Key, moved.Before?.Key, moved.After!.Key));
    }

    [Theory]
    [InlineData("- rename_feld: { from: a, to: n }", "rename_feld", "bad-migration `rename_feld` is no step; did you mean `rename_field`?")]
    [InlineData("- rename_field: { from: a, to: peple }", "peple", "bad-migration The schema has no field `peple`; did you mean `people`?")]
    [InlineData("- rename_field: { from: n, to: n }", "n", "bad-migration `from` and `to` are the same, so the step does nothing")]
    [InlineData("- rename_field: { from: n }", "rename_field", "missing-key `rename_field` needs `to`: the field it becomes")]
    [InlineData("- rename_field: { from: a, to: n, too: b }", "too", "unknown-key `too` is no key of `rename_field`; did you mean `to`?")]
    [InlineData("- remove_field: a", "a", "wrong-value `remove_field` is a map with the keys `field`, `keep_in_body`, `section`; this is `a`")]
    [InlineData("- rename_field", "rename_field", "bad-migration A step is one name with what it says, such as `rename_field: { from: a, to: b }`")]
    [InlineData("- set_field: { field: state, value: opn }", "opn", "unsatisfiable `value` is `opn`, which is not among `values`; did you mean `open`?")]
    [InlineData("- set_field: { field: n, value: x }", "x", "wrong-value `value` is a whole number, without quotes, such as 42; this is `x`")]
    [InlineData("- set_field: { field: n }", "set_field", "bad-migration `set_field` has either `value` or `derive`; give one of the two")]
    [InlineData("- set_field: { field: n, value: 1, when: nevr }", "nevr", "wrong-value `when` is one of `missing`, `always`; this is `nevr`")]
    [InlineData("- map_values: { field: state, values: { x: opn } }", "opn", "bad-migration `opn` is not among the field's values; did you mean `open`?")]
    [InlineData("- convert_field: { field: n, to: date }", "date", "bad-migration The schema says that `n` is of type `integer`; write `to: integer`")]
    [InlineData("- convert_field: { field: n, to: intger }", "intger", "unknown-type `to` is the name of a type; this is `intger`; did you mean `integer`?")]
    [InlineData("- split_field: { field: n, separator: ',' }", "n", "bad-migration `split_field` makes a list, but the schema says that `n` is of type `integer`")]
    [InlineData("- join_field: { field: people, separator: ',' }", "people", "bad-migration `join_field` makes text, but the schema says that `people` is of type `list`")]
    [InlineData("- move_field: { from: q, to: o.pp }", "o.pp", "bad-migration `o` has no field `pp`")]
    [InlineData("- rename_section: { from: x, to: lag }", "lag", "bad-migration The schema has no section `lag`; did you mean `log`?")]
    [InlineData("- move_section: { section: log }", "move_section", "bad-migration `move_section` needs `before` or `after`: where the section goes")]
    [InlineData("- add_section: { section: log, before: notes, after: notes }", "after", "bad-migration A section goes `before` or `after` another, not both; leave one of them out")]
    [InlineData("- replace_text: { pattern: '(?=x)', with: y }", "(", "bad-pattern")]
    [InlineData("- add_tag: { tag: a b }", "a b", "wrong-value `a b` is no tag: letters, digits, `_`, `-` and `/` make one, and not digits alone")]
    [InlineData("- set_schema: { to: othr }", "othr", "unknown-schema No schema `othr` is loaded; did you mean `other`?")]
    public void A_mistake_in_a_step_is_reported_at_its_place(string step, string marked, string expected)
    {
        int column = 5 + step.LastIndexOf(marked, StringComparison.Ordinal);
        string found = Read.Problems(Fields + "  3:\n    " + step + "\n  2: []\n", "schema: other\n");
        Assert.StartsWith($"15:{column}-{column + marked.Length} {expected}", found, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', found);
    }

    [Theory]
    [InlineData("  3: []\n", "14:1-11 bad-migration No steps lead to version 2; write `2: []` if nothing has to change in notes")]
    [InlineData("  2: []\n  3: []\n  4: []\n", "17:3-4 bad-migration The schema is at version 3; write `version: 4` to have steps that lead there")]
    [InlineData("  1: []\n  2: []\n  3: []\n", "15:3-4 bad-migration The first version that steps lead to is 2; notes without a version are of version 1")]
    [InlineData("  2: []\n  3: []\n  x: []\n", "17:3-4 bad-migration `migrations` maps versions to steps; `x` is no version")]
    [InlineData("  2: x\n  3: []\n", "15:6-7 bad-migration The steps are a list, each with `-` before it; this is `x`")]
    public void Versions_run_from_two_without_holes(string migrations, string expected) =>
        Assert.Equal(expected, Read.Problems(Fields.Replace("migrations:\n", "\nmigrations:\n", StringComparison.Ordinal).TrimEnd('\n') + "\n" + migrations));

    [Fact]
    public void A_step_may_name_what_a_later_step_renames_or_removes() =>
        Read.Schema(Fields + "  2:\n    - convert_field: { field: old, to: date }\n    - remove_field: { field: old }\n    - rename_section: { from: Early, to: notes }\n  3:\n    - rename_field: { from: late, to: n }\n");

    [Fact]
    public void A_version_that_cannot_be_read_is_said_once_and_steps_are_checked_all_the_same() =>
        Assert.Equal("""
            2:10-13 wrong-value `version` is a whole number from 1 to 100000; this is `two`
            6:7-18 bad-migration `rename_feld` is no step; did you mean `rename_field`?
            """, Read.Problems("schema: a\nversion: two\nfields: { n: integer }\nmigrations:\n  2:\n    - rename_feld: { from: a, to: n }\n"));

    [Fact]
    public void Steps_to_a_version_that_the_schema_does_not_have_are_checked_too() =>
        Assert.Equal("""
            4:3-4 bad-migration The schema is at version 1; write `version: 2` to have steps that lead there
            5:7-18 bad-migration `rename_feld` is no step; did you mean `rename_field`?
            """, Read.Problems("schema: a\nfields: { n: integer }\nmigrations:\n  2:\n    - rename_feld: { from: a, to: n }\n"));

    [Fact]
    public void Without_migrations_a_schema_may_have_any_version() => Assert.Equal(7, Read.Schema("schema: a\nversion: 7\n").Version);
}
