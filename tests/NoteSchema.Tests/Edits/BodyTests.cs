namespace NoteSchema.Tests.Edits;

public class BodyTests
{
    private const string Text = "---\na: 1\n---\n# Title\n\nintro\n\n## One\n\ntext of one\n\n### Inner\n\n- item\n\n## Two\n\n- [ ] task @Ilse 📅 2025-03-28 ^id\n- [x] other [due:: 2025-03-28]\n\n## Three\n\nlast";

    [Fact]
    public void A_section_is_renamed()
    {
        Assert.Equal(Text.Replace("## One", "## First: *one*", StringComparison.Ordinal), Edited(Text, (editor, note) => editor.RenameSection(Named(note, "One"), "First: *one*")));
        Assert.Equal("Under\n===\nx", Edited("Line\n===\nx", (editor, note) => editor.RenameSection(Named(note, "Line"), "Under")));
        Assert.Equal("## A ##\n", Edited("## B ##\n", (editor, note) => editor.RenameSection(Named(note, "B"), "A")));
        Assert.Equal("The heading cannot be “a\n\nb”: it would not be read as that.", Refused("# b\n", (editor, note) => editor.RenameSection(Named(note, "b"), "a\n\nb")));
        Assert.NotNull(Refused("# b\n", (editor, note) => editor.RenameSection(Named(note, "b"), "x #")));
    }

    [Fact]
    public void A_section_is_taken_out_with_those_in_it()
    {
        Assert.Equal(Text.Replace("## One\n\ntext of one\n\n### Inner\n\n- item\n\n", "", StringComparison.Ordinal), Edited(Text, (editor, note) => editor.RemoveSection(Named(note, "One"))));
        Assert.Equal(Text.Replace("\n\n## Three\n\nlast", "", StringComparison.Ordinal), Edited(Text, (editor, note) => editor.RemoveSection(Named(note, "Three"))));
        Assert.Equal("a\r\n", Edited("a\r\n\r\n# B\r\nc\r\n", (editor, note) => editor.RemoveSection(Named(note, "B"))));
        Assert.Equal("", Edited("# B", (editor, note) => editor.RemoveSection(Named(note, "B"))));
    }

    [Fact]
    public void A_section_is_added_at_a_place()
    {
        Assert.Equal(Text.Replace("## Two", "## New\n\n- x\n\n## Two", StringComparison.Ordinal), Edited(Text, (editor, note) => editor.AddSection("New", 2, "- x", SectionPlace.Before(Named(note, "Two")))));
        Assert.Equal(Text.Replace("## Two", "## New\n\n## Two", StringComparison.Ordinal), Edited(Text, (editor, note) => editor.AddSection("New", 2, "", SectionPlace.After(Named(note, "One")))));
        Assert.Equal(Text + "\n\n## New\n\nx", Edited(Text, (editor, _) => editor.AddSection("New", 2, "x\n", SectionPlace.End)));
        Assert.Equal("# a\r\nb\r\n\r\n## New\r\nx\r\n", Edited("# a\r\nb\r\n", (editor, _) => editor.AddSection("New", 2, "x", SectionPlace.End)));
        Assert.Equal("# New\nx\n", Edited("", (editor, _) => editor.AddSection("New", 1, "x", SectionPlace.End)));
        Assert.Equal("The section “New” cannot be added: text outside would become something else.", Refused(Text, (editor, note) => editor.AddSection("New", 2, "```", SectionPlace.Before(Named(note, "Two")))));
    }

    [Fact]
    public void A_section_moves_and_comes_back()
    {
        string moved = Edited(Text, (editor, note) => editor.MoveSection(Named(note, "Three"), SectionPlace.Before(Named(note, "One"))));
        Assert.Equal("---\na: 1\n---\n# Title\n\nintro\n\n## Three\n\nlast\n\n## One\n\ntext of one\n\n### Inner\n\n- item\n\n## Two\n\n- [ ] task @Ilse 📅 2025-03-28 ^id\n- [x] other [due:: 2025-03-28]", moved);
        Assert.Equal(Text, Edited(moved, (editor, note) => editor.MoveSection(Named(note, "Three"), SectionPlace.After(Named(note, "Two")))));
        Assert.Equal(Text, Edited(Text, (editor, note) => editor.MoveSection(Named(note, "One"), SectionPlace.Before(Named(note, "Two")))));
        Assert.Equal("“One” cannot be moved into itself.", Refused(Text, (editor, note) => editor.MoveSection(Named(note, "One"), SectionPlace.Before(Named(note, "Inner")))));
        // The code block that nothing closes would take up what follows it.
        Assert.NotNull(Refused("# a\n\n# b\n```\n", (editor, note) => editor.MoveSection(Named(note, "b"), SectionPlace.Before(Named(note, "a")))));
    }

    [Fact]
    public void Text_is_put_into_a_section()
    {
        Assert.Equal(Text.Replace("text of one", "text of one\n\nmore", StringComparison.Ordinal), Edited(Text, (editor, note) => editor.AppendText(Named(note, "One"), "more\n")));
        Assert.Equal(Text.Replace("- item", "- item\n- more", StringComparison.Ordinal), Edited(Text, (editor, note) => editor.AppendText(Named(note, "Inner"), "- more")));
        Assert.Equal("# a\nx\n# b\n", Edited("# a\n# b\n", (editor, note) => editor.AppendText(Named(note, "a"), "x")).Replace("x\n\n# b", "x\n# b", StringComparison.Ordinal));
        Assert.Equal("# a\nx", Edited("# a", (editor, note) => editor.AppendText(Named(note, "a"), "x")));
        Assert.Equal(Text.Replace("text of one", "new\n\ntext", StringComparison.Ordinal), Edited(Text, (editor, note) => editor.SetSectionText(Named(note, "One"), "new\n\ntext")));
        Assert.Equal("# a\n\n# b\n", Edited("# a\n\nold\n\n# b\n", (editor, note) => editor.SetSectionText(Named(note, "a"), "")));
        Assert.Equal("new\n\n# b\n", Edited("old\n\n# b\n", (editor, note) => editor.SetSectionText(note.Body.Root, "new")));
    }

    [Fact]
    public void New_text_gets_the_line_ends_of_the_note_and_keeps_what_is_no_line_end_in_one()
    {
        const string text = "a\u2028b\u0085c\fd\ve\u2029f\r\ng\nh\ri";
        const string written = "a\u2028b\u0085c\fd\ve\u2029f\r\ng\r\nh\r\ni";
        Assert.Equal($"# A\r\nold\r\n\r\n{written}\r\n", Edited("# A\r\nold\r\n", (editor, note) => editor.AppendText(Named(note, "A"), text)));
        Assert.Equal($"# A\r\n{written}\r\n", Edited("# A\r\nold\r\n", (editor, note) => editor.SetSectionText(Named(note, "A"), text)));
    }

    [Fact]
    public void A_task_gets_its_signs_in_the_form_of_its_line()
    {
        string Task(string change, Func<NoteEditor, TaskItem, NoteEditor> edit) => Edited(change, (editor, note) => edit(editor, note.Body.Tasks[0]));
        Assert.Equal("- [ ] a 📅 2025-03-28\n", Task("- [ ] a\n", (editor, task) => editor.SetTaskDate(task, TaskSignifier.Due, new DateOnly(2025, 3, 28))));
        Assert.Equal("- [ ] a 📅 2025-03-28 ^id\n", Task("- [ ] a 📅 2025-01-01 ^id\n", (editor, task) => editor.SetTaskDate(task, TaskSignifier.Due, new DateOnly(2025, 3, 28))));
        Assert.Equal("- [ ] a [id:: x] [due:: 2025-03-28]\n", Task("- [ ] a [id:: x]\n", (editor, task) => editor.SetTaskDate(task, TaskSignifier.Due, new DateOnly(2025, 3, 28))));
        Assert.Equal("- [ ] a (due:: 2025-03-28)\n- [ ] b (id:: x)\n", Task("- [ ] a\n- [ ] b (id:: x)\n", (editor, task) => editor.SetTaskDate(task, TaskSignifier.Due, new DateOnly(2025, 3, 28))));
        Assert.Equal("- [x] a ✅ 2025-03-28\n", Task("- [ ] a\n", (editor, task) => editor.SetTaskStatus(task, 'x').SetTaskDate(task, TaskSignifier.Done, new DateOnly(2025, 3, 28))));
        Assert.Equal("- [ ] a #tag\n", Task("- [ ] a 📅 2025-03-28 #tag\n", (editor, task) => editor.SetTaskDate(task, TaskSignifier.Due, null)));
        Assert.Equal("- [ ] a\n- [ ] b", Task("- [ ] a 📅 2025-03-28\n- [ ] b", (editor, task) => editor.SetTaskDate(task, TaskSignifier.Due, null)));
        Assert.Equal("- [ ] a 🔼\n", Task("- [ ] a ⏫\n", (editor, task) => editor.SetTaskPriority(task, TaskPriority.Medium)));
        Assert.Equal("- [ ] a [priority:: high]\n", Task("- [ ] a [priority:: low]\n", (editor, task) => editor.SetTaskPriority(task, TaskPriority.High)));
        Assert.Equal("> 1. [ ] a 🔁 every week\n", Task("> 1. [ ] a\n", (editor, task) => editor.SetTaskField(task, TaskSignifier.Recurrence, "every week")));
        Assert.Equal("- [ ] a 📅 2025-03-28\n", Task("- [ ] a 📅\n", (editor, task) => editor.SetTaskDate(task, TaskSignifier.Due, new DateOnly(2025, 3, 28))));
        Assert.NotNull(Refused("- [ ] a\n", (editor, note) => editor.SetTaskField(note.Body.Tasks[0], TaskSignifier.Due, "a long way from now")));
        Assert.NotNull(Refused("- [ ] a\n", (editor, note) => editor.SetTaskStatus(note.Body.Tasks[0], '\n')));
    }

    [Fact]
    public void The_title_is_set_or_put_first()
    {
        Assert.Equal(Text.Replace("# Title", "# Other", StringComparison.Ordinal), Edited(Text, (editor, _) => editor.SetTitle("Other")));
        Assert.Equal("---\na: 1\n---\n\n# T\ntext", Edited("---\na: 1\n---\n\ntext", (editor, _) => editor.SetTitle("T")));
        Assert.Equal("---\na: 1\n---\n# T", Edited("---\na: 1\n---", (editor, _) => editor.SetTitle("T")));
        Assert.Equal("---\na: 1\n---\n## S\nx", Edited("---\na: 1\n---", (editor, _) => editor.AddSection("S", 2, "x", SectionPlace.End)));
        Assert.Equal("\uFEFF# T\r\ntext\r\n", Edited("\uFEFFtext\r\n", (editor, _) => editor.SetTitle("T")));
        Assert.Equal(Text.Replace("# Title\n", "# Title\n**Date:** x\n", StringComparison.Ordinal), Edited(Text, (editor, _) => editor.AddBelowTitle("**Date:** x")));
        Assert.Equal("# T\nline\n\ntext", Edited("# T\ntext", (editor, _) => editor.AddBelowTitle("line")));
    }

    [Fact]
    public void Text_anywhere_is_replaced_and_the_rest_stays()
    {
        int at = Text.IndexOf("intro", StringComparison.Ordinal);
        Assert.Equal(Text.Replace("intro", "other", StringComparison.Ordinal), Edited(Text, (editor, _) => editor.ReplaceText(new TextSpan(at, 5), "other")));
        Assert.Equal("Text is replaced in the body alone; the frontmatter is changed by its fields.", Refused(Text, (editor, _) => editor.ReplaceText(new TextSpan(4, 1), "b")));
        Assert.NotNull(Refused(Text, (editor, _) => editor.ReplaceText(new TextSpan(at, 5), "%%")));
        Assert.NotNull(Refused("a\n---\nb: c\n---\n", (editor, _) => editor.ReplaceText(new TextSpan(0, 2), "")));
    }

    [Fact]
    public void Changes_of_fields_and_body_go_together()
    {
        Note note = Note.Parse(Text);
        EditResult result = new NoteEditor(note).SetField("b", 2).RenameSection(Named(note, "One"), "First").SetTaskStatus(note.Body.Tasks[0], 'x').RemoveField("a").MoveSection(Named(note, "Two"), SectionPlace.End).Finish();
        Assert.Null(result.Refusal);
        Assert.Equal("---\nb: 2\n---\n# Title\n\nintro\n\n## First\n\ntext of one\n\n### Inner\n\n- item\n\n## Three\n\nlast\n\n## Two\n\n- [x] task @Ilse 📅 2025-03-28 ^id\n- [x] other [due:: 2025-03-28]", result.Text);
        Assert.Equal(result.Text, TextEdit.Apply(Text, result.Edits));
    }

    private static Section Named(Note note, string title) => note.Body.Sections.Find(section => section.Title == title)!.Value;

    private static string Edited(string text, Func<NoteEditor, Note, NoteEditor> change)
    {
        var note = Note.Parse(text);
        EditResult result = change(new NoteEditor(note), note).Finish();
        Assert.Null(result.Refusal);
        return result.Text;
    }

    private static string? Refused(string text, Func<NoteEditor, Note, NoteEditor> change)
    {
        var note = Note.Parse(text);
        EditResult result = change(new NoteEditor(note), note).Finish();
        Assert.Empty(result.Edits);
        return result.Refusal;
    }
}
