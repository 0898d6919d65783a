namespace NoteSchema.Language;

/// <summary>How a note's body is laid out.</summary>
public sealed record BodyModel
{
    /// <summary>The level-1 heading, or null.</summary>
    public TemplateModel? Title { get; init; }

    /// <summary>The line below the title, or null.</summary>
    public TemplateModel? Header { get; init; }

    /// <summary>Whether the sections must come in the order of the schema.</summary>
    public bool StrictOrder { get; init; }

    /// <summary>What becomes of sections that the schema does not name.</summary>
    public AdditionalPolicy AdditionalSections { get; init; }

    /// <summary>The sections, in order.</summary>
    public EquatableArray<SectionModel> Sections { get; init; }
}

/// <summary>A section of the body.</summary>
public sealed record SectionModel
{
    /// <summary>The key in expressions and migrations.</summary>
    public required string Key { get; init; }

    /// <summary>The C# property.</summary>
    public required string PropertyName { get; init; }

    /// <summary>The heading it is found by; null for a callout.</summary>
    public string? Heading { get; init; }

    /// <summary>The callout type it is found by; null for a heading.</summary>
    public string? Callout { get; init; }

    /// <summary>The callout's title, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The description for people, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Other headings that are read as this one.</summary>
    public EquatableArray<string> Aliases { get; init; }

    /// <summary>The heading's level, 1 to 6: one below its parent's unless the schema says.</summary>
    public int Level { get; init; } = 2;

    /// <summary>Whether every note must have it.</summary>
    public bool Required { get; init; }

    /// <summary>For which notes it is required, or null.</summary>
    public ExpressionModel? RequiredWhen { get; init; }

    /// <summary>What it holds.</summary>
    public ContentKind Content { get; init; }

    /// <summary><c>min_items</c>.</summary>
    public long? MinItems { get; init; }

    /// <summary><c>max_items</c>.</summary>
    public long? MaxItems { get; init; }

    /// <summary>What a new note starts with here, or null.</summary>
    public TemplateModel? Template { get; init; }

    /// <summary>What its tasks must have, or null.</summary>
    public TasksModel? Tasks { get; init; }

    /// <summary>A table's columns.</summary>
    public EquatableArray<ColumnModel> Columns { get; init; }

    /// <summary>The form of its lines, or null.</summary>
    public LineModel? Line { get; init; }

    /// <summary>The language of its code block, or null.</summary>
    public string? Language { get; init; }

    /// <summary>The C# type of its rows or lines, such as <c>TranscriptLine</c>; empty for others.</summary>
    public string ItemTypeName { get; init; } = "";

    /// <summary>The severity of its own diagnostics.</summary>
    public ModelSeverity Severity { get; init; }

    /// <summary>The sections within it, in order.</summary>
    public EquatableArray<SectionModel> Sections { get; init; }
}

/// <summary>What a section holds.</summary>
public enum ContentKind
{
    Any, Text, List, Tasks, Table, Lines, Code,
}

/// <summary>What the tasks of a section must have.</summary>
public sealed record TasksModel
{
    /// <summary>Whether each needs an assignee.</summary>
    public bool AssigneeRequired { get; init; }

    /// <summary>The list an assignee must be in, or null.</summary>
    public ExpressionModel? AssigneeOneOf { get; init; }

    /// <summary>Whether each open task needs a due date.</summary>
    public bool DueRequired { get; init; }
}

/// <summary>A column of a table.</summary>
/// <param name="Heading">The column's heading.</param>
/// <param name="Key">The name in expressions.</param>
/// <param name="PropertyName">The C# property.</param>
/// <param name="Type">What its cells hold.</param>
/// <param name="Required">Whether no cell may be empty.</param>
public sealed record ColumnModel(string Heading, string Key, string PropertyName, TypeModel Type, bool Required)
{
    /// <summary>What it means, for people.</summary>
    public string? Description { get; init; }
}

/// <summary>The form of the lines of a section.</summary>
/// <param name="Text">As the schema writes it.</param>
/// <param name="Parts">Literal text and places, in turn.</param>
public sealed record LineModel(string Text, EquatableArray<LinePartModel> Parts);

/// <summary>A part of a line's form: literal text, where a run of spaces stands for one or more, or a place.</summary>
public sealed record LinePartModel
{
    /// <summary>Literal text; null for a place.</summary>
    public string? Literal { get; init; }

    /// <summary>The place; null for literal text.</summary>
    public PlaceModel? Place { get; init; }
}

/// <summary>A typed place in a line.</summary>
public sealed record PlaceModel
{
    /// <summary>The name in expressions.</summary>
    public required string Name { get; init; }

    /// <summary>The C# property.</summary>
    public required string PropertyName { get; init; }

    /// <summary>What stands there: a scalar type.</summary>
    public required TypeModel Type { get; init; }

    /// <summary>What it means, for people.</summary>
    public string? Description { get; init; }

    /// <summary>The list its value must be in, or null.</summary>
    public ExpressionModel? OneOf { get; init; }

    /// <summary>Words that stand for a value.</summary>
    public EquatableArray<AliasModel> Aliases { get; init; }
}

/// <summary>A word that stands for a value.</summary>
/// <param name="Word">The word, compared exactly.</param>
/// <param name="Value">The value it stands for.</param>
public sealed record AliasModel(string Word, ExpressionModel Value);
