namespace NoteSchema;

/// <summary>A task's priority as Obsidian Tasks orders it.</summary>
public enum TaskPriority
{
    /// <summary>🔺</summary>
    Highest,
    /// <summary>⏫</summary>
    High,
    /// <summary>🔼</summary>
    Medium,
    /// <summary>No sign.</summary>
    None,
    /// <summary>🔽</summary>
    Low,
    /// <summary>⏬</summary>
    Lowest,
}

/// <summary>What a signifier of a task line says.</summary>
public enum TaskSignifier
{
    /// <summary>📅</summary>
    Due,
    /// <summary>⏳</summary>
    Scheduled,
    /// <summary>🛫</summary>
    Start,
    /// <summary>➕</summary>
    Created,
    /// <summary>✅</summary>
    Done,
    /// <summary>❌</summary>
    Cancelled,
    /// <summary>🔁</summary>
    Recurrence,
    /// <summary>🔺 ⏫ 🔼 🔽 ⏬</summary>
    Priority,
    /// <summary>🆔</summary>
    Id,
    /// <summary>⛔</summary>
    DependsOn,
    /// <summary>🏁</summary>
    OnCompletion,
    /// <summary>An <c>@name</c> in the text.</summary>
    Assignee,
}

/// <summary>A signifier of a task line and its value, valid or not.</summary>
/// <param name="Signifier">What it says.</param>
/// <param name="Span">Sign and value, or all of <c>[due:: 2025-03-28]</c>.</param>
/// <param name="ValueSpan">The value alone, without spaces around it; empty where none follows.</param>
/// <param name="IsTrailing">Whether only other signifiers and tags follow on the line. Obsidian Tasks reads no others, so these alone set the task's properties; an assignee counts anywhere.</param>
public readonly record struct TaskField(TaskSignifier Signifier, TextSpan Span, TextSpan ValueSpan, bool IsTrailing = true);

/// <summary>A task line, read as Obsidian Tasks reads it, in emoji or Dataview form.</summary>
public sealed class TaskItem
{
    /// <summary>The list item.</summary>
    public required Block Block { get; init; }

    /// <summary>The words of the task, without trailing signifiers, dates and block id, trimmed; tags and assignee stay.</summary>
    public required string Text { get; init; }

    /// <summary>The character in the checkbox.</summary>
    public required char Status { get; init; }

    /// <summary>Whether it is done: <c>[x]</c> or <c>[X]</c>.</summary>
    public bool IsDone => Status is 'x' or 'X';

    /// <summary>Whether it is cancelled: <c>[-]</c>.</summary>
    public bool IsCancelled => Status == '-';

    /// <summary>The name after <c>@</c>, as far as the words after it begin with a capital letter; or a wikilink's name; null where there is none.</summary>
    public string? Assignee { get; init; }

    /// <summary>The priority.</summary>
    public TaskPriority Priority { get; init; } = TaskPriority.None;

    /// <summary>The recurrence rule after 🔁, if there is one.</summary>
    public string? Recurrence { get; init; }

    /// <summary>The task's own id, if it has one.</summary>
    public string? Id { get; init; }

    /// <summary>The ids of tasks that must be done first.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>Tags in the text, without <c>#</c>.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Every signifier with its place, valid or not, in order.</summary>
    public IReadOnlyList<TaskField> Fields { get; init; } = [];

    /// <summary>When it is due; null where it does not say or the date is none.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>When it is planned for.</summary>
    public DateOnly? Scheduled { get; init; }

    /// <summary>When it can be started.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>When it was written down.</summary>
    public DateOnly? Created { get; init; }

    /// <summary>When it was done.</summary>
    public DateOnly? DoneDate { get; init; }

    /// <summary>When it was cancelled.</summary>
    public DateOnly? CancelledDate { get; init; }

    /// <summary>The line, without the line end.</summary>
    public required string Line { get; init; }
}
