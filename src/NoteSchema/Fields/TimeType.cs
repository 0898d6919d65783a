namespace NoteSchema;

/// <summary>A time of day, <c>12:59</c>.</summary>
public sealed class TimeType : ScalarType<TimeOnly>
{
    /// <inheritdoc/>
    public override string Name => "time";

    /// <summary>The first.</summary>
    public TimeOnly? Min { get; init; }

    /// <summary>The last.</summary>
    public TimeOnly? Max { get; init; }

    public override string Description => "a time such as 12:59";

    internal override bool TryRead(ReadOnlySpan<char> text, NoteEnvironment environment, out TimeOnly value)
    {
        TimeOnly? read = DateFormats.ParseTime(text);
        value = read.GetValueOrDefault();
        return read is not null;
    }

    private protected override object Box(TimeOnly value) => value;

    internal override IEnumerable<Repair> Repairs(string text, NoteEnvironment environment)
    {
        if (DateFormats.RecogniseTime(text) is { } time) yield return new Repair(DateFormats.Format(time), FixKind.Safe);
    }

    internal override string? Format(object value) => value is TimeOnly time ? DateFormats.Format(time) : null;

    internal override void CheckValue(TimeOnly value, in ScalarPlace place, FieldCheck check) => Bounds.Check(value, Min, Max, DateFormats.Format, place, check);
}
