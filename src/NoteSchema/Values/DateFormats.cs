using System.Globalization;
using System.Text.RegularExpressions;

namespace NoteSchema;

/// <summary>Dates and times as text: the one form that is right (ISO 8601, as Obsidian writes it) and the others that people write.</summary>
public static partial class DateFormats
{
    /// <summary>The day that <c>2025-11-06</c> names; null for any other text.</summary>
    public static DateOnly? ParseDate(ReadOnlySpan<char> text) => MomentText.TryReadDate(text, out DateOnly date) ? date : null;

    /// <summary>The moment that <c>2025-11-06T12:59:00</c> names, with seconds, their fractions and an offset or without; in <paramref name="zone"/> without one. Null for any other text.</summary>
    public static DateTimeOffset? ParseDateTime(ReadOnlySpan<char> text, TimeZoneInfo zone)
    {
        if (text is [.., '\n']) text = text[..^1];
        if (text.Length < 16) return null;
        bool hasSeconds = text.Length >= 19 && text[16] == ':';
        int end = hasSeconds ? 19 : 16;
        if (text[10] != 'T' || ParseDate(text[..10]) is not { } date || ParseTime(text[11..end]) is not { } time) return null;
        DateTime local = date.ToDateTime(time);
        text = text[end..];
        if (hasSeconds && text is ['.', ..])
        {
            int digits = text[1..].IndexOfAnyExceptInRange('0', '9') is var other and >= 0 ? other : text.Length - 1;
            if (digits is 0 or > 9) return null;
            local = local.AddTicks(ReadTicks(text.Slice(1, digits)));
            text = text[(digits + 1)..];
        }
        TimeSpan shift;
        if (text.IsEmpty) shift = zone.GetUtcOffset(local);
        else if (text is "Z") shift = TimeSpan.Zero;
        else if (!MomentText.TryReadOffset(text, signNeeded: true, out shift)) return null;
        if (shift.Duration() > TimeSpan.FromHours(14)) return null;
        long utc = local.Ticks - shift.Ticks;
        return utc < 0 || utc > DateTime.MaxValue.Ticks ? null : new DateTimeOffset(local, shift);
    }

    /// <summary>The time of day that <c>12:59</c> or <c>12:59:30</c> names; null for any other text.</summary>
    public static TimeOnly? ParseTime(ReadOnlySpan<char> text)
    {
        if (text.Length is not (5 or 8) || text[2] != ':' || !TryReadTwo(text, out int hour) || !TryReadTwo(text[3..], out int minute)) return null;
        int second = 0;
        if (text.Length == 8 && (text[5] != ':' || !TryReadTwo(text[6..], out second))) return null;
        return hour < 24 && minute < 60 && second < 60 ? new TimeOnly(hour, minute, second) : null;
    }

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

    // What is finer than 100 nanoseconds is cut off.
    private static long ReadTicks(ReadOnlySpan<char> digits)
    {
        long ticks = 0;
        for (int i = 0; i < 7; i++) ticks = (ticks * 10) + (i < digits.Length ? digits[i] - '0' : 0);
        return ticks;
    }

    private static bool TryReadTwo(ReadOnlySpan<char> text, out int number)
    {
        number = ((text[0] - '0') * 10) + text[1] - '0';
        return char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[1]);
    }

    [GeneratedRegex(@"^(\d{1,2})(?:[:.h](\d{1,2}))?\s?([ap]\.?m\.?)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LooseTime();
}
