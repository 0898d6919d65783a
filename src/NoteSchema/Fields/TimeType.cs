namespace NoteSchema;

/// <summary>A time of day, <c>12:59</c>.</summary>
public sealed class TimeType : ScalarType
{
    /// <inheritdoc/>
    public override string Name => "time";

    /// <summary>The first.</summary>
    public TimeOnly? Min { get; init; }

    /// <summary>The last.</summary>
    public TimeOnly? Max { get; init; }

    internal override string Description => "a time such as 12:59";

    internal override object? Parse(string text, NoteEnvironment environment) => DateFormats.ParseTime(text);

    internal override IEnumerable<Repair> Repairs(string text, NoteEnvironment environment)
    {
        if (DateFormats.RecogniseTime(text) is { } time) yield return new Repair(DateFormats.Format(time), FixKind.Safe);
    }

    internal override string Format(object value) => DateFormats.Format((TimeOnly)value);

    internal override void CheckValue(object value, ScalarPlace place, FieldCheck check) => Bounds.Check((TimeOnly)value, Min, Max, DateFormats.Format, place, check);
}
