namespace NoteSchema.Vaults.Tests.Checking;

public class TaskTests
{
    private const string Layout = """
        schema: sample
        fields:
          type: string
          date: date
          participants: { type: list, items: link }
        body:
          sections:
            actions: { heading: Actions, content: tasks, tasks: { assignee: { required: true, one_of: participants } } }
        rules:
          done-after-meeting:
            each: body.tasks
            as: task
            assert: task.done_date >= date
            message: "“{task.text}” was done on {task.done_date}, before {date}."
            severity: warning
        """;

    private const string Top = "---\ntype: sample\ndate: 2025-03-14\nparticipants: [\"[[Ilse Brandt]]\"]\n---\n\n## Actions\n";

    [Theory]
    [InlineData("- [ ] Call @Ilse Brandt 📅 2025-03-28")]
    [InlineData("- [x] Call @Ilse Brandt ⏫ ✅ 2025-03-17")]
    [InlineData("- [ ] Call @Ilse Brandt 🔁 every week 📅 2025-03-28")]
    [InlineData("- [ ] Put 📅 into the calendar @Ilse Brandt")]
    [InlineData("- [ ] Call @Ilse Brandt [due:: 2025-03-28]")]
    [InlineData("- [ ] Call @Ilse Brandt 🆔 a1 ⛔ b2")]
    public void A_task_in_order_is_not_marked(string task) => Assert.Empty(NoteCheck.Findings(Layout, Top + task + "\n"));

    [Theory]
    [InlineData("- [ ] Draft @Ilse Brandt ⏳ 2025-03-2", "task-date “2025-03-2”")]
    [InlineData("- [ ] Draft @Ilse Brandt 📅 tomorrow", "task-date “tomorrow”")]
    [InlineData("- [ ] Draft @Ilse Brandt 📅", "task-date “📅”")]
    [InlineData("- [ ] Draft @Ilse Brandt ✅ 2025-03-17", "task-done-date “✅ 2025-03-17”")]
    [InlineData("- [ ] Draft @Ilse Brandt 🔁 every week", "task-recurrence “🔁 every week”")]
    [InlineData("- [ ] Draft @Ilse Brandt 🔁 weekly 📅 2025-03-28", "task-recurrence “🔁 weekly”")]
    [InlineData("- [ ] Draft @Ilse Brandt 🆔 a1 ⛔ a1", "task-dependency “⛔ a1”")]
    [InlineData("- [ ] Draft @Priya", "task-assignee “@Priya”")]
    [InlineData("- [ ] Draft", "task-assignee “- [ ] Draft”")]
    [InlineData("- [x] Send @Ilse Brandt ✅ 2025-03-12", "done-after-meeting “- [x] Send @Ilse Brandt ✅ 2025-03-12”")]
    public void A_task_that_is_not_in_order_is_marked_at_the_place(string task, string finding) => Assert.Equal([finding], NoteCheck.Findings(Layout, Top + task + "\n"));

    [Fact]
    public void A_date_with_one_digit_for_the_day_is_repaired() =>
        Assert.Equal(Top + "- [ ] Draft @Ilse Brandt ⏳ 2025-03-02\n", NoteCheck.Fixed(Layout, Top + "- [ ] Draft @Ilse Brandt ⏳ 2025-03-2\n"));

    [Fact]
    public void Tasks_are_read_as_they_were_before_the_encoding_was_damaged()
    {
        const string note = Top + "- [x] Send @Ilse Brandt â« âœ… 2025-03-12\n";
        IReadOnlyList<Diagnostic> found = NoteCheck.Check(Layout, note);
        Assert.Equal(["done-after-meeting", "mis-decoded-text", "mis-decoded-text"], found.Select(diagnostic => diagnostic.Name).Order());
        string after = TextEdit.Apply(note, found.Where(diagnostic => diagnostic.Name == "mis-decoded-text").SelectMany(diagnostic => diagnostic.Fixes[0].Edits));
        Assert.Equal(Top + "- [x] Send @Ilse Brandt ⏫ ✅ 2025-03-12\n", after);
    }
}
