namespace NoteSchema;

/// <content>The rules about tasks, NS5xxx.</content>
public static partial class Rules
{
    /// <summary>The date of a task is none that Obsidian Tasks can read.</summary>
    public static Rule TaskDate { get; } = new("NS5001", "task-date", Severity.Error, "The date of a task is none that Obsidian Tasks can read.")
    {
        Why = "Obsidian Tasks reads dates in one form only. A date in any other is a word of the task, and the task is on no list of that day.",
        Schema = """
            schema: report
            body:
              sections:
                todo: { heading: To do, content: tasks }

            """,
        Wrong = """
            ---
            type: report
            ---

            ## To do

            - [ ] Call Ilse 📅 2025-03-2

            """,
        Right = """
            ---
            type: report
            ---

            ## To do

            - [ ] Call Ilse 📅 2025-03-02

            """,
    };

    /// <summary>A task is assigned to nobody, or to somebody who has no part in the note.</summary>
    public static Rule TaskAssignee { get; } = new("NS5002", "task-assignee", Severity.Warning, "A task is assigned to nobody, or to somebody who has no part in the note.")
    {
        Unfixed = "Where several may have to do it, or the name is near none of theirs, only the author knows who is meant.",
        Why = "A task that nobody named here has is done by nobody.",
        Schema = """
            schema: report
            fields:
              people: { type: list, items: link }
            body:
              sections:
                todo: { heading: To do, content: tasks, tasks: { assignee: { one_of: people } } }

            """,
        Wrong = """
            ---
            type: report
            people: ["[[Ilse Brandt]]", "[[Ruben Okafor]]"]
            ---

            ## To do

            - [ ] Send the load figures @Priya 📅 2025-03-28

            """,
        Right = """
            ---
            type: report
            people: ["[[Ilse Brandt]]", "[[Ruben Okafor]]"]
            ---

            ## To do

            - [ ] Send the load figures @Ilse Brandt 📅 2025-03-28

            """,
    };

    /// <summary>A task's checkbox and its dates do not agree.</summary>
    public static Rule TaskDoneDate { get; } = new("NS5003", "task-done-date", Severity.Warning, "A task's checkbox and its dates do not agree.")
    {
        Why = "The checkbox says that the task is open and a date says when it was done. Lists by day and lists by state do not agree then.",
        Schema = """
            schema: report
            body:
              sections:
                todo: { heading: To do, content: tasks }

            """,
        Wrong = """
            ---
            type: report
            ---

            ## To do

            - [ ] Call Ilse ✅ 2025-03-17

            """,
        Right = """
            ---
            type: report
            ---

            ## To do

            - [x] Call Ilse ✅ 2025-03-17

            """,
    };

    /// <summary>The recurrence of a task is none that Obsidian Tasks can read.</summary>
    public static Rule TaskRecurrence { get; } = new("NS5004", "task-recurrence", Severity.Warning, "The recurrence of a task is none that Obsidian Tasks can read.")
    {
        Why = "A recurrence that Obsidian Tasks cannot read, or that has no date to start from, makes no next task: what was to come back never does.",
        Schema = """
            schema: report
            body:
              sections:
                todo: { heading: To do, content: tasks }

            """,
        Wrong = """
            ---
            type: report
            ---

            ## To do

            - [ ] Check the crane contract 🔁 weekly 📅 2025-04-01

            """,
        Right = """
            ---
            type: report
            ---

            ## To do

            - [ ] Check the crane contract 🔁 every week 📅 2025-04-01

            """,
    };

    /// <summary>A task waits for itself, or two tasks have one id.</summary>
    public static Rule TaskDependency { get; } = new("NS5005", "task-dependency", Severity.Warning, "A task waits for itself, or two tasks have one id.")
    {
        Unfixed = "Of two tasks with one id, and of those that wait for it, only the author knows which is meant.",
        Why = "A task that waits for itself is blocked for ever, and of two tasks with one id nobody knows which is meant.",
        Schema = """
            schema: report
            body:
              sections:
                todo: { heading: To do, content: tasks }

            """,
        Wrong = """
            ---
            type: report
            ---

            ## To do

            - [ ] Order the seals 🆔 order
            - [ ] Fit the seals 🆔 fit ⛔ order,fit

            """,
        Right = """
            ---
            type: report
            ---

            ## To do

            - [ ] Order the seals 🆔 order
            - [ ] Fit the seals 🆔 fit ⛔ order

            """,
    };
}
