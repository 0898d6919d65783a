namespace NoteSchema;

public sealed partial class NoteEditor
{
    /// <summary>Puts another character into a task's checkbox: a space for open, <c>x</c> for done, <c>-</c> for cancelled.</summary>
    /// <param name="task">The task, of <see cref="Note"/> now or before any of the changes.</param>
    /// <param name="status">The character.</param>
    public NoteEditor SetTaskStatus(TaskItem task, char status)
    {
        if (Find(task) is not { } found || found.Status == status) return this;
        TextSpan box = found.Block.CheckboxSpan;
        return CommitTask(found, [new TextEdit(TextSpan.FromBounds(box.Start + 1, box.End - 1), status.ToString())], after => after.Status == status && after.Text == found.Text && Signs(after).SequenceEqual(Signs(found)), "The status cannot be set");
    }

    /// <summary>Gives a task a date, another date, or none.</summary>
    /// <param name="task">The task.</param>
    /// <param name="signifier">What the date says.</param>
    /// <param name="date">The date; null for none.</param>
    public NoteEditor SetTaskDate(TaskItem task, TaskSignifier signifier, DateOnly? date)
    {
        if (!TaskSigns.IsDate(signifier)) throw new ArgumentException($"{signifier} is no date.", nameof(signifier));
        return SetTaskField(task, signifier, date is { } day ? DateFormats.Format(day) : null);
    }

    /// <summary>Gives a task a priority; <see cref="TaskPriority.None"/> takes it away.</summary>
    /// <param name="task">The task.</param>
    /// <param name="priority">The priority.</param>
    public NoteEditor SetTaskPriority(TaskItem task, TaskPriority priority) =>
        SetTaskField(task, TaskSignifier.Priority, priority == TaskPriority.None ? null : priority.ToString().ToLowerInvariant());

    /// <summary>
    /// Gives a task a signifier, another value of it, or takes it away. A new one goes to the end of the line, before a block id, in emoji or Dataview form: as the line's others have it, else as the note's
    /// other tasks do, else in emoji form.
    /// </summary>
    /// <param name="task">The task.</param>
    /// <param name="signifier">What it says; not <see cref="TaskSignifier.Assignee"/>, which is a name in the text.</param>
    /// <param name="value">The value: a date as <c>2025-03-28</c>, a rule such as <c>every week</c>, a priority as <c>high</c>, ids; null to take it away.</param>
    public NoteEditor SetTaskField(TaskItem task, TaskSignifier signifier, string? value)
    {
        if (signifier == TaskSignifier.Assignee) throw new ArgumentException("An assignee is a name in the text.", nameof(signifier));
        if (Find(task) is not { } found || TaskEdits.Set(Note, found, signifier, value) is not { } edit) return this;
        List<(TaskSignifier, string?)> expected = [.. Signs(found).Where(sign => sign.Signifier != signifier)];
        return CommitTask(found, [edit], after => after.Status == found.Status && after.Text == found.Text && Signs(after).Where(sign => sign.Signifier != signifier).SequenceEqual(expected)
            && Signs(after).FirstOrDefault(sign => sign.Signifier == signifier).Value == value, value is null ? $"{signifier} cannot be taken away" : $"{signifier} cannot be “{Wording.Cut(value)}”");
    }

    private NoteEditor CommitTask(TaskItem task, IReadOnlyList<TextEdit> edits, Func<TaskItem, bool> means, string what)
    {
        int start = task.Block.Span.Start;
        return CommitBody(edits, after => after.Body.Tasks.Find(other => other.Block.Span.Start == start) is { } now && means(now), what);
    }

    private TaskItem? Find(TaskItem task)
    {
        if (Refusal is not null) return null;
        int at = Locate(task.Body, task.Block.Span.Start);
        if (at < 0) return null;
        TaskItem? found = Note.Body.Tasks.Find(other => other.Block.Span.Start == at);
        if (found is null) Refuse("The task is gone by an earlier change.");
        return found;
    }

    private static IEnumerable<(TaskSignifier Signifier, string? Value)> Signs(TaskItem task) => task.Fields.Where(field => field.IsTrailing && field.Signifier != TaskSignifier.Assignee).Select(field => (field.Signifier, TaskEdits.ValueOf(task, field)));
}
