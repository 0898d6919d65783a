namespace NoteSchema;

/// <content>Members of objects.</content>
public static partial class Cel
{
    /// <summary><c>target.member</c>.</summary>
    public static Cel<object?> Member<T>(this Cel<T> target, string member) => Dyn(CelMembers.Get(target.Boxed, member));

    /// <summary><c>has(target.member)</c>.</summary>
    public static Cel<bool> Has<T>(this Cel<T> target, string member) => Cel<bool>.Of(CelMembers.Has(target.Boxed, member));

    /// <summary><c>file.path</c>.</summary>
    public static Cel<string> Path(this Cel<FileObject> file) => Cel<string>.Of(CelMembers.Get(file.Boxed, "path"));

    /// <summary><c>file.name</c>.</summary>
    public static Cel<string> Name(this Cel<FileObject> file) => Cel<string>.Of(CelMembers.Get(file.Boxed, "name"));

    /// <summary><c>file.folder</c>.</summary>
    public static Cel<string> Folder(this Cel<FileObject> file) => Cel<string>.Of(CelMembers.Get(file.Boxed, "folder"));

    /// <summary><c>file.created</c>.</summary>
    public static Cel<DateTimeOffset> Created(this Cel<FileObject> file) => Cel<DateTimeOffset>.Of(CelMembers.Get(file.Boxed, "created"));

    /// <summary><c>file.modified</c>.</summary>
    public static Cel<DateTimeOffset> Modified(this Cel<FileObject> file) => Cel<DateTimeOffset>.Of(CelMembers.Get(file.Boxed, "modified"));

    /// <summary><c>file.size</c>.</summary>
    public static Cel<long> Size(this Cel<FileObject> file) => Cel<long>.Of(CelMembers.Get(file.Boxed, "size"));

    /// <summary><c>body.title</c>.</summary>
    public static Cel<string> Title(this Cel<BodyObject> body) => Cel<string>.Of(CelMembers.Get(body.Boxed, "title"));

    /// <summary><c>body.text</c>.</summary>
    public static Cel<string> Text(this Cel<BodyObject> body) => Cel<string>.Of(CelMembers.Get(body.Boxed, "text"));

    /// <summary><c>body.words</c>.</summary>
    public static Cel<long> Words(this Cel<BodyObject> body) => Cel<long>.Of(CelMembers.Get(body.Boxed, "words"));

    /// <summary><c>body.headings</c>.</summary>
    public static Cel<IReadOnlyList<object?>> Headings(this Cel<BodyObject> body) => Cel<IReadOnlyList<object?>>.Of(CelMembers.Get(body.Boxed, "headings"));

    /// <summary><c>body.links</c>.</summary>
    public static Cel<IReadOnlyList<object?>> Links(this Cel<BodyObject> body) => Cel<IReadOnlyList<object?>>.Of(CelMembers.Get(body.Boxed, "links"));

    /// <summary><c>body.tags</c>.</summary>
    public static Cel<IReadOnlyList<object?>> Tags(this Cel<BodyObject> body) => Cel<IReadOnlyList<object?>>.Of(CelMembers.Get(body.Boxed, "tags"));

    /// <summary><c>body.tasks</c>.</summary>
    public static Cel<IReadOnlyList<object?>> Tasks(this Cel<BodyObject> body) => Cel<IReadOnlyList<object?>>.Of(CelMembers.Get(body.Boxed, "tasks"));

    /// <summary><c>body.sections</c>.</summary>
    public static Cel<ICelObject> Sections(this Cel<BodyObject> body) => Cel<ICelObject>.Of(CelMembers.Get(body.Boxed, "sections"));

    /// <summary><c>link.name</c>.</summary>
    public static Cel<string> Name(this Cel<NoteLink> link) => Cel<string>.Of(CelMembers.Get(link.Boxed, "name"));

    /// <summary><c>link.target</c>.</summary>
    public static Cel<string> Target(this Cel<NoteLink> link) => Cel<string>.Of(CelMembers.Get(link.Boxed, "target"));

    /// <summary><c>link.alias</c>.</summary>
    public static Cel<string> Alias(this Cel<NoteLink> link) => Cel<string>.Of(CelMembers.Get(link.Boxed, "alias"));

    /// <summary><c>link.heading</c>.</summary>
    public static Cel<string> Heading(this Cel<NoteLink> link) => Cel<string>.Of(CelMembers.Get(link.Boxed, "heading"));

    /// <summary><c>link.exists</c>.</summary>
    public static Cel<bool> Exists(this Cel<NoteLink> link) => Cel<bool>.Of(CelMembers.Get(link.Boxed, "exists"));

    /// <summary><c>link.type</c>.</summary>
    public static Cel<string> Type(this Cel<NoteLink> link) => Cel<string>.Of(CelMembers.Get(link.Boxed, "type"));

    /// <summary><c>link.note.key</c>, of a note of one of <paramref name="schemas"/> or of one that extends one of them; of any without them.</summary>
    public static Cel<object?> NoteField(this Cel<NoteLink> link, string key, params string[] schemas) => Dyn(LinkMembers.NoteField(link.Boxed, key, schemas));

    /// <summary><c>has(link.note.key)</c>.</summary>
    public static Cel<bool> HasNoteField(this Cel<NoteLink> link, string key, params string[] schemas) => Cel<bool>.Of(LinkMembers.HasNoteField(link.Boxed, key, schemas));

    /// <summary><c>task.text</c>.</summary>
    public static Cel<string> Text(this Cel<TaskItem> task) => Cel<string>.Of(CelMembers.Get(task.Boxed, "text"));

    /// <summary><c>task.done</c>.</summary>
    public static Cel<bool> Done(this Cel<TaskItem> task) => Cel<bool>.Of(CelMembers.Get(task.Boxed, "done"));

    /// <summary><c>task.status</c>.</summary>
    public static Cel<string> Status(this Cel<TaskItem> task) => Cel<string>.Of(CelMembers.Get(task.Boxed, "status"));

    /// <summary><c>task.assignee</c>.</summary>
    public static Cel<string> Assignee(this Cel<TaskItem> task) => Cel<string>.Of(CelMembers.Get(task.Boxed, "assignee"));

    /// <summary><c>task.priority</c>.</summary>
    public static Cel<string> Priority(this Cel<TaskItem> task) => Cel<string>.Of(CelMembers.Get(task.Boxed, "priority"));

    /// <summary><c>task.due</c>.</summary>
    public static Cel<DateOnly> Due(this Cel<TaskItem> task) => Cel<DateOnly>.Of(CelMembers.Get(task.Boxed, "due"));

    /// <summary><c>task.scheduled</c>.</summary>
    public static Cel<DateOnly> Scheduled(this Cel<TaskItem> task) => Cel<DateOnly>.Of(CelMembers.Get(task.Boxed, "scheduled"));

    /// <summary><c>task.start</c>.</summary>
    public static Cel<DateOnly> Start(this Cel<TaskItem> task) => Cel<DateOnly>.Of(CelMembers.Get(task.Boxed, "start"));

    /// <summary><c>task.created</c>.</summary>
    public static Cel<DateOnly> Created(this Cel<TaskItem> task) => Cel<DateOnly>.Of(CelMembers.Get(task.Boxed, "created"));

    /// <summary><c>task.done_date</c>.</summary>
    public static Cel<DateOnly> DoneDate(this Cel<TaskItem> task) => Cel<DateOnly>.Of(CelMembers.Get(task.Boxed, "done_date"));

    /// <summary><c>task.cancelled_date</c>.</summary>
    public static Cel<DateOnly> CancelledDate(this Cel<TaskItem> task) => Cel<DateOnly>.Of(CelMembers.Get(task.Boxed, "cancelled_date"));

    /// <summary><c>task.recurrence</c>.</summary>
    public static Cel<string> Recurrence(this Cel<TaskItem> task) => Cel<string>.Of(CelMembers.Get(task.Boxed, "recurrence"));

    /// <summary><c>task.tags</c>.</summary>
    public static Cel<IReadOnlyList<object?>> Tags(this Cel<TaskItem> task) => Cel<IReadOnlyList<object?>>.Of(CelMembers.Get(task.Boxed, "tags"));

    /// <summary><c>task.line</c>.</summary>
    public static Cel<string> Line(this Cel<TaskItem> task) => Cel<string>.Of(CelMembers.Get(task.Boxed, "line"));
}
