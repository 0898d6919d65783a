namespace NoteSchema.Vaults.Tests;

/// <summary>What the steps about fields do to notes, to the byte.</summary>
public sealed class FieldStepTests
{
    [Fact]
    public void A_renamed_field_keeps_its_place_its_quotes_and_its_comments() => Assert.Equal("""
        ---
        # Who was there
        participants: [ "[[Anna]]",  '[[Bert]]' ]  # not Carl
        type: talk
        schema_version: 2
        mood:   good
        ---
        Body

        """, Migrated.Note(Migrated.Steps("- rename_field: { from: attendees, to: participants }", "participants: list"), """
        ---
        # Who was there
        attendees: [ "[[Anna]]",  '[[Bert]]' ]  # not Carl
        type: talk
        mood:   good
        ---
        Body

        """));

    [Theory]
    [InlineData("Attendees: [a]", "participants: [a]")]
    [InlineData("attendees: [a]\nparticipants:", "participants: [a]")]
    [InlineData("attendees:\nparticipants: [a]", "participants: [a]")]
    [InlineData("attendees: [a]\nparticipants: [a]", "participants: [a]")]
    public void A_field_is_renamed_whatever_its_spelling_and_beside_one_that_says_the_same(string before, string after) => Assert.Equal(
        $"---\n{after}\nschema_version: 2\n---\n",
        Migrated.Note(Migrated.Steps("- rename_field: { from: attendees, to: participants }", "participants: list"), $"---\n{before}\n---\n"));

    [Fact]
    public void A_target_with_another_value_keeps_the_note_as_it_was() => Assert.Equal(
        "The step `rename_field` of version 2 cannot be carried out: The note has both `attendees` ([a]) and `participants` ([b]); leave one of them.",
        Migrated.Failure(Migrated.Steps("- rename_field: { from: attendees, to: participants }", "participants: list"), "---\nattendees: [a]\nparticipants: [b]\n---\n"));

    // A value that holds itself, and one of ten million values by aliases, are none that could be written elsewhere.
    [Theory]
    [InlineData("rename_field: { from: x, to: y }")]
    [InlineData("move_field: { from: x, to: y }")]
    [InlineData("merge_fields: { from: [x, y], to: y }")]
    [InlineData("split_field: { field: x, separator: \",\", into: [y] }")]
    [InlineData("join_field: { field: x, separator: \",\" }")]
    [InlineData("convert_field: { field: x, to: any }")]
    [InlineData("convert_field: { field: x, to: string }")]
    [InlineData("map_values: { field: x, values: { a: b }, otherwise: fail }")]
    [InlineData("set_field: { field: y, derive: int(x), when: always }")]
    [InlineData("remove_field: { field: x, keep_in_body: true }")]
    [InlineData("rename_tag: { from: a, to: b }")]
    public void A_note_with_a_value_without_an_end_stays_as_it_was(string step)
    {
        string many = "[a, a, a, a, a, a, a, a, a, a]", levels = string.Concat(Enumerable.Range(1, 6).Select(level => $"l{level}: &l{level} [{string.Join(", ", Enumerable.Repeat($"*l{level - 1}", 10))}]\n"));
        foreach (string value in new[] { "&x [*x]", "&x [a, *x]", "&x { k: *x }", $"&l0 {many}\n{levels}z: *l6" })
        {
            string text = $"---\ntype: talk\nx: {value}\ny: 1\ntags: [a, [a]]\n---\nText\n";
            Assert.Equal("The frontmatter holds itself by an alias, or is too large.", Migrated.Failure(Migrated.Steps($"- {step}", "x: any, y: any, tags: tags"), text));
        }
    }

    [Fact]
    public void A_version_without_an_end_is_none() => Assert.Equal(
        "`schema_version` must be a whole number from 1 to 2, not a value that holds itself by an alias, or is too large.",
        Migrated.Failure(Migrated.Steps("- remove_field: { field: x }"), "---\ntype: talk\nschema_version: &x [*x]\n---\n"));

    [Theory]
    [InlineData("entities:\n  # by name\n  people: [Anna]\n  places: [Oslo]", "entities:\n  places: [Oslo]\npeople: [Anna]")]
    [InlineData("entities: { people: [Anna] }", "people: [Anna]")]
    [InlineData("other: 1", "other: 1")]
    public void A_value_moves_out_of_an_object_which_goes_when_it_is_empty(string before, string after)
    {
        string migrated = Migrated.Note(Migrated.Steps("- move_field: { from: entities.people, to: people }", "people: list"), $"---\n{before}\n---\n");
        Assert.Equal($"---\n{after}\nschema_version: 2\n---\n", migrated.Replace("  # by name\n", "", StringComparison.Ordinal).Replace("# by name\n", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Unfit", "source: Unfit")]
    [InlineData("", "source: unknown")]
    public void A_value_is_set_where_there_is_none(string value, string after) => Assert.Equal(
        $"---\ntype: talk\nschema_version: 2\n{after}\n---\n",
        Migrated.Note(Migrated.Steps("- set_field: { field: source, value: unknown }", "source: string"), $"---\ntype: talk\nsource:{(value.Length > 0 ? " " + value : "")}\n---\n"));

    [Fact]
    public void A_derived_value_sees_the_note_before_the_first_step() => Assert.Equal("---\ntype: talk\nschema_version: 2\nminutes: 90\n---\n", Migrated.Note(
        Migrated.Steps("- set_field: { field: minutes, derive: int(double(hours) * 60.0) }\n- remove_field: { field: hours }", "minutes: integer"), "---\ntype: talk\nhours: 1.5\n---\n"));

    [Fact]
    public void A_derivation_that_fails_on_what_is_there_keeps_the_note_as_it_was() => Assert.Equal(
        "The step `set_field` of version 2 cannot be carried out: `int(hours) * 60` has no value where `hours` is “many”.",
        Migrated.Failure(Migrated.Steps("- set_field: { field: minutes, derive: int(hours) * 60 }\n- remove_field: { field: hours }", "minutes: integer"), "---\ntype: talk\nhours: many\n---\n"));

    [Fact]
    public void A_derivation_without_anything_to_derive_from_sets_nothing() => Assert.Equal("---\ntype: talk\nschema_version: 2\n---\n", Migrated.Note(
        Migrated.Steps("- set_field: { field: minutes, derive: int(hours) * 60 }\n- remove_field: { field: hours }", "minutes: integer"), "---\ntype: talk\n---\n"));

    [Theory]
    [InlineData("date", "14.03.2025", "2025-03-14")]
    [InlineData("date", "2025/3/14  # a Friday", "2025-03-14  # a Friday")]
    [InlineData("date", "2025-03-14", "2025-03-14")]
    [InlineData("date", "\"2025-03-14T10:00:00\"", "\"2025-03-14\"")]
    [InlineData("datetime", "2025-03-14", "2025-03-14T00:00:00")]
    [InlineData("integer", "\"42\"", "42")]
    [InlineData("boolean", "yes", "true")]
    [InlineData("string", "42", "\"42\"")]
    [InlineData("string", "[only]", "only")]
    [InlineData("list", "only", "[only]")]
    [InlineData("link", "Anna", "\"[[Anna]]\"")]
    [InlineData("tags", "'#a, b c'", "[a, b-c]")]
    public void A_value_becomes_one_of_another_type(string type, string before, string after) => Assert.Equal(
        $"---\ntype: talk\nschema_version: 2\nother: [x]\nx: {after}\n---\n",
        Migrated.Note(Migrated.Steps($"- convert_field: {{ field: x, to: {type}, formats: [DD.MM.YYYY] }}", $"x: {type}, other: list"), $"---\ntype: talk\nother: [x]\nx: {before}\n---\n"));

    [Theory]
    [InlineData("date", "soon", "`x` is “soon”, which does not become a date such as 2025-11-06.")]
    [InlineData("date", "03/04/2025", "`x` is “03/04/2025”, which does not become a date such as 2025-11-06.")]
    [InlineData("integer", "[1, 2]", "`x` is [1, 2], which does not become a whole number.")]
    public void A_value_that_does_not_become_one_keeps_the_note_as_it_was(string type, string value, string reason) => Assert.EndsWith(
        reason, Migrated.Failure(Migrated.Steps($"- convert_field: {{ field: x, to: {type} }}", $"x: {type}"), $"---\ntype: talk\nx: {value}\n---\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("Anna, Bert", "[\"[[Anna]]\", \"[[Bert]]\"]")]
    [InlineData("'[[Doe, John]], Bert'", "['[[Doe, John]]', '[[Bert]]']")]
    [InlineData("[[Anna]]", "[\"[[Anna]]\"]")]
    [InlineData("[\"[[Anna]]\", '[[Bert]]']", "[\"[[Anna]]\", '[[Bert]]']")]
    public void Text_is_split_into_links_but_not_within_one(string before, string after) => Assert.Equal(
        $"---\nother: [x]\npeople: {after}\nschema_version: 2\n---\n",
        Migrated.Note(Migrated.Steps("- split_field: { field: people, separator: ',', as: link }", "people: { type: list, items: link }, other: list"), $"---\nother: [x]\npeople: {before}\n---\n"));

    [Fact]
    public void A_list_is_joined() => Assert.Equal("---\nkeys: a; b\nschema_version: 2\n---\n", Migrated.Note(Migrated.Steps("- join_field: { field: keys, separator: '; ' }", "keys: string"), "---\nkeys:\n  - a\n  - b\n---\n"));

    [Theory]
    [InlineData("{ dropped: done }", "fail", "open", "open")]
    [InlineData("{ dropped: done }", "remove", "open", "open")]
    [InlineData("{ dropped: done }", "remove", "odd", null)]
    [InlineData("{ dropped: done }", "fail", "dropped", "done")]
    [InlineData("{}", "fail", "Open", "Open")]
    public void Values_that_the_field_has_still_stay_whatever_becomes_of_others(string values, string otherwise, string before, string? after) => Assert.Equal($"---\ntype: talk\nschema_version: 2\n{(after is null ? "" : $"state: {after}\n")}---\n", Migrated.Note(
        Migrated.Steps($"- map_values: {{ field: state, values: {values}, otherwise: {otherwise} }}", "state: { type: enum, values: [open, done], ignore_case: true }"), $"---\ntype: talk\nstate: {before}\n---\n"));

    [Theory]
    [InlineData("[open, dropped, done]", "[open, done]")]
    [InlineData("[open]", "[open]")]
    public void Of_a_list_values_are_mapped_one_by_one(string before, string after) => Assert.Equal($"---\nstates: {after}\nschema_version: 2\n---\n", Migrated.Note(
        Migrated.Steps("- map_values: { field: states, values: { dropped: done }, otherwise: fail }", "states: { type: list, items: { type: enum, values: [open, done] } }"), $"---\nstates: {before}\n---\n"));

    [Theory]
    [InlineData("simple  # really", "easy  # really")]
    [InlineData("easy", "easy")]
    public void Values_are_mapped(string before, string after) => Assert.Equal($"---\nlevel: {after}\nschema_version: 2\n---\n", Migrated.Note(
        Migrated.Steps("- map_values: { field: level, values: { simple: easy, tricky: hard }, otherwise: fail }", "level: { type: enum, values: [easy, hard] }"), $"---\nlevel: {before}\n---\n"));

    [Fact]
    public void A_value_that_the_map_does_not_name_keeps_the_note_as_it_was() => Assert.EndsWith("`level` is “odd”, and the migration does not say what becomes of that.", Migrated.Failure(
        Migrated.Steps("- map_values: { field: level, values: { simple: easy }, otherwise: fail }", "level: { type: enum, values: [easy, hard] }"), "---\nlevel: odd\n---\n"), StringComparison.Ordinal);

    [Fact]
    public void What_a_field_held_is_kept_in_the_body() => Assert.Equal("---\ntype: talk\nschema_version: 2\n---\n# Talk\n\nText.\n\n**mood:** good\n", Migrated.Note(
        Migrated.Steps("- remove_field: { field: mood, keep_in_body: true }"), "---\ntype: talk\nmood: good  # mostly\n---\n# Talk\n\nText.\n"));
}
