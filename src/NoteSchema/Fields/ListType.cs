namespace NoteSchema;

/// <summary>A list.</summary>
public sealed class ListType : FieldType
{
    /// <inheritdoc/>
    public override string Name => "list";

    /// <summary>What its items are; null for anything.</summary>
    public FieldType? Items { get; init; }

    /// <summary>The fewest items.</summary>
    public long? MinItems { get; init; }

    /// <summary>The most items.</summary>
    public long? MaxItems { get; init; }

    /// <summary>Whether no item may stand twice.</summary>
    public bool Unique { get; init; }
}
