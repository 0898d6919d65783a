namespace NoteSchema.Language;

/// <summary>Every place of the schema language and its keys: what the reader accepts, what its messages name, and what the JSON Schema must say.</summary>
public static class SchemaPlaces
{
    private static readonly string[] s_policies = ["allow", "warn", "forbid"];
    private static readonly string[] s_severities = ["error", "warning", "info", "hint"];

    /// <summary>A schema file.</summary>
    public static SchemaPlace Schema { get; } = Place("schema", "a schema",
        Required("schema", "The id in kebab-case, unique among the loaded schemas; `transcript` becomes the class `TranscriptNote`."),
        Key("version", "The version, from 1; a note names its own under `schema_version`."),
        Key("title", "The title for people."),
        Key("description", "What these notes are for."),
        Key("extends", "The id of a schema whose fields, sections and rules this one takes over."),
        Key("abstract", "Whether only other schemas extend it and no note has it."),
        Key("match", "Which notes have this schema; every condition given must hold."),
        Key("fields", "The frontmatter's fields by key."),
        Key("additional_fields", "What becomes of fields that the schema does not name.", s_policies),
        Key("body", "How the body is laid out."),
        Key("rules", "The schema's own rules by name, in kebab-case."),
        Key("migrations", "For each version from 2, the steps that make it from the version before."));

    /// <summary>The conditions of <c>match</c>.</summary>
    public static SchemaPlace Match { get; } = Place("match", "`match`",
        Key("type", "The value of the frontmatter's type key."),
        Key("path", "A glob, or a list of globs of which one must match the note's path from the vault's root."),
        Key("tag", "A tag that the note has."));

    /// <summary>What every field may say beside what its type allows.</summary>
    public static SchemaPlace Field { get; } = Place("field", "a field",
        Required("type", "What the value is.", [.. FieldKinds.All.Select(kind => kind.Name)]),
        Key("required", "Whether every note must have it, or an expression that says for which notes."),
        Key("default", "The value where none is given."),
        Key("const", "The only value there may be."),
        Key("derive", "An expression that gives the value where it is missing."),
        Key("refresh", "Whether it is derived again whenever the value differs."),
        Key("description", "What it means, for people."),
        Key("deprecated", "Why it should not be used any more."),
        Key("severity", "The severity of its own diagnostics.", s_severities),
        Key("was", "An earlier key, or a list of them, read as this field's."),
        Key("unique", "On a scalar: no other note of this schema has the value. On a list: no item stands twice."),
        Key("name", "The C# property, where the one made from the key will not do."));

    /// <summary>The type of a list's items.</summary>
    public static SchemaPlace Items { get; } = Place("items", "`items`",
        Required("type", "What each item is.", [.. FieldKinds.All.Select(kind => kind.Name)]),
        Key("description", "What an item means, for people."));

    /// <summary>An enum's value that says more than its description.</summary>
    public static SchemaPlace EnumValue { get; } = Place("enum_value", "an enum's value",
        Key("description", "What the value means, for people."),
        Key("name", "The C# member, where the one made from the value will not do."));

    /// <summary>The body.</summary>
    public static SchemaPlace Body { get; } = Place("body", "`body`",
        Key("title", "The level-1 heading: text with places."),
        Key("header", "The line below the title: text with places."),
        Key("order", "Whether the sections must come in the order of the schema.", ["any", "strict"]),
        Key("additional_sections", "What becomes of sections that the schema does not name.", s_policies),
        Key("sections", "The sections by key, in order."));

    /// <summary>A section.</summary>
    public static SchemaPlace Section { get; } = Place("section", "a section",
        Key("heading", "The heading it is found by."),
        Key("callout", "The callout type it is found by, such as `summary`."),
        Key("title", "The callout's title."),
        Key("description", "What it is for, for people."),
        Key("aliases", "Other headings that are read as this one and offered for renaming."),
        Key("required", "Whether every note must have it, or an expression that says for which notes."),
        Key("level", "The heading's level, 1 to 6; one below its parent's by default."),
        Key("content", "What it holds.", [.. ContentKinds.Names]),
        Key("min_items", "The fewest items."),
        Key("max_items", "The most items."),
        Key("template", "What it holds in a new note: text with places."),
        Key("tasks", "What its tasks must have; goes with `content: tasks`."),
        Key("columns", "A table's columns by key; goes with `content: table`."),
        Key("line", "The form of its lines, places in braces; goes with `content: lines`."),
        Key("places", "More about the places of `line`, by name."),
        Key("language", "The language of its code block; goes with `content: code`."),
        Key("severity", "The severity of its own diagnostics.", s_severities),
        Key("name", "The C# property, where the one made from the key will not do."),
        Key("sections", "The sections within it by key, in order."));

    /// <summary>What a section's tasks must have.</summary>
    public static SchemaPlace Tasks { get; } = Place("tasks", "`tasks`",
        Key("assignee", "Who a task is for."),
        Key("due", "When an open task is due."));

    /// <summary>What a task's assignee must be.</summary>
    public static SchemaPlace Assignee { get; } = Place("assignee", "`assignee`",
        Key("required", "Whether each task has an assignee."),
        Key("one_of", "An expression: the list an assignee must be in."));

    /// <summary>What a task's due date must be.</summary>
    public static SchemaPlace Due { get; } = Place("due", "`due`",
        Key("required", "Whether each open task has a due date."));

    /// <summary>A table's column.</summary>
    public static SchemaPlace Column { get; } = Place("column", "a column",
        Required("type", "What its cells hold.", [.. FieldKinds.Scalars.Select(kind => kind.Name)]),
        Key("heading", "The column's heading, where it is not the key."),
        Key("required", "Whether no cell may be empty."),
        Key("description", "What it means, for people."),
        Key("name", "The C# property, where the one made from the key will not do."));

    /// <summary>A place of a line.</summary>
    public static SchemaPlace LinePlace { get; } = Place("place", "a place of a line",
        Key("type", "What stands there; `line` may say it too.", [.. FieldKinds.Scalars.Select(kind => kind.Name)]),
        Key("one_of", "An expression: the list the value must be in."),
        Key("aliases", "Words that stand for a value: each with an expression."),
        Key("description", "What it means, for people."),
        Key("name", "The C# property, where the one made from the place will not do."));

    /// <summary>A rule.</summary>
    public static SchemaPlace Rule { get; } = Place("rule", "a rule",
        Required("assert", "An expression that must be true."),
        Key("when", "An expression: for which notes."),
        Key("each", "An expression: the list whose items are checked one by one."),
        Key("as", "The name of an item in the rule's expressions; `item` by default."),
        Key("message", "What is said where it is not true: text with places."),
        Key("severity", "How much it matters; `error` by default.", s_severities),
        Key("fix", "The fields that its fix sets, each with an expression."),
        Key("description", "Why there is the rule, for people."));

    /// <summary>All places that have a table of their own.</summary>
    public static IReadOnlyList<SchemaPlace> All { get; } = [Schema, Match, Field, Items, EnumValue, Body, Section, Tasks, Assignee, Due, Column, LinePlace, Rule];

    private static SchemaPlace Place(string name, string description, params SchemaKey[] keys) => new(name, description, new(keys));

    private static SchemaKey Key(string name, string description, params string[] choices) => new(name, description) { Choices = new(choices) };

    private static SchemaKey Required(string name, string description, params string[] choices) => Key(name, description, choices) with { Required = true };
}
