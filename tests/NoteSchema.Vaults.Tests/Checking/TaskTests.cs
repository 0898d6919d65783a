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
    [InlineData("- [ ] ✅ set up for @Ilse Brandt")]
    [InlineData("- [ ] ❌ remove this @Ilse Brandt")]
    [InlineData("- [ ] ✅ 10 items @Ilse Brandt")]
    [InlineData("- [ ] ✅ 1.5 litres, ➕ 3-4 cups, ❌ 2024-2025 and ⏳ 10:30 @Ilse Brandt")]
    [InlineData("- [ ] Update @Ilse Brandt ✅ 3.4.10 of 12345678 things")]
    [InlineData("- [ ] Set @Ilse Brandt ⏳ timer")]
    [InlineData("- [ ] Set @Ilse Brandt ⏳ monitor")]
    [InlineData("- [ ] Set @Ilse Brandt ⏳ 5 days")]
    [InlineData("- [ ] Pay @Ilse Brandt ➕ tip")]
    [InlineData("- [ ] @Ilse Brandt: ✅ install printer")]
    [InlineData("- [ ] Written 📅 2025-03-28 by @Ilse Brandt")]
    [InlineData("- [ ] Sent ✅ 2025-03-17 to @Ilse Brandt")]
    public void A_task_in_order_is_not_marked(string task) => Assert.Empty(NoteCheck.Findings(Layout, Top + task + "\n"));

    [Theory]
    [InlineData("- [ ] Draft @Ilse Brandt ⏳ 2025-03-2", "task-date “2025-03-2”")]
    [InlineData("- [ ] Draft @Ilse Brandt 📅 tomorrow", "task-date “tomorrow”")]
    [InlineData("- [ ] Draft @Ilse Brandt 📅", "task-date “📅”")]
    [InlineData("- [ ] Draft @Ilse Brandt 📅 next Friday", "task-date “next Friday”")]
    [InlineData("- [ ] Draft @Ilse Brandt 📅 in 3 days ⏫", "task-date “in 3 days”")]
    [InlineData("- [ ] Draft @Ilse Brandt 📅 28 March", "task-date “28 March”")]
    [InlineData("- [ ] Draft 📅 2025-03-28, for @Ilse Brandt", "task-date “2025-03-28,”")]
    [InlineData("- [ ] Draft 📅 28.3.2025 for @Ilse Brandt", "task-date “28.3.2025”")]
    [InlineData("- [ ] Draft 📅 2025-3-8 for @Ilse Brandt", "task-date “2025-3-8”")]
    [InlineData("- [ ] Draft @Ilse Brandt ✅", "task-date “✅”")]
    [InlineData("- [ ] Draft @Ilse Brandt ✅ 2025-03-17", "task-done-date “✅ 2025-03-17”")]
    [InlineData("- [ ] Draft @Ilse Brandt 🔁 every week", "task-recurrence “🔁 every week”")]
    [InlineData("- [ ] Draft @Ilse Brandt 🔁 weekly 📅 2025-03-28", "task-recurrence “🔁 weekly”")]
    [InlineData("- [ ] Draft 📅 2025-03-28 for @Ilse Brandt 🔁 every week", "task-recurrence “🔁 every week”")]
    [InlineData("- [ ] Draft @Ilse Brandt 🆔 a1 ⛔ a1", "task-dependency “⛔ a1”")]
    [InlineData("- [ ] Draft @Priya", "task-assignee “@Priya”")]
    [InlineData("- [ ] Draft", "task-assignee “- [ ] Draft”")]
    [InlineData("- [x] Send @Ilse Brandt ✅ 2025-03-12", "done-after-meeting “- [x] Send @Ilse Brandt ✅ 2025-03-12”")]
    public void A_task_that_is_not_in_order_is_marked_at_the_place(string task, string finding) => Assert.Equal([finding], NoteCheck.Findings(Layout, Top + task + "\n"));

    [Theory]
    [InlineData("- [ ] Call 📅 2025-03-28")]
    [InlineData("- [ ] Call 📅 2025-03-28 #phone ⏫")]
    [InlineData("- [ ] Call 📅 2025-03-27 or later 📅 2025-03-28")]
    [InlineData("- [ ] Call 📅 2025-03-28\n  and ask for Ilse")]
    [InlineData("- [x] Call 📅 2025-03-28 and more")]
    [InlineData("- [ ] Call 📅 2025-03-28 and more", "task-date “📅 2025-03-28” Words follow the due date, so Obsidian Tasks does not see it. Put it at the end of the task.")]
    [InlineData("- [ ] Call (due:: 2025-03-28), and more", "task-date “(due:: 2025-03-28)” Words follow the due date, so Obsidian Tasks does not see it. Put it at the end of the task.")]
    [InlineData("- [ ] Call 📅 [[2025-03-28]]", "task-date “- [ ] Call 📅 [[2025-03-28]]” The task has no due date. Put `📅` and a date at its end.")]
    [InlineData("- [ ] Call 📅 then", "task-date “- [ ] Call 📅 then” The task has no due date. Put `📅` and a date at its end.")]
    [InlineData("- [ ] Call 📅 2025/3/28 and more", "task-date “2025/3/28” “2025/3/28” is no date such as 2025-03-28, so Obsidian Tasks does not see the due date.")]
    public void A_due_date_that_must_be_there_is_one_that_Obsidian_Tasks_reads(string task, params string[] findings)
    {
        string note = $"---\ntype: sample\n---\n\n## Actions\n{task}\n";
        Assert.Equal(findings, NoteCheck.Check("schema: sample\nbody:\n  sections:\n    actions: { heading: Actions, content: tasks, tasks: { due: { required: true } } }", note).Select(found => $"{found.Name} “{note[found.Span.Start..found.Span.End]}” {found.Message}"));
    }

    [Theory]
    [InlineData("every day")]
    [InlineData("every 3 days when done")]
    [InlineData("every weekday")]
    [InlineData("every week on Monday, Tuesday")]
    [InlineData("every Tuesday and Friday")]
    [InlineData("Every 2 Weeks")]
    [InlineData("every month on the 1st")]
    [InlineData("every month on the last")]
    [InlineData("every month on the last Friday")]
    [InlineData("every month on the 2nd last Friday")]
    [InlineData("every 6 months on the 2nd Wednesday")]
    [InlineData("every January on the 15th")]
    [InlineData("every April and December on the 1st and 24th")]
    [InlineData("every Thu")]
    [InlineData("every 2 years")]
    public void A_recurrence_of_a_form_that_Obsidian_Tasks_names_is_not_marked(string rule) => Assert.Empty(NoteCheck.Findings(Layout, Top + $"- [ ] Call @Ilse Brandt 🔁 {rule} 📅 2025-03-28\n"));

    [Theory]
    [InlineData("every")]
    [InlineData("every blue moon")]
    [InlineData("every Tag")]
    [InlineData("every other week")]
    [InlineData("every two weeks")]
    [InlineData("every 2nd week")]
    [InlineData("every third month")]
    [InlineData("every weekend")]
    [InlineData("every 0 days")]
    public void A_recurrence_that_Obsidian_Tasks_cannot_read_is_marked(string rule) => Assert.Equal([$"task-recurrence “🔁 {rule}”"], NoteCheck.Findings(Layout, Top + $"- [ ] Call @Ilse Brandt 🔁 {rule} 📅 2025-03-28\n"));

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
