namespace NoteSchema;

/// <summary>How a note's body is laid out.</summary>
public sealed class BodyLayout
{
    /// <summary>The level-1 heading; null where the schema does not say.</summary>
    public TextTemplate? Title { get; init; }

    /// <summary>The line below it; null where the schema does not say.</summary>
    public TextTemplate? Header { get; init; }

    /// <summary>Whether the sections must come in the order of the schema.</summary>
    public bool StrictOrder { get; init; }

    /// <summary>What becomes of sections that the schema does not name.</summary>
    public Additional AdditionalSections { get; init; }

    /// <summary>The sections in order.</summary>
    public IReadOnlyList<SectionLayout> Sections { get; init; } = [];
}
