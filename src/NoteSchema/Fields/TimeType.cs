namespace NoteSchema;

/// <summary>A time of day, <c>12:59</c>.</summary>
public sealed class TimeType : FieldType
{
    /// <inheritdoc/>
    public override string Name => "time";

    /// <summary>The first.</summary>
    public TimeOnly? Min { get; init; }

    /// <summary>The last.</summary>
    public TimeOnly? Max { get; init; }
}
