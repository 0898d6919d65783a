using static NoteSchema.Overload;

namespace NoteSchema;

/// <summary>Functions of moments, durations, days and times.</summary>
internal static class TimeFunctions
{
    public static IEnumerable<(string Name, CelOverload[] Overloads)> All => [.. Conversions, .. DayParts, .. TimeParts];

    private static IEnumerable<(string, CelOverload[])> Conversions =>
    [
        ("timestamp", [Of<DateTimeOffset, DateTimeOffset>(a => a), Of<string, DateTimeOffset>(CelTimes.ParseMoment), Of<long, DateTimeOffset>(CelTimes.FromUnixSeconds)]),
        ("duration", [Of<TimeSpan, TimeSpan>(a => a), Of<string, TimeSpan>(CelTimes.ParseDuration)]),
        ("date", [Of<DateOnly, DateOnly>(a => a), Of<string, DateOnly>(CelDates.Parse), Of<DateTimeOffset, DateOnly>(CelCalendar.LocalDay)]),
        ("datetime", [Of<DateTimeOffset, DateTimeOffset>(a => a), Of<string, DateTimeOffset>(CelDates.ParseMoment), Of<DateOnly, DateTimeOffset>(CelDates.StartOf)]),
        ("today", [Of(CelDates.Today)]),
        ("now", [Of(CelDates.Now)]),
    ];

    private static IEnumerable<(string, CelOverload[])> DayParts => CelCalendar.DayParts.Select(entry => (entry.Name, (CelOverload[])
    [
        Of<DateOnly, long>(day => entry.Part(day)),
        .. OfMoments(time => entry.Part(DateOnly.FromDateTime(time))),
    ]));

    private static IEnumerable<(string, CelOverload[])> TimeParts => CelCalendar.TimeParts.Select(entry => (entry.Name, (CelOverload[])
    [
        Of<TimeOnly, long>(time => entry.Part(time)),
        .. OfMoments(time => entry.Part(TimeOnly.FromDateTime(time))),
        Of<TimeSpan, long>(OfDuration(entry.Name)),
    ]));

    private static CelOverload[] OfMoments(Func<DateTime, long> part) =>
    [
        Of<DateTimeOffset, long>(moment => part(moment.UtcDateTime)),
        Of<DateTimeOffset, string, long>((moment, zone) =>
        {
            Cel<DateTime> local = CelCalendar.InZone(moment, zone);
            return local.TryGet(out DateTime time) ? part(time) : local.Error!;
        }),
    ];

    private static Func<TimeSpan, Cel<long>> OfDuration(string part) => part switch
    {
        "getHours" => CelCalendar.Hours,
        "getMinutes" => CelCalendar.Minutes,
        "getSeconds" => CelCalendar.Seconds,
        _ => CelCalendar.Milliseconds,
    };
}
