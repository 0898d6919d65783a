namespace NoteSchema;

/// <content>The rules about tasks, NS5xxx.</content>
public static partial class Rules
{
    /// <summary>The date of a task is none that Obsidian Tasks can read.</summary>
    public static Rule TaskDate { get; } = new("NS5001", "task-date", Severity.Error, "The date of a task is none that Obsidian Tasks can read.")
    {
        Why = "The date of a task is none that Obsidian Tasks can read.",
        Wrong = "",
        Right = "",
    };

    /// <summary>A task is assigned to nobody, or to somebody who has no part in the note.</summary>
    public static Rule TaskAssignee { get; } = new("NS5002", "task-assignee", Severity.Warning, "A task is assigned to nobody, or to somebody who has no part in the note.")
    {
        Why = "A task is assigned to nobody, or to somebody who has no part in the note.",
        Wrong = "",
        Right = "",
    };

    /// <summary>A task's checkbox and its dates do not agree.</summary>
    public static Rule TaskDoneDate { get; } = new("NS5003", "task-done-date", Severity.Warning, "A task's checkbox and its dates do not agree.")
    {
        Why = "A task's checkbox and its dates do not agree.",
        Wrong = "",
        Right = "",
    };

    /// <summary>The recurrence of a task is none that Obsidian Tasks can read.</summary>
    public static Rule TaskRecurrence { get; } = new("NS5004", "task-recurrence", Severity.Warning, "The recurrence of a task is none that Obsidian Tasks can read.")
    {
        Why = "The recurrence of a task is none that Obsidian Tasks can read.",
        Wrong = "",
        Right = "",
    };

    /// <summary>A task waits for itself, or two tasks have one id.</summary>
    public static Rule TaskDependency { get; } = new("NS5005", "task-dependency", Severity.Warning, "A task waits for itself, or two tasks have one id.")
    {
        Why = "A task waits for itself, or two tasks have one id.",
        Wrong = "",
        Right = "",
    };
}
