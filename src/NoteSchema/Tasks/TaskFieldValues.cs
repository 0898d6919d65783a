namespace NoteSchema;

/// <summary>What the signifiers of a task say together. Taken from the last to the first; of two valid ones the first on the line counts, as in Obsidian Tasks.</summary>
internal sealed class TaskFieldValues
{
    public DateOnly?[] Dates { get; } = new DateOnly?[(int)TaskSignifier.Cancelled + 1];
    public TaskPriority Priority { get; private set; } = TaskPriority.None;
    public string? Recurrence { get; private set; }
    public string? Id { get; private set; }
    public IReadOnlyList<string> DependsOn { get; private set; } = [];
    public string? Assignee { get; private set; }

    public void Take(TaskField field, SourceText source)
    {
        if (!field.IsTrailing) return;
        ReadOnlySpan<char> value = source.AsSpan(field.ValueSpan);
        switch (field.Signifier)
        {
            case TaskSignifier.Assignee:
                Assignee = source[field.Span.Start + 1] == '[' ? new NoteLink(value.ToString()).Name : value.ToString();
                break;
            case TaskSignifier.Priority:
                if (TaskSigns.Priority(value) is not TaskPriority.None and TaskPriority priority) Priority = priority;
                break;
            case TaskSignifier.Recurrence:
                if (!value.IsEmpty) Recurrence = value.ToString();
                break;
            case TaskSignifier.Id:
                if (!value.IsEmpty) Id = value.ToString();
                break;
            case TaskSignifier.DependsOn:
                if (!value.IsEmpty) DependsOn = TaskValues.Ids(value);
                break;
            case TaskSignifier.OnCompletion:
                break;
            default:
                if (TaskValues.Date(value) is { } date) Dates[(int)field.Signifier] = date;
                break;
        }
    }
}
