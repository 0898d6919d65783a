namespace NoteSchema;

/// <summary>A whole number of 64 bits.</summary>
public sealed class IntegerType : FieldType
{
    /// <inheritdoc/>
    public override string Name => "integer";

    /// <summary>The least.</summary>
    public long? Min { get; init; }

    /// <summary>The greatest.</summary>
    public long? Max { get; init; }

    /// <summary>What it must be a multiple of.</summary>
    public long? MultipleOf { get; init; }
}
