namespace NoteSchema.Language;

/// <summary>A member of an object type.</summary>
/// <param name="Name">The name in expressions.</param>
/// <param name="Type">Its type.</param>
/// <param name="Description">What it holds, one sentence of Markdown.</param>
public sealed record CelMember(string Name, CelType Type, string Description);

/// <summary>A type with members.</summary>
/// <param name="Name">The name, as in <see cref="CelType.Name"/>.</param>
/// <param name="Description">What a value of it is.</param>
/// <param name="Members">The members, in the order in which people should see them.</param>
public sealed record CelObjectType(string Name, string Description, EquatableArray<CelMember> Members)
{
    /// <summary>The member of that name, or null.</summary>
    public CelMember? Find(string name)
    {
        foreach (CelMember member in Members)
        {
            if (member.Name == name) return member;
        }
        return null;
    }
}

/// <summary>
/// The object types that every schema has. Those of a schema's own objects, sections, rows and lines come from <see cref="CelEnvironment.ForSchema"/> and are
/// named <c>object:</c>, <c>section:</c>, <c>row:</c> and <c>line:</c> with the dotted path of keys.
/// </summary>
public static class CelObjectTypes
{
    public const string File = "file";
    public const string Body = "body";
    public const string Sections = "sections";
    public const string Heading = "heading";
    public const string Link = "link";
    public const string Note = "note";
    public const string LinkedFile = "linked_file";
    public const string Task = "task";

    private static readonly CelType s_link = CelType.Object(Link), s_task = CelType.Object(Task), s_texts = CelType.List(CelType.String);

    /// <summary>The object types, <see cref="Sections"/> left out, which is each schema's own.</summary>
    public static IReadOnlyList<CelObjectType> BuiltIn { get; } =
    [
        Define(File, "The note's file.",
            Has("path", CelType.String, "The path from the vault's root, with `/`."),
            Has("name", CelType.String, "The file's name without extension."),
            Has("folder", CelType.String, "The folder's path from the vault's root; empty at the root."),
            Has("created", CelType.Timestamp, "When the file was made."),
            Has("modified", CelType.Timestamp, "When the file was last written."),
            Has("size", CelType.Int, "The file's length in bytes.")),
        Define(Body, "The note's text after the frontmatter.",
            Has("title", CelType.String, "The text of the first level-1 heading."),
            Has("text", CelType.String, "All of it."),
            Has("words", CelType.Int, "How many words it has."),
            Has("headings", CelType.List(CelType.Object(Heading)), "Its headings, in order."),
            Has("links", CelType.List(s_link), "Its links, in order."),
            Has("tags", s_texts, "The tags in it, without `#`."),
            Has("tasks", CelType.List(s_task), "Its tasks, in order."),
            Has("sections", CelType.Object(Sections), "The sections that the schema names, by key.")),
        Define(Heading, "A heading.",
            Has("text", CelType.String, "Its text without marks."),
            Has("level", CelType.Int, "Its level, 1 to 6.")),
        Define(Link, "A link to a note.",
            Has("name", CelType.String, "The last part of the target's path."),
            Has("target", CelType.String, "The path or name of the note, without `.md`."),
            Has("alias", CelType.String, "The text that is shown instead; missing where there is none."),
            Has("heading", CelType.String, "The heading it leads to; missing where there is none."),
            Has("exists", CelType.Bool, "Whether the vault has the file; its heading does not count."),
            Has("type", CelType.String, "The schema of the note it leads to; missing where there is none."),
            Has(Note, CelType.Object(Note), "The note it leads to; stands before one of its fields, as in `entity.note.role`.")),
        Define(Note, "The note that a link leads to: the fields of the schemas that its `to` names; any fields, of type `dyn`, where it names none. A field called `file` is hidden.",
            Has(File, CelType.Object(LinkedFile), "The note's file.")),
        Define(LinkedFile, "The file of a linked note.",
            Has("path", CelType.String, "The path from the vault's root, with `/`."),
            Has("name", CelType.String, "The file's name without extension."),
            Has("folder", CelType.String, "The folder's path from the vault's root; empty at the root.")),
        Define(Task, "A task, as the Tasks plugin reads it.",
            Has("text", CelType.String, "Its words, without dates and signs."),
            Has("done", CelType.Bool, "Whether it is ticked off."),
            Has("status", CelType.String, "The character in its checkbox."),
            Has("assignee", CelType.String, "The name after `@`; missing where there is none."),
            Has("priority", CelType.String, "`highest`, `high`, `medium`, `none`, `low` or `lowest`."),
            Has("due", CelType.Date, "When it is due."),
            Has("scheduled", CelType.Date, "When it is planned for."),
            Has("start", CelType.Date, "When it can be started."),
            Has("created", CelType.Date, "When it was written down."),
            Has("done_date", CelType.Date, "When it was done."),
            Has("cancelled_date", CelType.Date, "When it was cancelled."),
            Has("recurrence", CelType.String, "How it recurs, such as `every week`."),
            Has("tags", s_texts, "The tags in it, without `#`."),
            Has("line", CelType.String, "The whole line.")),
    ];

    private static CelObjectType Define(string name, string description, params CelMember[] members) => new(name, description, members.ToEquatableArray());

    private static CelMember Has(string name, CelType type, string description) => new(name, type, description);
}
