namespace NoteSchema;

/// <summary>A length of time: <c>PT45M</c>, <c>1h 30m</c>, <c>00:45:00</c>.</summary>
public sealed class DurationType : ScalarType<TimeSpan>
{
    /// <inheritdoc/>
    public override string Name => "duration";

    /// <summary>The shortest.</summary>
    public TimeSpan? Min { get; init; }

    /// <summary>The longest.</summary>
    public TimeSpan? Max { get; init; }

    public override string Description => "a duration such as 1h 30m, 00:45:00 or PT45M";

    internal override bool TryRead(ReadOnlySpan<char> text, NoteEnvironment environment, out TimeSpan value)
    {
        TimeSpan? read = DurationFormats.Parse(text);
        value = read.GetValueOrDefault();
        return read is not null;
    }

    private protected override object Box(TimeSpan value) => value;

    internal override IEnumerable<Repair> Repairs(string text, NoteEnvironment environment)
    {
        if (DurationFormats.Recognise(text) is { } normal) yield return new Repair(normal, FixKind.Suggested);
    }

    internal override string? Format(object value) => value is TimeSpan length ? DurationFormats.Format(length) : null;

    internal override void CheckValue(TimeSpan value, in ScalarPlace place, FieldCheck check) => Bounds.Check(value, Min, Max, DurationFormats.Format, place, check);
}
