namespace NoteSchema;

/// <summary>Checks the task lines of a note: as Obsidian Tasks reads them, and against what the schema asks of a section's tasks.</summary>
internal static class TasksCheck
{
    public static void Run(CheckContext context)
    {
        HashSet<string>? ids = null;
        foreach (TaskItem task in context.Note.Body.Tasks)
        {
            foreach (TaskField field in task.Fields) CheckField(context, task, field);
            if (task.FirstOf(TaskSignifier.Recurrence) is { } recurrence && !HasAnyDate(context, task))
                Report(context, Rules.TaskRecurrence, recurrence, "A task that recurs needs a due, scheduled or start date to recur from.");
            if (task.Id is { } id) CheckDependencies(context, task, id, ids ??= []);
        }
        CheckSections(context, context.Reading.Sections);
    }

    private static void CheckField(CheckContext context, TaskItem task, TaskField field)
    {
        ReadOnlySpan<char> value = context.Source.AsSpan(field.ValueSpan);
        if (TaskSigns.IsDate(field.Signifier)) CheckDate(context, field, value);
        bool isDatedAndOpen = task.Status == ' ' && field.IsTrailing && !value.IsEmpty;
        if (isDatedAndOpen && field.Signifier == TaskSignifier.Done) context.Report(Rules.TaskDoneDate, field.Span, "The task has a date on which it was done, and is open.", null, [.. Close(context, task, 'x', "done"), .. TakeOut(context, field)]);
        if (isDatedAndOpen && field.Signifier == TaskSignifier.Cancelled) context.Report(Rules.TaskDoneDate, field.Span, "The task has a date on which it was cancelled, and is open.", null, [.. Close(context, task, '-', "cancelled"), .. TakeOut(context, field)]);
        if (field is { Signifier: TaskSignifier.Recurrence, IsTrailing: true } && !RecurrenceText.IsReadable(value)) ReportRecurrence(context, field, value.ToString());
    }

    private static void ReportRecurrence(CheckContext context, TaskField field, string value)
    {
        string? unit = UnitOf(value);
        string message = value.Length == 0 ? "A rule such as “every week” is missing."
            : value.StartsWith("every", StringComparison.OrdinalIgnoreCase) ? $"Obsidian Tasks cannot read “{value}” as a recurrence. Write one such as “every 2 weeks”, “every weekday”, “every month on the 1st” or “every January on the 15th”."
            : $"A recurrence begins with “every”, as “every {unit ?? value}” would.";
        context.Report(Rules.TaskRecurrence, field.Span, message, null, unit is null ? [] : [Fix.Replace($"Write every {unit}", FixKind.Suggested, field.ValueSpan, $"every {unit}")]);
    }

    // What is recurred by, where the word or number says so without doubt.
    private static string? UnitOf(string value) => value.ToLowerInvariant() switch
    {
        "daily" => "day",
        "weekly" => "week",
        "monthly" => "month",
        "quarterly" => "3 months",
        "yearly" or "annually" => "year",
        "day" or "week" or "month" or "year" or "weekday" => value,
        _ => value.Split(' ') is [var number, "days" or "weeks" or "months" or "years"] && int.TryParse(number, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out _) ? value : null,
    };

    // The box and the date say different things, and only who owes the task knows which is so.
    private static IEnumerable<Fix> Close(CheckContext context, TaskItem task, char status, string word)
    {
        if (context.Source.AsSpan(task.Block.Span).IndexOf("[ ]", StringComparison.Ordinal) is var at and >= 0)
            yield return Fix.Replace($"Mark the task as {word}", FixKind.Risky, new TextSpan(task.Block.Span.Start + at + 1, 1), status.ToString());
    }

    private static IEnumerable<Fix> TakeOut(CheckContext context, TaskField field)
    {
        int start = field.Span.Start;
        while (start > 0 && context.Source[start - 1] == ' ') start--;
        yield return Fix.Replace("Take out the date", FixKind.Risky, TextSpan.FromBounds(start, field.Span.End), "");
    }

    private static void CheckDate(CheckContext context, TaskField field, ReadOnlySpan<char> value)
    {
        if (!IsWrongDate(field, value)) return;
        if (value.IsEmpty)
        {
            context.Report(Rules.TaskDate, field.Span, $"No date follows the sign for {NameOf(field.Signifier)}.");
            return;
        }
        Fix[] fixes = DateFormats.RecogniseDate(value.ToString()) is { } date ? [Fix.Replace($"Write {DateFormats.Format(date)}", FixKind.Safe, field.ValueSpan, DateFormats.Format(date))] : [];
        context.Report(Rules.TaskDate, field.ValueSpan, $"“{value}” is no date such as 2025-03-28, so Obsidian Tasks does not see {NameOf(field.Signifier)}.", null, fixes);
    }

    // A sign in the middle of a sentence is a word like any other, unless what follows was meant for a date.
    private static bool IsWrongDate(TaskField field, ReadOnlySpan<char> value) => TaskValues.Date(value) is null && (field.IsTrailing || TaskValues.IsDateLike(value));

    private static void CheckDependencies(CheckContext context, TaskItem task, string id, HashSet<string> ids)
    {
        if (!ids.Add(id)) Report(context, Rules.TaskDependency, FieldOf(task, TaskSignifier.Id), $"The id “{id}” is given to another task of this note already.");
        if (task.DependsOn.Contains(id)) context.Report(Rules.TaskDependency, FieldOf(task, TaskSignifier.DependsOn).Span, "The task waits for itself.", null, [.. StopWaiting(context, task, id)]);
    }

    private static IEnumerable<Fix> StopWaiting(CheckContext context, TaskItem task, string id)
    {
        string others = string.Join(',', task.DependsOn.Where(other => other != id));
        if (TaskEdits.Set(context.Note, task, TaskSignifier.DependsOn, others.Length > 0 ? others : null) is { } edit)
            yield return new Fix(others.Length > 0 ? $"Let it wait for {others} only" : "Let it wait for nothing", FixKind.Suggested, [edit]);
    }

    private static void CheckSections(CheckContext context, SectionReading parent)
    {
        foreach (SectionReading section in parent.Parts)
        {
            if (section.Exists && section.Layout!.Content is TasksContent content) CheckSection(context, section, content);
            CheckSections(context, section);
        }
    }

    private static void CheckSection(CheckContext context, SectionReading section, TasksContent content)
    {
        if (content is { AssigneeRequired: false, AssigneeOneOf: null, DueRequired: false }) return;
        AllowedNames? allowed = content.AssigneeOneOf?.Evaluate(context.Scope) is IReadOnlyList<object?> list ? new AllowedNames(list) : null;
        foreach (TaskItem task in context.Note.Body.TasksIn(section.Content))
        {
            if (task.FirstOf(TaskSignifier.Assignee) is not { } assignee)
            {
                if (content.AssigneeRequired) context.Report(Rules.TaskAssignee, context.Source.FirstLineOf(task.Block.Span), "The task says nobody who has to do it. Put `@` and a name in it.", section.Layout!.Severity, [.. Assign(context, task, allowed)]);
            }
            else if (allowed is { } names)
            {
                ReadOnlySpan<char> name = TaskValues.Name(context.Source.AsSpan(), assignee);
                if (!names.Contains(name)) ReportUnknown(context, section, content, name.ToString(), names.ToSet(), assignee);
            }
            if (content.DueRequired && task.Status == ' ' && !HasDate(context, task, TaskSignifier.Due)) ReportNoDueDate(context, task, section.Layout!.Severity);
        }
    }

    private static void ReportNoDueDate(CheckContext context, TaskItem task, Severity? severity)
    {
        foreach (TaskField field in task.Fields)
        {
            if (field.Signifier != TaskSignifier.Due || TaskValues.Date(context.Source.AsSpan(field.ValueSpan)) is null) continue;
            context.Report(Rules.TaskDate, field.Span, "Words follow the due date, so Obsidian Tasks does not see it. Put it at the end of the task.", severity, [new Fix("Move it to the end", FixKind.Suggested, TaskEdits.MoveToEnd(context.Source, task, field))]);
            return;
        }
        context.Report(Rules.TaskDate, context.Source.FirstLineOf(task.Block.Span), "The task has no due date. Put `📅` and a date at its end.", severity, DueInWords.Find(context.Note, task) is { } due ? [due] : []);
    }

    // Where only one may have to do it, it is that one. The name stands before the signs at the end.
    private static IEnumerable<Fix> Assign(CheckContext context, TaskItem task, AllowedNames? allowed)
    {
        if (allowed is not { } names || Sole(names.ToSet()) is not { } name) yield break;
        int at = task.Block.Text.End;
        foreach (TaskField field in task.Fields)
        {
            if (field.IsTrailing) at = Math.Min(at, field.Span.Start);
        }
        bool isLast = at == task.Block.Text.End;
        yield return new Fix($"Write @{name}", FixKind.Suggested, [TextEdit.Insert(at, isLast ? $" @{name}" : $"@{name} ")]);
    }

    private static void ReportUnknown(CheckContext context, SectionReading section, TasksContent content, string name, HashSet<string> allowed, TaskField field)
    {
        string? near = context.Affords(allowed.Count) ? Suggestions.Nearest(name, allowed) ?? Sole(allowed.Where(other => other.StartsWith(name + " ", StringComparison.OrdinalIgnoreCase))) : null;
        context.Report(Rules.TaskAssignee, field.Span, $"“{name}” is not in `{content.AssigneeOneOf!.Text}`.{(near is null ? "" : $" Did you mean “{near}”?")}", section.Layout!.Severity,
            near is null ? [] : [Fix.Replace($"Write {near}", near.StartsWith(name + " ", StringComparison.OrdinalIgnoreCase) ? FixKind.Suggested : Suggestions.KindOfName(name, near), field.ValueSpan, near)]);
    }

    private static string? Sole(IEnumerable<string> names) => names.Take(2).ToArray() is [var only] ? only : null;

    private static bool HasAnyDate(CheckContext context, TaskItem task) => HasDate(context, task, TaskSignifier.Due) || HasDate(context, task, TaskSignifier.Scheduled) || HasDate(context, task, TaskSignifier.Start);

    // What Obsidian Tasks reads; a date that is wrong has a finding of its own.
    private static bool HasDate(CheckContext context, TaskItem task, TaskSignifier signifier)
    {
        foreach (TaskField field in task.Fields)
        {
            if (field.Signifier == signifier && (field.IsTrailing || IsWrongDate(field, context.Source.AsSpan(field.ValueSpan)))) return true;
        }
        return false;
    }

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
