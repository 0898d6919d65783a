namespace NoteSchema;

/// <summary>The members of tasks.</summary>
internal static class TaskMembers
{
    public static object Get(TaskItem task, string member) => member switch
    {
        "text" => task.Text,
        "done" => CelBoxes.Of(task.IsDone),
        "status" => task.Status.ToString(),
        "assignee" => CelMembers.OrMissing(task.Assignee, "assignee"),
        "priority" => task.Priority.ToString().ToLowerInvariant(),
        "due" => CelMembers.OrMissing(task.Due, "due"),
        "scheduled" => CelMembers.OrMissing(task.Scheduled, "scheduled"),
        "start" => CelMembers.OrMissing(task.Start, "start"),
        "created" => CelMembers.OrMissing(task.Created, "created"),
        "done_date" => CelMembers.OrMissing(task.DoneDate, "done_date"),
        "cancelled_date" => CelMembers.OrMissing(task.CancelledDate, "cancelled_date"),
        "recurrence" => CelMembers.OrMissing(task.Recurrence, "recurrence"),
        "tags" => task.Tags,
        "line" => task.Line,
        _ => CelMembers.Unknown("task", member),
    };
}
