namespace NoteSchema;

/// <summary>A day and time, <c>2025-11-06T12:59:00</c>, with or without seconds and offset; without an offset it is read in the environment's time zone.</summary>
public sealed class DateTimeType : ScalarType<DateTimeOffset>
{
    /// <inheritdoc/>
    public override string Name => "datetime";

    /// <summary>The first.</summary>
    public DateTimeOffset? Min { get; init; }

    /// <summary>The last.</summary>
    public DateTimeOffset? Max { get; init; }

    public override string Description => "a date and time such as 2025-11-06T12:59:00";

    internal override bool TryRead(ReadOnlySpan<char> text, NoteEnvironment environment, out DateTimeOffset value)
    {
        DateTimeOffset? read = DateFormats.ParseDateTime(text, environment.Clock.LocalTimeZone);
        value = read.GetValueOrDefault();
        return read is not null;
    }

    private protected override object Box(DateTimeOffset value) => value;

    internal override IEnumerable<Repair> Repairs(string text, NoteEnvironment environment)
    {
        string repaired = text.Trim();
        if (repaired.Length > 10 && repaired[10] is ' ' or 't') repaired = string.Concat(repaired.AsSpan(0, 10), "T", repaired.AsSpan(11).TrimStart());
        if (repaired.EndsWith('z')) repaired = repaired[..^1] + "Z";
        if (repaired != text) yield return new Repair(repaired.Replace(" ", "", StringComparison.Ordinal), FixKind.Safe);
    }

    internal override string? Format(object value) => value is DateTimeOffset moment ? DateFormats.Format(moment) : null;

    internal override void CheckValue(DateTimeOffset value, in ScalarPlace place, FieldCheck check) => Bounds.Check(value, Min, Max, DateFormats.Format, place, check);
}
