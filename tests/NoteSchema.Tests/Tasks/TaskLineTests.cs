namespace NoteSchema.Tests;

/// <summary>Task lines as the documentation of Obsidian Tasks describes them.</summary>
public class TaskLineTests
{
    private static TaskItem Read(string line) => Assert.Single(Note.Parse("- [ ] " + line).Body.Tasks);

    private static string Fields(string line)
    {
        Note note = Note.Parse("- [ ] " + line);
        return string.Join("; ", note.Body.Tasks[0].Fields.Select(field => $"{field.Signifier} {note.Source.ToString(field.Span)}={note.Source.ToString(field.ValueSpan)}{(field.IsTrailing ? "" : " (inside)")}"));
    }

    [Fact]
    public void Every_sign_of_the_emoji_form_is_read()
    {
        TaskItem task = Read("Paint 🔺 🔁 every week when done 🏁 delete 🆔 ab-1 ⛔ x1,y_2 , z ➕ 2025-01-01 🛫 2025-01-02 ⏳ 2025-01-03 📅 2025-01-04 ❌ 2025-01-05 ✅ 2025-01-06");

        Assert.Equal("Paint", task.Text);
        Assert.Equal(TaskPriority.Highest, task.Priority);
        Assert.Equal("every week when done", task.Recurrence);
        Assert.Equal("ab-1", task.Id);
        Assert.Equal(["x1", "y_2", "z"], task.DependsOn);
        Assert.Equal((DateOnly?[])[new(2025, 1, 1), new(2025, 1, 2), new(2025, 1, 3), new(2025, 1, 4), new(2025, 1, 5), new(2025, 1, 6)], [task.Created, task.Start, task.Scheduled, task.Due, task.CancelledDate, task.DoneDate]);
        Assert.Contains(task.Fields, field => field.Signifier == TaskSignifier.OnCompletion);
    }

    [Fact]
    public void Every_field_of_the_Dataview_form_is_read()
    {
        TaskItem task = Read("Paint  [priority:: low]  (repeat:: every day), [id:: a] [dependsOn:: b, c] [onCompletion:: keep] [created:: 2025-01-01] [start::2025-01-02] [ scheduled:: 2025-01-03 ] [due:: 2025-01-04] [cancelled:: 2025-01-05] [completion:: 2025-01-06]");

        Assert.Equal("Paint", task.Text);
        Assert.Equal(TaskPriority.Low, task.Priority);
        Assert.Equal("every day", task.Recurrence);
        Assert.Equal("a", task.Id);
        Assert.Equal(["b", "c"], task.DependsOn);
        Assert.Equal((DateOnly?[])[new(2025, 1, 1), new(2025, 1, 2), new(2025, 1, 3), new(2025, 1, 4), new(2025, 1, 5), new(2025, 1, 6)], [task.Created, task.Start, task.Scheduled, task.Due, task.CancelledDate, task.DoneDate]);
    }

    [Theory]
    [InlineData("a 📅 2025-01-04 #x ⏫ #y ^id", "a #x #y", "Due 📅 2025-01-04=2025-01-04; Priority ⏫=⏫")]
    [InlineData("a 📅️ 2025-01-04 ⏫️", "a", "Due 📅️ 2025-01-04=2025-01-04; Priority ⏫️=⏫")]
    [InlineData("a 📅2025-01-04✅2025-01-05", "a", "Due 📅2025-01-04=2025-01-04; Done ✅2025-01-05=2025-01-05")]
    [InlineData("📅 2025-01-04 a ⏫", "📅 2025-01-04 a", "Due 📅 2025-01-04=2025-01-04 (inside); Priority ⏫=⏫")]
    [InlineData("a [due:: 2025-01-04] b", "a [due:: 2025-01-04] b", "Due [due:: 2025-01-04]=2025-01-04 (inside)")]
    [InlineData("a `📅 2025-01-04`", "a `📅 2025-01-04`", "")]
    [InlineData("a (see [[b]]) [x](y)", "a (see [[b]]) [x](y)", "")]
    [InlineData("a [Due:: 2025-01-04]", "a [Due:: 2025-01-04]", "")]
    [InlineData("📆 2025-01-04", "", "Due 📆 2025-01-04=2025-01-04")]
    [InlineData("🔥 hot", "🔥 hot", "")]
    public void Only_what_nothing_but_signs_and_tags_follow_belongs_to_the_end(string line, string text, string fields)
    {
        Assert.Equal(text, Read(line).Text);
        Assert.Equal(fields, Fields(line));
    }

    [Theory]
    [InlineData("a ⏳ 2025-03-2 🔽", "Scheduled ⏳ 2025-03-2=2025-03-2; Priority 🔽=🔽")]
    [InlineData("a 📅 2025/3/2", "Due 📅 2025/3/2=2025/3/2")]
    [InlineData("a 📅 2025-02-30", "Due 📅 2025-02-30=2025-02-30")]
    [InlineData("a 📅 tomorrow", "Due 📅 tomorrow=tomorrow")]
    [InlineData("a 📅 next week ⏫", "Due 📅 next week=next week; Priority ⏫=⏫")]
    [InlineData("a 📅", "Due 📅=")]
    [InlineData("a 📅 ask them again", "Due 📅= (inside)")]
    public void A_date_that_is_none_keeps_its_place_and_gives_no_date(string line, string fields)
    {
        Assert.Equal(fields, Fields(line));
        TaskItem task = Read(line);
        Assert.Null(task.Due ?? task.Scheduled);
        if (line.StartsWith("a ⏳", StringComparison.Ordinal)) Assert.Equal(TaskPriority.Low, task.Priority);
    }

    [Fact]
    public void Of_two_dates_of_a_kind_the_first_at_the_end_counts_as_in_Obsidian_Tasks()
    {
        Assert.Equal(new DateOnly(2025, 1, 4), Read("a 📅 2025-01-04 📅 2025-01-05").Due);
        Assert.Equal(new DateOnly(2025, 1, 5), Read("📅 2025-01-04 a 📅 2025-01-05").Due);
        Assert.Null(Read("a 📅 2025-01-04 @Edda").Due);
    }

    [Theory]
    [InlineData("Draft. @Tomas Lind ⏫", "Tomas Lind", "@Tomas Lind")]
    [InlineData("@Priya and Ruben", "Priya", "@Priya")]
    [InlineData("@anna Lind", "anna", "@anna")]
    [InlineData("(@Tomas Lind)", "Tomas Lind", "@Tomas Lind")]
    [InlineData("x @Tomas  Lind", "Tomas", "@Tomas")]
    [InlineData("x @[[People/Tomas Lind|Tom]].", "Tomas Lind", "@[[People/Tomas Lind|Tom]]")]
    [InlineData("x @Åsa-Maria O’Neil.", "Åsa-Maria O’Neil", "@Åsa-Maria O’Neil")]
    [InlineData("@Tomas Lind, @Priya", "Tomas Lind", "@Tomas Lind")]
    [InlineData("write a@b.example @ 5 @2x `@Edda`", null, null)]
    public void The_assignee_is_the_name_after_an_at_sign(string line, string? name, string? place)
    {
        Note note = Note.Parse("- [ ] " + line);
        TaskItem task = note.Body.Tasks[0];
        Assert.Equal(name, task.Assignee);
        TaskField field = task.Fields.FirstOrDefault(field => field.Signifier == TaskSignifier.Assignee);
        Assert.Equal(place ?? "", note.Source.ToString(field.Span));
    }

    [Fact]
    public void Tasks_are_found_in_lists_of_any_depth_quotes_and_callouts()
    {
        Note note = Note.Parse("- a\n\t1. [x] b ✅ 2025-01-01\n> [!todo] c\n> - [-] d #t\n");

        Assert.Equal(["b", "d #t"], note.Body.Tasks.Select(task => task.Text));
        Assert.Equal(["\t1. [x] b ✅ 2025-01-01", "> - [-] d #t"], note.Body.Tasks.Select(task => task.Line));
        Assert.True(note.Body.Tasks[0].IsDone);
        Assert.True(note.Body.Tasks[1].IsCancelled);
        Assert.Equal(["t"], note.Body.Tasks[1].Tags);
    }
}
