using System.Globalization;
using System.Security;

namespace NoteSchema;

/// <summary>The parts of moments, days, times and durations.</summary>
internal static class CelCalendar
{
    /// <summary>The names of the functions that give a part of a day, and the part.</summary>
    public static readonly (string Name, Func<DateOnly, long> Part)[] DayParts =
    [
        ("getFullYear", day => day.Year),
        ("getMonth", day => day.Month - 1),
        ("getDate", day => day.Day),
        ("getDayOfMonth", day => day.Day - 1),
        ("getDayOfWeek", day => (long)day.DayOfWeek),
        ("getDayOfYear", day => day.DayOfYear - 1),
    ];

    /// <summary>The names of the functions that give a part of a time, and the part.</summary>
    public static readonly (string Name, Func<TimeOnly, long> Part)[] TimeParts =
    [
        ("getHours", time => time.Hour),
        ("getMinutes", time => time.Minute),
        ("getSeconds", time => time.Second),
        ("getMilliseconds", time => time.Millisecond),
    ];

    public static Cel<long> Hours(TimeSpan duration) => duration.Ticks / TimeSpan.TicksPerHour;
    public static Cel<long> Minutes(TimeSpan duration) => duration.Ticks / TimeSpan.TicksPerMinute;
    public static Cel<long> Seconds(TimeSpan duration) => duration.Ticks / TimeSpan.TicksPerSecond;

    /// <summary>The milliseconds of the last second, as CEL has it; hours, minutes and seconds are those of the whole duration.</summary>
    public static Cel<long> Milliseconds(TimeSpan duration) => duration.Milliseconds;

    /// <summary>Date and time of the moment in a zone: an IANA name, <c>UTC</c> or an offset such as <c>+02:00</c>.</summary>
    public static Cel<DateTime> InZone(DateTimeOffset moment, string zone)
    {
        if (MomentText.TryReadOffset(zone, signNeeded: false, out TimeSpan offset)) return Shift(moment, offset);
        return FindZone(zone) is { } found ? Shift(moment, found.GetUtcOffset(moment)) : new CelError($"{CelFormat.Excerpt(zone)} is no time zone");
    }

    /// <summary>The day on which the moment falls in the environment's zone.</summary>
    public static Cel<DateOnly> LocalDay(DateTimeOffset moment)
    {
        Cel<DateTime> local = Shift(moment, CelEvaluation.Environment.Clock.LocalTimeZone.GetUtcOffset(moment));
        return local.TryGet(out DateTime time) ? DateOnly.FromDateTime(time) : local.Error!;
    }

    /// <summary>The moment at which clocks in the environment's zone show the time; where they show it twice, by standard time.</summary>
    public static Cel<DateTimeOffset> FromLocal(DateTime local) => CelTimes.Moment((Int128)local.Ticks - CelEvaluation.Environment.Clock.LocalTimeZone.GetUtcOffset(local).Ticks);

    private static Cel<DateTime> Shift(DateTimeOffset moment, TimeSpan offset)
    {
        long ticks = moment.UtcTicks + offset.Ticks;
        return ticks >= 0 && ticks <= DateTime.MaxValue.Ticks ? new DateTime(ticks) : new CelError("the local time is out of the years 1 to 9999");
    }

    private static TimeZoneInfo? FindZone(string name)
    {
        if (name.Length > 64 || name.Contains('.', StringComparison.Ordinal)) return null;
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(name);
        }
        catch (Exception exception) when (exception is TimeZoneNotFoundException or InvalidTimeZoneException or SecurityException or ArgumentException)
        {
            return null;
        }
    }
}
