namespace NoteSchema;

/// <summary>A day and time, <c>2025-11-06T12:59:00</c>, with or without an offset.</summary>
public sealed class DateTimeType : FieldType
{
    /// <inheritdoc/>
    public override string Name => "datetime";

    /// <summary>The first.</summary>
    public DateTimeOffset? Min { get; init; }

    /// <summary>The last.</summary>
    public DateTimeOffset? Max { get; init; }
}
