using System.Globalization;
using System.Text.RegularExpressions;

namespace NoteSchema;

/// <summary>Dates and times as text: the one form that is right (ISO 8601, as Obsidian writes it) and the others that people write.</summary>
public static partial class DateFormats
{
    /// <summary>The day that <c>2025-11-06</c> names; null for any other text.</summary>
    public static DateOnly? ParseDate(string text) =>
        text.Length == 10 && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date : null;

    /// <summary>The moment that <c>2025-11-06T12:59:00</c> names, with fractions and an offset or without; in <paramref name="zone"/> without one. Null for any other text.</summary>
    public static DateTimeOffset? ParseDateTime(string text, TimeZoneInfo zone)
    {
        Match match = DateTimeForm().Match(text);
        if (!match.Success || !DateTime.TryParseExact(match.Groups[1].Value, "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime local)) return null;
        string fraction = match.Groups[2].Value;
        if (fraction.Length > 0) local = local.AddTicks(long.Parse(fraction.PadRight(7, '0')[..7], CultureInfo.InvariantCulture));
        string offset = match.Groups[3].Value;
        TimeSpan shift = offset switch
        {
            "" => zone.GetUtcOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified)),
            "Z" => TimeSpan.Zero,
            _ => TimeSpan.FromMinutes((offset[0] == '-' ? -1 : 1) * ((int.Parse(offset.AsSpan(1, 2), CultureInfo.InvariantCulture) * 60) + int.Parse(offset.AsSpan(4, 2), CultureInfo.InvariantCulture))),
        };
        if (shift.Duration() > TimeSpan.FromHours(14)) return null;
        DateTime utc = local - DateTime.MinValue < shift || DateTime.MaxValue - local < -shift ? default : local - shift;
        return utc == default && local != default ? null : new DateTimeOffset(local, shift);
    }

    /// <summary>The time of day that <c>12:59</c> or <c>12:59:30</c> names; null for any other text.</summary>
    public static TimeOnly? ParseTime(string text) =>
        TimeOnly.TryParseExact(text, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly time) ? time : null;

    /// <summary>
    /// The day that text in another form names, if it can mean only one: <c>2025/11/6</c>, <c>20251106</c>, <c>6.11.2025</c>, <c>6 Nov 2025</c>, <c>November 6, 2025</c>,
    /// <c>31/10/2025</c>. What may be two days, as <c>03/04/2025</c>, is none.
    /// </summary>
    public static DateOnly? RecogniseDate(string text) => DateFinder.TryRead(text, out DateOnly day) ? day : null;

    /// <summary>The time of day that text in another form names: <c>9:5</c>, <c>1pm</c>, <c>1:30 PM</c>, <c>9.30</c>.</summary>
    public static TimeOnly? RecogniseTime(string text)
    {
        Match match = LooseTime().Match(text.Trim());
        if (!match.Success) return null;
        int hour = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        int minute = match.Groups[2].Length == 0 ? 0 : int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture);
        string half = match.Groups[3].Value.ToLowerInvariant();
        if (half.Length == 0 && match.Groups[2].Length == 0) return null;
        if (half.Length > 0)
        {
            if (hour is 0 or > 12) return null;
            hour = (hour % 12) + (half[0] == 'p' ? 12 : 0);
        }
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    /// <summary>A day as <c>2025-11-06</c>.</summary>
    public static string Format(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A moment as <c>2025-11-06T12:59:00+01:00</c>, fractions of a second only where there are any.</summary>
    public static string Format(DateTimeOffset time) => time.ToString(time.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:sszzz" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    /// <summary>A time of day as <c>12:59</c>, seconds only where there are any.</summary>
    public static string Format(TimeOnly time) => time.ToString(time.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:[0-5]\d)?$", RegexOptions.CultureInvariant)]
    private static partial Regex DateTimeForm();

    [GeneratedRegex(@"^(\d{1,2})(?:[:.h](\d{1,2}))?\s?([ap]\.?m\.?)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LooseTime();
}
