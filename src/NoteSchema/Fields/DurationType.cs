namespace NoteSchema;

/// <summary>A length of time: <c>PT45M</c>, <c>1h 30m</c>, <c>00:45:00</c>.</summary>
public sealed class DurationType : ScalarType
{
    /// <inheritdoc/>
    public override string Name => "duration";

    /// <summary>The shortest.</summary>
    public TimeSpan? Min { get; init; }

    /// <summary>The longest.</summary>
    public TimeSpan? Max { get; init; }

    internal override string Description => "a duration such as 1h 30m, 00:45:00 or PT45M";

    internal override object? Parse(string text, NoteEnvironment environment) => DurationFormats.Parse(text);

    internal override IEnumerable<Repair> Repairs(string text, NoteEnvironment environment)
    {
        if (DurationFormats.Recognise(text) is { } normal) yield return new Repair(normal, FixKind.Suggested);
    }

    internal override string Format(object value) => DurationFormats.Format((TimeSpan)value);

    internal override void CheckValue(object value, ScalarPlace place, FieldCheck check) => Bounds.Check((TimeSpan)value, Min, Max, DurationFormats.Format, place, check);
}
