using System.Text;

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
public readonly record struct TaskItem : IBodyPart<TaskItem>
{
    private readonly Body _body;
    private readonly int _index;

    internal TaskItem(Body body, int index)
    {
        _body = body;
        _index = index;
    }

    /// <summary>The list item.</summary>
    public Block Block => new(_body, Record.Block);

    /// <summary>The words of the task, without trailing signifiers, dates and block id, trimmed; tags and assignee stay.</summary>
    public string Text
    {
        get
        {
            var words = TextSpan.FromBounds(Block.Text.Start, Record.WordsEnd);
            ReadOnlySpan<TextSpan> trailing = TagSpans;
            while (!trailing.IsEmpty && trailing[0].Start < words.End) trailing = trailing[1..];
            if (trailing.IsEmpty) return _body.Source.ToString(words);
            var text = new StringBuilder().Append(_body.Source.AsSpan(words));
            foreach (TextSpan tag in trailing)
            {
                if (text.Length > 0) text.Append(' ');
                text.Append(_body.Source.AsSpan(tag));
            }
            return text.ToString();
        }
    }

    /// <summary>The character in the checkbox; U+FFFD for one of two UTF-16 units.</summary>
    public char Status => Block.Checkbox ?? '\0';

    /// <summary>Whether it is done: <c>[x]</c> or <c>[X]</c>.</summary>
    public bool IsDone => Status is 'x' or 'X';

    /// <summary>Whether it is cancelled: <c>[-]</c>.</summary>
    public bool IsCancelled => Status == '-';

    /// <summary>The name after <c>@</c>, as far as the words after it begin with a capital letter; or a wikilink's name; null where there is none.</summary>
    public string? Assignee => FirstOf(TaskSignifier.Assignee) is { } name ? TaskValues.Name(_body.Source.AsSpan(), name).ToString() : null;

    /// <summary>The priority.</summary>
    public TaskPriority Priority
    {
        get
        {
            foreach (TaskField sign in Fields)
            {
                if (sign is { Signifier: TaskSignifier.Priority, IsTrailing: true } && TaskSigns.Priority(_body.Source.AsSpan(sign.ValueSpan)) is not TaskPriority.None and var priority) return priority;
            }
            return TaskPriority.None;
        }
    }

    /// <summary>The recurrence rule after 🔁, if there is one.</summary>
    public string? Recurrence => FirstOf(TaskSignifier.Recurrence) is { } found ? _body.Source.ToString(found.ValueSpan) : null;

    /// <summary>The task's own id, if it has one.</summary>
    public string? Id => FirstOf(TaskSignifier.Id) is { } found ? _body.Source.ToString(found.ValueSpan) : null;

    /// <summary>The ids of tasks that must be done first.</summary>
    public IReadOnlyList<string> DependsOn => FirstOf(TaskSignifier.DependsOn) is { } found ? TaskValues.Ids(_body.Source.AsSpan(found.ValueSpan)) : [];

    /// <summary>Tags in the text, without <c>#</c>.</summary>
    public IReadOnlyList<string> Tags
    {
        get
        {
            if (TagSpans.IsEmpty) return [];
            var names = new string[Record.TagCount];
            for (int i = 0; i < names.Length; i++) names[i] = new BodyTag(_body, Record.FirstTag + i).Name;
            return names;
        }
    }

    /// <summary>Every signifier with its place, valid or not, in order.</summary>
    public ValueList<TaskField> Fields => _body.Records.TaskFields.Slice(Record.FirstField, Record.FieldCount);

    /// <summary>When it is due; null where it does not say or the date is none.</summary>
    public DateOnly? Due => Date(TaskSignifier.Due);

    /// <summary>When it is planned for.</summary>
    public DateOnly? Scheduled => Date(TaskSignifier.Scheduled);

    /// <summary>When it can be started.</summary>
    public DateOnly? Start => Date(TaskSignifier.Start);

    /// <summary>When it was written down.</summary>
    public DateOnly? Created => Date(TaskSignifier.Created);

    /// <summary>When it was done.</summary>
    public DateOnly? DoneDate => Date(TaskSignifier.Done);

    /// <summary>When it was cancelled.</summary>
    public DateOnly? CancelledDate => Date(TaskSignifier.Cancelled);

    /// <summary>The line, without the line end.</summary>
    public string Line => _body.Source.ToString(_body.Source.LineOf(Block.Span.Start));

    /// <summary>The body that it is part of.</summary>
    internal Body Body => _body;

    /// <inheritdoc/>
    public override string ToString() => Line;

    static TaskItem IBodyPart<TaskItem>.At(Body body, int index) => new(body, index);

    /// <summary>The first signifier of that kind that counts and says something. Of two, Obsidian Tasks takes the first on the line.</summary>
    internal TaskField? FirstOf(TaskSignifier signifier)
    {
        foreach (TaskField field in Fields)
        {
            if (field.Signifier == signifier && field.IsTrailing && !field.ValueSpan.IsEmpty) return field;
        }
        return null;
    }

    private ref readonly TaskRecord Record => ref _body.Records.Tasks[_index];

    private ReadOnlySpan<TextSpan> TagSpans => _body.Records.Tags.AsSpan().Slice(Record.FirstTag, Record.TagCount);

    private DateOnly? Date(TaskSignifier signifier)
    {
        foreach (TaskField field in Fields)
        {
            if (field.Signifier == signifier && field.IsTrailing && TaskValues.Date(_body.Source.AsSpan(field.ValueSpan)) is { } date) return date;
        }
        return null;
    }
}
