namespace NoteSchema;

/// <summary>A day, <c>2025-11-06</c>.</summary>
public sealed class DateType : FieldType
{
    /// <inheritdoc/>
    public override string Name => "date";

    /// <summary>The first.</summary>
    public DateOnly? Min { get; init; }

    /// <summary>The last.</summary>
    public DateOnly? Max { get; init; }
}
