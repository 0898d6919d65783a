namespace NoteSchema;

/// <summary>A length of time: <c>PT45M</c>, <c>1h 30m</c>, <c>00:45:00</c>.</summary>
public sealed class DurationType : FieldType
{
    /// <inheritdoc/>
    public override string Name => "duration";

    /// <summary>The shortest.</summary>
    public TimeSpan? Min { get; init; }

    /// <summary>The longest.</summary>
    public TimeSpan? Max { get; init; }
}
