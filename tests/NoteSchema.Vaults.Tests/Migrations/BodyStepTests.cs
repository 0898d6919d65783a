namespace NoteSchema.Vaults.Tests;

/// <summary>What the steps about tags, sections and text do to notes, to the byte.</summary>
public sealed class BodyStepTests
{
    [Theory]
    [InlineData("tags: [a]", "tags: [a, new]")]
    [InlineData("tags:\n  - a", "tags:\n  - a\n  - new")]
    [InlineData("tags: a b", "tags:\n  - a\n  - b\n  - new")]
    [InlineData("tags: [New]", "tags: [New]")]
    public void A_tag_is_added_where_it_is_not(string before, string after) => Assert.Equal($"---\n{after}\nschema_version: 2\n---\n", Migrated.Note(Migrated.Steps("- add_tag: { tag: new }"), $"---\n{before}\n---\n"));

    [Fact]
    public void A_tag_is_renamed_with_those_below_it_and_in_the_text() => Assert.Equal("---\ntags: [area/pumps, \"#area\", projects]\nschema_version: 2\n---\nOn #area/pumps, not `#project`.\n", Migrated.Note(
        Migrated.Steps("- rename_tag: { from: project, to: area }"), "---\ntags: [project/pumps, \"#project\", projects]\n---\nOn #project/pumps, not `#project`.\n"));

    [Fact]
    public void A_tag_is_removed_but_not_those_below_it() => Assert.Equal("---\ntags: [old/x]\nschema_version: 2\n---\nA text.\n", Migrated.Note(Migrated.Steps("- remove_tag: { tag: old }"), "---\ntags: [old, old/x]\n---\nA #old text.\n"));

    [Theory]
    [InlineData("## Actions:\r\n- one\r\n", "## Action Items\r\n- one\r\n")]
    [InlineData("# Talk\r\n\r\n## **actions** ##\r\n", "# Talk\r\n\r\n## Action Items ##\r\n")]
    [InlineData("### Actions\r\n", "### Action Items\r\n")]
    [InlineData("Nothing of it.\r\n", "Nothing of it.\r\n")]
    public void A_section_is_renamed(string before, string after) => Assert.Equal($"\uFEFF---\r\ntype: talk\r\nschema_version: 2\r\n---\r\n{after}", Migrated.Note(
        Migrated.Steps("- rename_section: { from: Actions, to: actions }", sections: "actions: { heading: Action Items }"), $"\uFEFF---\r\ntype: talk\r\n---\r\n{before}"));

    [Fact]
    public void Two_sections_that_would_have_one_name_keep_the_note_as_it_was() => Assert.EndsWith("The note has a section “Action Items” already, on line 2, besides “Actions” on line 1; make one of the two.", Migrated.Failure(
        Migrated.Steps("- rename_section: { from: Actions, to: actions }", sections: "actions: { heading: Action Items }"), "## Actions\n## Action Items\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("## A\n\na\n\n## B\nb\n\n## C\nc", "## B\nb\n\n## C\nc\n\n## A\n\na")]
    [InlineData("## A\na\n## B\nb\n## C\nc\n", "## B\nb\n## C\nc\n## A\na\n")]
    [InlineData("## C\n## A\n", "## C\n## A\n")]
    [InlineData("## A\n", "## A\n")]
    public void A_section_is_moved_behind_another(string before, string after) => Assert.Equal("---\nschema_version: 2\n---\n" + after, Migrated.Note(
        Migrated.Steps("- move_section: { section: a, after: c }", sections: "a: { heading: A }, c: { heading: C }"), "---\n# nothing yet\n---\n".Replace("# nothing yet\n", "", StringComparison.Ordinal) + before));

    [Theory]
    [InlineData("## A\na\n\n## B\nb\n\n## C\nc", "## C\nc\n\n## A\na\n\n## B\nb")]
    [InlineData("Hello\n\n## A\n\n> [!note] x\n\n## C\n", "Hello\n\n## C\n\n## A\n\n> [!note] x\n")]
    public void A_section_is_moved_before_another(string before, string after) => Assert.Equal("---\nschema_version: 2\n---\n" + after, Migrated.Note(
        Migrated.Steps("- move_section: { section: c, before: a }", sections: "a: { heading: A }, c: { heading: C }"), "---\n---\n" + before));

    [Theory]
    [InlineData("# T\n\n## A\na\n\n## C\nc\n", "# T\n\n## A\na\n\n## B\n- [ ] \n\n## C\nc\n")]
    [InlineData("# T\n\n## A\na", "# T\n\n## A\na\n\n## B\n- [ ]")]
    [InlineData("", "## B\n- [ ]\n")]
    [InlineData("## b\n", "## b\n")]
    public void A_section_is_added_with_its_template(string before, string after) => Assert.Equal("---\nschema_version: 2\n---\n" + after.Replace("- [ ] \n", "- [ ]\n", StringComparison.Ordinal), Migrated.Note(
        Migrated.Steps("- add_section: { section: b }", sections: "a: { heading: A }, b: { heading: B, template: '- [ ] ' }, c: { heading: C }"), "---\n---\n" + before));

    [Theory]
    [InlineData("## A\na\n\n## B\nb\n", "## A\na\n")]
    [InlineData("## B\nb\n\n### Inner\n\n## C\nc", "## C\nc")]
    public void A_section_is_removed_with_all_in_it(string before, string after) => Assert.Equal("---\nschema_version: 2\n---\n" + after, Migrated.Note(Migrated.Steps("- remove_section: { section: B }"), "---\n---\n" + before));

    [Theory]
    [InlineData("## A  \r\na\t \r\n\r\n### In a\r\n- x  \r\n\r\n\r\n## C\r\nc  \r\n", "## C\r\nc  \r\n\r\n\r\n## A  \r\na\t \r\n\r\n### In a\r\n- x  \r\n")]
    [InlineData("Hello  \r\n\r\n## A\r\na\r\n## C\r\nc  ", "Hello  \r\n\r\n## C\r\nc  \r\n## A\r\na")]
    [InlineData("## A\r\n😀 `## C`\r\n```\r\n## C\r\n```\r\n\r\n## C\r\n## D\r\n", "## C\r\n## A\r\n😀 `## C`\r\n```\r\n## C\r\n```\r\n\r\n## D\r\n")]
    public void A_move_keeps_line_ends_spaces_and_headings_within(string before, string after) => Assert.Equal("\uFEFF---\r\ntype: talk\r\nschema_version: 2\r\n---\r\n" + after, Migrated.Note(
        Migrated.Steps("- move_section: { section: a, after: c }", sections: "a: { heading: A }, c: { heading: C }"), "\uFEFF---\r\ntype: talk\r\n---\r\n" + before));

    [Theory]
    [InlineData("a  \r\n\r\n## B  \r\nb\t\r\n\r\n### In b\r\n", "a  \r\n")]
    [InlineData("a  \r\n\r\n## B\r\nb  ", "a  ")]
    [InlineData("## A\r\na\t\r\n\r\n## B\r\nb\r\n\r\n## C  \r\nc", "## A\r\na\t\r\n\r\n## C  \r\nc")]
    public void A_removal_keeps_line_ends_and_spaces(string before, string after) => Assert.Equal("\uFEFF---\r\ntype: talk\r\nschema_version: 2\r\n---\r\n" + after, Migrated.Note(
        Migrated.Steps("- remove_section: { section: B }"), "\uFEFF---\r\ntype: talk\r\n---\r\n" + before));

    [Theory]
    [InlineData("## A\na\n", "move the section “A” behind “C”: it stays where it is, since the note has no section “C”")]
    [InlineData("## C\nc\n", "")]
    [InlineData("## C\n## A\n", "")]
    public void A_section_without_the_other_stays_and_that_is_said(string text, string said)
    {
        MigrationResult result = Migrated.Steps("- move_section: { section: a, after: c }", sections: "a: { heading: A }, c: { heading: C }").Migrate(Note.Parse(text, "Note.md"), Migrated.Environment);
        Assert.Equal(MigrationState.Migrated, result.State);
        Assert.EndsWith(text, result.Note.Source.ToString(), StringComparison.Ordinal);
        Assert.Equal(said, string.Join("\n", result.Steps.Select(step => step.Summary)));
    }

    [Fact]
    public void A_section_that_is_moved_into_another_takes_its_level() => Assert.Equal("---\nschema_version: 2\n---\n## C\n### D\n### A\n#### In a\n", Migrated.Note(
        Migrated.Steps("- move_section: { section: a, after: d }", sections: "c: { heading: C, sections: { d: { heading: D }, a: { heading: A } } }"), "---\n---\n## A\n### In a\n\n## C\n### D\n").Replace("\n\n", "\n", StringComparison.Ordinal));

    [Fact]
    public void Text_is_replaced_in_a_section_only() => Assert.Equal("---\nschema_version: 2\n---\n## A\n(x) 1\n## C\n[ x ] 3\n", Migrated.Note(
        Migrated.Steps("- replace_text: { section: a, pattern: '\\[ (\\w) \\]', with: ($1) }", sections: "a: { heading: A }, c: { heading: C }"), "---\n---\n## A\n[ x ] 1\n## C\n[ x ] 3\n"));

    [Theory]
    [InlineData("> [!summary] Recap\n> a\n\n## Later\n", "> [!summary] Recap\n> a\n>\n> Two\n> lines\n\n## Later\n")]
    [InlineData("> [!summary] Recap\n", "> [!summary] Recap\n> Two\n> lines\n")]
    [InlineData("# T\n\n## Later\nx\n", "# T\n\n> [!summary] Recap\n> Two\n> lines\n\n## Later\nx\n")]
    [InlineData("", "> [!summary] Recap\n> Two\n> lines\n")]
    public void What_a_field_held_goes_into_a_callout(string before, string after) => Assert.Equal("---\ntype: talk\nschema_version: 2\n---\n" + after, Migrated.Note(
        Migrated.Steps("- remove_field: { field: recap, section: recap }", sections: "recap: { callout: summary, title: Recap }, later: { heading: Later }"), "---\ntype: talk\nrecap: |\n  Two\n  lines\n---\n" + before));

    [Theory]
    [InlineData("## Recap\n\nOld.\n\n### In it\n", "## Recap\n\nOld.\n\nTwo\nlines\n\n### In it\n")]
    [InlineData("## Recap", "## Recap\nTwo\nlines")]
    [InlineData("## Recap\r\n\r\n## Later\r\n", "## Recap\r\nTwo\r\nlines\r\n\r\n## Later\r\n")]
    [InlineData("## Later\n\nx\n", "## Recap\n\nTwo\nlines\n\n## Later\n\nx\n")]
    public void What_a_field_held_goes_into_a_section(string before, string after) => Assert.Equal("---\ntype: talk\nschema_version: 2\n---\n" + after, Migrated.Note(
        Migrated.Steps("- remove_field: { field: recap, section: recap }", sections: "recap: { heading: Recap }, later: { heading: Later }"), "---\ntype: talk\nrecap: |\n  Two\n  lines\n---\n" + before));

    [Fact]
    public void What_a_list_held_goes_on_with_the_list_of_the_section() => Assert.Equal("---\ntype: talk\nschema_version: 2\n---\n## Recap\n- one\n- a\n- b c\n", Migrated.Note(
        Migrated.Steps("- remove_field: { field: recap, section: recap }", sections: "recap: { heading: Recap }"), "---\ntype: talk\nrecap: [a, 'b c']\n---\n## Recap\n- one\n"));

    [Fact]
    public void A_heading_does_not_become_a_callout() => Assert.EndsWith("“Recap” is a heading, and “Recap” is a callout; no step makes one of the other, so write it by hand.", Migrated.Failure(
        Migrated.Steps("- rename_section: { from: Recap, to: recap }", sections: "recap: { callout: summary, title: Recap }"), "## Recap\n"), StringComparison.Ordinal);
}
