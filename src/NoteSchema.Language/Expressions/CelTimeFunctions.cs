using static NoteSchema.Language.CelFunctions;

namespace NoteSchema.Language;

/// <summary>Functions on moments, durations, days and times of day.</summary>
internal static class CelTimeFunctions
{
    private static readonly (string Name, string Doc)[] s_dayParts =
    [
        ("getFullYear", "The year."), ("getMonth", "The month, from 0 for January."), ("getDate", "The day of the month, from 1."),
        ("getDayOfMonth", "The day of the month, from 0."), ("getDayOfWeek", "The day of the week, from 0 for Sunday."), ("getDayOfYear", "The day of the year, from 0."),
    ];

    private static readonly (string Name, string Doc)[] s_timeParts =
        [("getHours", "The hour, 0 to 23."), ("getMinutes", "The minute, 0 to 59."), ("getSeconds", "The second, 0 to 59.")];

    public static IEnumerable<CelFunction> Declare() => [.. Getters(), .. Conversions()];

    private static IEnumerable<CelFunction> Getters()
    {
        foreach ((string name, string doc) in s_dayParts.Concat(s_timeParts).Append(("getMilliseconds", "The millisecond, 0 to 999.")))
        {
            yield return Member(name, doc.TrimEnd('.') + ", in UTC.", CelType.Int, CelType.Timestamp);
            yield return Member(name, doc.TrimEnd('.') + ", in a time zone such as `Europe/Berlin` or `+02:00`.", CelType.Int, CelType.Timestamp, CelType.String);
        }
        foreach ((string name, string doc) in s_dayParts) yield return Member(name, doc, CelType.Int, CelType.Date);
        foreach ((string name, string doc) in s_timeParts) yield return Member(name, doc, CelType.Int, CelType.Time);
        yield return Member("getHours", "The duration in whole hours.", CelType.Int, CelType.Duration);
        yield return Member("getMinutes", "The duration in whole minutes.", CelType.Int, CelType.Duration);
        yield return Member("getSeconds", "The duration in whole seconds.", CelType.Int, CelType.Duration);
        yield return Member("getMilliseconds", "The milliseconds of the duration's last second.", CelType.Int, CelType.Duration);
    }

    private static IEnumerable<CelFunction> Conversions() =>
    [
        Global("timestamp", "The moment that an RFC 3339 text names.", CelType.Timestamp, CelType.String),
        Global("timestamp", "The moment that many seconds after 1970-01-01T00:00:00Z.", CelType.Timestamp, CelType.Int),
        Global("timestamp", "The moment itself.", CelType.Timestamp, CelType.Timestamp),
        Global("duration", "The duration that a text such as `1h30m` names.", CelType.Duration, CelType.String),
        Global("duration", "The duration itself.", CelType.Duration, CelType.Duration),
        Global("date", "The day that a text such as `2025-01-31` names.", CelType.Date, CelType.String),
        Global("date", "The day on which the moment falls, in the time zone of the machine.", CelType.Date, CelType.Timestamp),
        Global("date", "The day itself.", CelType.Date, CelType.Date),
        Global("datetime", "The moment that a text such as `2025-01-31T12:00:00` names.", CelType.Timestamp, CelType.String),
        Global("datetime", "The first moment of the day.", CelType.Timestamp, CelType.Date),
        Global("datetime", "The moment itself.", CelType.Timestamp, CelType.Timestamp),
        Global("today", "The day on which the note is checked.", CelType.Date),
        Global("now", "The moment at which the note is checked.", CelType.Timestamp),
    ];
}
