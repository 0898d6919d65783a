namespace NoteSchema;

/// <summary>Checks the task lines of a note: as Obsidian Tasks reads them, and against what the schema asks of a section's tasks.</summary>
internal static class TasksCheck
{
    public static void Run(CheckContext context)
    {
        var ids = new Dictionary<string, TaskItem>();
        foreach (TaskItem task in context.Note.Body.Tasks)
        {
            foreach (TaskField field in task.Fields) CheckField(context, task, field);
            if (task.Recurrence is not null && task is { Due: null, Scheduled: null, Start: null } && !HasAnyDate(task))
                Report(context, Rules.TaskRecurrence, FieldOf(task, TaskSignifier.Recurrence), "A task that recurs needs a due, scheduled or start date to recur from.");
            CheckDependencies(context, task, ids);
        }
        CheckSections(context, context.Reading.Sections);
    }

    private static void CheckField(CheckContext context, TaskItem task, TaskField field)
    {
        string value = context.Source.ToString(field.ValueSpan);
        switch (field.Signifier)
        {
            case TaskSignifier.Due or TaskSignifier.Scheduled or TaskSignifier.Start or TaskSignifier.Created or TaskSignifier.Done or TaskSignifier.Cancelled:
                CheckDate(context, field, value);
                if (field.Signifier == TaskSignifier.Done && task.Status == ' ') Report(context, Rules.TaskDoneDate, field, "The task has a date on which it was done, and is open.");
                if (field.Signifier == TaskSignifier.Cancelled && task.Status == ' ') Report(context, Rules.TaskDoneDate, field, "The task has a date on which it was cancelled, and is open.");
                break;
            case TaskSignifier.Recurrence when field.IsTrailing && !value.StartsWith("every", StringComparison.OrdinalIgnoreCase):
                Report(context, Rules.TaskRecurrence, field, value.Length == 0 ? "A rule such as “every week” is missing." : $"A recurrence begins with “every”, as “every {UnitOf(value)}” would.");
                break;
        }
    }

    private static string UnitOf(string value) => value.ToLowerInvariant() switch
    {
        "daily" => "day",
        "weekly" => "week",
        "monthly" => "month",
        "yearly" or "annually" => "year",
        _ => value,
    };

    private static void CheckDate(CheckContext context, TaskField field, string value)
    {
        if (DateFormats.ParseDate(value) is not null) return;
        if (value.Length == 0)
        {
            // A sign in the middle of a sentence is a word like any other.
            if (field.IsTrailing) context.Report(Rules.TaskDate, field.Span, $"No date follows the sign for {NameOf(field.Signifier)}.");
            return;
        }
        if (!field.IsTrailing && !char.IsAsciiDigit(value[0])) return;
        Fix[] fixes = DateFormats.RecogniseDate(value) is { } date ? [Fix.Replace($"Write {DateFormats.Format(date)}", FixKind.Safe, field.ValueSpan, DateFormats.Format(date))] : [];
        context.Report(Rules.TaskDate, field.ValueSpan, $"“{value}” is no date such as 2025-03-28, so Obsidian Tasks does not see {NameOf(field.Signifier)}.", null, fixes);
    }

    private static void CheckDependencies(CheckContext context, TaskItem task, Dictionary<string, TaskItem> ids)
    {
        if (task.Id is null) return;
        if (!ids.TryAdd(task.Id, task)) Report(context, Rules.TaskDependency, FieldOf(task, TaskSignifier.Id), $"The id “{task.Id}” is given to another task of this note already.");
        if (task.DependsOn.Contains(task.Id)) Report(context, Rules.TaskDependency, FieldOf(task, TaskSignifier.DependsOn), "The task waits for itself.");
    }

    private static void CheckSections(CheckContext context, SectionReading parent)
    {
        foreach (SectionReading section in parent.Sections)
        {
            if (section.Exists && section.Layout!.Content is TasksContent content) CheckSection(context, section, content);
            CheckSections(context, section);
        }
    }

    private static void CheckSection(CheckContext context, SectionReading section, TasksContent content)
    {
        if (content is { AssigneeRequired: false, AssigneeOneOf: null, DueRequired: false }) return;
        HashSet<string>? allowed = content.AssigneeOneOf?.Evaluate(context.Scope) is IReadOnlyList<object?> list ? list.Select(LineReader.Words).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase) : null;
        foreach (TaskItem task in section.Tasks)
        {
            TaskField? assignee = task.Fields.Cast<TaskField?>().FirstOrDefault(field => field!.Value.Signifier == TaskSignifier.Assignee);
            if (task.Assignee is null)
            {
                if (content.AssigneeRequired) context.Report(Rules.TaskAssignee, context.Source.FirstLineOf(task.Block.Span), "The task says nobody who has to do it. Put `@` and a name in it.", section.Layout!.Severity);
            }
            else if (allowed is not null && !allowed.Contains(task.Assignee) && assignee is { } field) ReportUnknown(context, section, content, task.Assignee, allowed, field);
            if (content.DueRequired && task is { Status: ' ', Due: null } && !task.Fields.Any(field => field.Signifier == TaskSignifier.Due))
                context.Report(Rules.TaskDate, context.Source.FirstLineOf(task.Block.Span), "The task has no due date. Put `📅` and a date at its end.", section.Layout!.Severity);
        }
    }

    private static void ReportUnknown(CheckContext context, SectionReading section, TasksContent content, string name, HashSet<string> allowed, TaskField field)
    {
        string? near = context.Affords(allowed.Count) ? Suggestions.Nearest(name, allowed) ?? Sole(allowed.Where(other => other.StartsWith(name + " ", StringComparison.OrdinalIgnoreCase))) : null;
        context.Report(Rules.TaskAssignee, field.Span, $"“{name}” is not in `{content.AssigneeOneOf!.Text}`.{(near is null ? "" : $" Did you mean “{near}”?")}", section.Layout!.Severity,
            near is null ? [] : [Fix.Replace($"Write {near}", FixKind.Suggested, field.ValueSpan, near)]);
    }

    private static string? Sole(IEnumerable<string> names) => names.Take(2).ToArray() is [var only] ? only : null;

    private static bool HasAnyDate(TaskItem task) => task.Fields.Any(field => field.Signifier is TaskSignifier.Due or TaskSignifier.Scheduled or TaskSignifier.Start);

    private static TaskField FieldOf(TaskItem task, TaskSignifier signifier) => task.Fields.First(field => field.Signifier == signifier);

    private static void Report(CheckContext context, Rule rule, TaskField field, string message) => context.Report(rule, field.Span, message);

    private static string NameOf(TaskSignifier signifier) => signifier switch
    {
        TaskSignifier.Due => "the due date",
        TaskSignifier.Scheduled => "the scheduled date",
        TaskSignifier.Start => "the start date",
        TaskSignifier.Created => "the day it was written down",
        TaskSignifier.Done => "the day it was done",
        _ => "the day it was cancelled",
    };
}
