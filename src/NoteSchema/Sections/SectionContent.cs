namespace NoteSchema;

/// <summary>What a section holds.</summary>
public abstract class SectionContent
{
    internal SectionContent() { }

    /// <summary>The name in schemas, such as <c>tasks</c>.</summary>
    public abstract string Name { get; }
}

/// <summary>Anything.</summary>
public sealed class AnyContent : SectionContent
{
    /// <inheritdoc/>
    public override string Name => "any";
}

/// <summary>Paragraphs.</summary>
public sealed class TextContent : SectionContent
{
    /// <inheritdoc/>
    public override string Name => "text";
}

/// <summary>A list.</summary>
public sealed class ListContent : SectionContent
{
    /// <inheritdoc/>
    public override string Name => "list";
}

/// <summary>Tasks in the form of Obsidian Tasks.</summary>
public sealed class TasksContent : SectionContent
{
    /// <inheritdoc/>
    public override string Name => "tasks";

    /// <summary>Whether each needs an assignee.</summary>
    public bool AssigneeRequired { get; init; }

    /// <summary>The list that an assignee must be in; null for anyone.</summary>
    public Expression? AssigneeOneOf { get; init; }

    /// <summary>Whether each open task needs a due date.</summary>
    public bool DueRequired { get; init; }
}

/// <summary>A table.</summary>
public sealed class TableContent : SectionContent
{
    /// <inheritdoc/>
    public override string Name => "table";

    /// <summary>The columns in order.</summary>
    public IReadOnlyList<TableColumn> Columns { get; init; } = [];
}

/// <summary>A column of a table.</summary>
/// <param name="Key">The name in expressions.</param>
/// <param name="Heading">The column's heading.</param>
/// <param name="Type">What its cells hold.</param>
/// <param name="Required">Whether no cell may be empty.</param>
public sealed record TableColumn(string Key, string Heading, FieldType Type, bool Required = false)
{
    /// <summary>The heading in the form of <see cref="HeadingText.Normalize(ReadOnlySpan{char})"/>.</summary>
    internal string NormalHeading { get; } = HeadingText.Normalize(Heading);
}

/// <summary>Lines of one form.</summary>
public sealed class LinesContent : SectionContent
{
    /// <inheritdoc/>
    public override string Name => "lines";

    /// <summary>The form.</summary>
    public required LineForm Line { get; init; }
}

/// <summary>A fenced code block.</summary>
public sealed class CodeContent : SectionContent
{
    /// <inheritdoc/>
    public override string Name => "code";

    /// <summary>The language after the fence; null for any.</summary>
    public string? Language { get; init; }
}
