using System.Buffers;
using System.Globalization;

namespace NoteSchema;

/// <summary>A day, <c>2025-11-06</c>.</summary>
public sealed class DateType : ScalarType<DateOnly>
{
    private static readonly SearchValues<char> s_characters = SearchValues.Create("0123456789-");

    /// <inheritdoc/>
    public override string Name => "date";

    /// <summary>The first.</summary>
    public DateOnly? Min { get; init; }

    /// <summary>The last.</summary>
    public DateOnly? Max { get; init; }

    public override string Description => "a date such as 2025-11-06";

    internal override bool TryRead(ReadOnlySpan<char> text, NoteEnvironment environment, out DateOnly value)
    {
        DateOnly? read = DateFormats.ParseDate(text);
        value = read.GetValueOrDefault();
        return read is not null;
    }

    private protected override object Box(DateOnly value) => CelBoxes.Of(value);

    internal override IEnumerable<Repair> Repairs(string text, NoteEnvironment environment)
    {
        if (NoteLink.TryParse(text, out NoteLink? link))
        {
            if (DateFormats.ParseDate(link.Name) is { } linked) yield return Meant(linked, FixKind.Suggested);
            yield break;
        }
        if (DateFormats.ParseDateTime(text, environment.Clock.LocalTimeZone) is not null || DateFormats.ParseDateTime(text.Replace(' ', 'T'), environment.Clock.LocalTimeZone) is not null)
        {
            yield return Meant(DateFormats.ParseDate(text.AsSpan(0, 10))!.Value, FixKind.Suggested);
            yield break;
        }
        if (text.Length > 11 && text[10] is 'T' or 't' or ' ' && DateFormats.ParseDate(text.AsSpan(0, 10)) is { } day && DateFormats.RecogniseTime(text[11..]) is not null)
        {
            yield return Meant(day, FixKind.Suggested);
            yield break;
        }
        if (DateFormats.RecogniseDate(text) is { } date) yield return Meant(date, FixKind.Safe);
    }

    internal override string? WhyNot(ReadOnlySpan<char> text) => text is [_, _, _, _, '-', _, _, '-', _, _] && !text.ContainsAnyExcept(s_characters) ? "There is no such day." : null;

    internal override string? Format(object value) => value is DateOnly day ? DateFormats.Format(day) : null;

    internal override void CheckValue(DateOnly value, in ScalarPlace place, FieldCheck check) => Bounds.Check(value, Min, Max, DateFormats.Format, place, check);

    private static Repair Meant(DateOnly date, FixKind kind) => new(DateFormats.Format(date), kind);
}
