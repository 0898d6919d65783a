using System.Globalization;

namespace NoteSchema;

/// <summary>Moments and durations, to 100 nanoseconds. Moments lie in the years 1 to 9999, durations within 315,576,000,000 seconds.</summary>
internal static class CelTimes
{
    private static readonly TimeSpan s_maxDuration = TimeSpan.FromSeconds(315_576_000_000L);

    private static readonly CelError s_momentOutOfRange = new("the moment is out of the years 1 to 9999");

    public static Cel<TimeSpan> Add(TimeSpan a, TimeSpan b) => Duration((Int128)a.Ticks + b.Ticks);
    public static Cel<TimeSpan> Subtract(TimeSpan a, TimeSpan b) => Duration((Int128)a.Ticks - b.Ticks);
    public static Cel<DateTimeOffset> Add(DateTimeOffset moment, TimeSpan duration) => Moment((Int128)moment.UtcTicks + duration.Ticks);
    public static Cel<DateTimeOffset> Add(TimeSpan duration, DateTimeOffset moment) => Add(moment, duration);
    public static Cel<DateTimeOffset> Subtract(DateTimeOffset moment, TimeSpan duration) => Moment((Int128)moment.UtcTicks - duration.Ticks);
    public static Cel<TimeSpan> Subtract(DateTimeOffset a, DateTimeOffset b) => Duration((Int128)a.UtcTicks - b.UtcTicks);
    public static Cel<DateOnly> Add(DateOnly day, TimeSpan duration) => Day(Ticks(day) + duration.Ticks);
    public static Cel<DateOnly> Add(TimeSpan duration, DateOnly day) => Add(day, duration);
    public static Cel<DateOnly> Subtract(DateOnly day, TimeSpan duration) => Day(Ticks(day) - duration.Ticks);
    public static Cel<TimeSpan> Subtract(DateOnly a, DateOnly b) => TimeSpan.FromTicks((long)(Ticks(a) - Ticks(b)));

    public static Cel<long> ToUnixSeconds(DateTimeOffset moment) => moment.ToUnixTimeSeconds();

    public static Cel<DateTimeOffset> FromUnixSeconds(long seconds) => Moment(((Int128)seconds * TimeSpan.TicksPerSecond) + DateTimeOffset.UnixEpoch.Ticks);

    public static Cel<DateTimeOffset> ParseMoment(string text) =>
        MomentText.TryReadRfc3339(text, out Int128 ticks) ? Moment(ticks) : new CelError($"{CelFormat.Excerpt(text)} is no RFC 3339 time such as 2025-01-31T12:00:00Z");

    public static Cel<TimeSpan> ParseDuration(string text) =>
        DurationText.TryRead(text, out Int128 ticks) ? Duration(ticks) : new CelError($"{CelFormat.Excerpt(text)} is no duration such as 1h30m");

    /// <summary>The moment in RFC 3339, in UTC, with as many digits of a second's fraction as it takes.</summary>
    public static string Write(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>The duration in seconds: <c>5400s</c>, <c>-0.5s</c>.</summary>
    public static string Write(TimeSpan duration)
    {
        var seconds = (decimal)duration.Ticks / TimeSpan.TicksPerSecond;
        return seconds.ToString("0.#######", CultureInfo.InvariantCulture) + "s";
    }

    internal static Cel<DateTimeOffset> Moment(Int128 utcTicks) =>
        utcTicks >= DateTime.MinValue.Ticks && utcTicks <= DateTime.MaxValue.Ticks ? new DateTimeOffset((long)utcTicks, TimeSpan.Zero) : s_momentOutOfRange;

    private static Int128 Ticks(DateOnly day) => (Int128)day.DayNumber * TimeSpan.TicksPerDay;

    private static Cel<DateOnly> Day(Int128 ticks) =>
        ticks >= 0 && ticks <= DateTime.MaxValue.Ticks ? DateOnly.FromDayNumber((int)(ticks / TimeSpan.TicksPerDay)) : s_momentOutOfRange;

    private static Cel<TimeSpan> Duration(Int128 ticks) =>
        Int128.Abs(ticks) <= s_maxDuration.Ticks ? TimeSpan.FromTicks((long)ticks) : new CelError("the duration is longer than 315,576,000,000 seconds");
}
