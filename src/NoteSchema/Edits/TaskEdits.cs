namespace NoteSchema;

/// <summary>Edits on the signifiers of a task line.</summary>
internal static class TaskEdits
{
    /// <summary>The edit after which the task says <paramref name="value"/>, or nothing where that is null; null where it does already.</summary>
    public static TextEdit? Set(Note note, TaskItem task, TaskSignifier signifier, string? value)
    {
        SourceText source = note.Source;
        foreach (TaskField field in task.Fields)
        {
            if (field.Signifier != signifier || !field.IsTrailing) continue;
            if (value is null) return Remove(source, task, field);
            if (ValueOf(task, field) == value) return null;
            if (signifier == TaskSignifier.Priority && !IsBracketed(source, field)) return new TextEdit(field.ValueSpan, TaskSigns.SignOf(signifier, value) ?? value);
            return new TextEdit(field.ValueSpan, field.ValueSpan.IsEmpty && !IsBracketed(source, field) ? " " + value : value);
        }
        if (value is null) return null;
        return Append(source, task, Sign(note, task, signifier, value));
    }

    /// <summary>The edits after which a signifier stands at the end of the task, where Obsidian Tasks reads it.</summary>
    public static IReadOnlyList<TextEdit> MoveToEnd(SourceText source, TaskItem task, TaskField field) => [Remove(source, task, field), Append(source, task, source.ToString(field.Span))];

    /// <summary>A signifier with its value, in the form that the note's tasks have.</summary>
    public static string Sign(Note note, TaskItem task, TaskSignifier signifier, string value) => Form(note, task) is { } bracket
        ? $"{bracket}{TaskSigns.KeyOf(signifier)}:: {value}{(bracket == '[' ? ']' : ')')}"
        : signifier == TaskSignifier.Priority ? TaskSigns.SignOf(signifier, value) ?? value : $"{TaskSigns.SignOf(signifier, value)} {value}";

    /// <summary>The value of a signifier as <see cref="NoteEditor.SetTaskField"/> takes it; null for a sign without one.</summary>
    public static string? ValueOf(TaskItem task, TaskField field)
    {
        if (field.ValueSpan.IsEmpty) return "";
        string value = task.Body.Source.ToString(field.ValueSpan);
        return field.Signifier == TaskSignifier.Priority && TaskSigns.Priority(value) is not TaskPriority.None and var priority ? priority.ToString().ToLowerInvariant() : value;
    }

    private static TextEdit Append(SourceText source, TaskItem task, string sign)
    {
        TextSpan text = task.Block.Text;
        bool isApart = text.IsEmpty && source[text.End - 1] is ' ' or '\t';
        return TextEdit.Insert(text.End, isApart ? sign : " " + sign);
    }

    private static TextEdit Remove(SourceText source, TaskItem task, TaskField field)
    {
        (int start, int end) = (field.Span.Start, field.Span.End);
        while (start > task.Block.Text.Start && source[start - 1] is ' ' or '\t') start--;
        if (start == task.Block.Text.Start)
        {
            while (end < task.Block.Text.End && source[end] is ' ' or '\t') end++;
        }
        return new TextEdit(TextSpan.FromBounds(start, end), "");
    }

    /// <summary>The bracket that the Dataview form opens with; null for the emoji form.</summary>
    private static char? Form(Note note, TaskItem task)
    {
        foreach (TaskItem other in note.Body.Tasks.Prepend(task))
        {
            foreach (TaskField field in other.Fields)
            {
                if (field.Signifier != TaskSignifier.Assignee) return IsBracketed(note.Source, field) ? note.Source[field.Span.Start] : null;
            }
        }
        return null;
    }

    private static bool IsBracketed(SourceText source, TaskField field) => source[field.Span.Start] is '[' or '(';
}
