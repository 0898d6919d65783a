namespace NoteSchema;

/// <summary>A number.</summary>
public sealed class NumberType : FieldType
{
    /// <inheritdoc/>
    public override string Name => "number";

    /// <summary>The least.</summary>
    public double? Min { get; init; }

    /// <summary>The greatest.</summary>
    public double? Max { get; init; }

    /// <summary>What it must be a multiple of.</summary>
    public double? MultipleOf { get; init; }
}
