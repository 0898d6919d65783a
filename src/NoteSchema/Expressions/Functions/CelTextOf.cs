using System.Globalization;
using System.Text;

namespace NoteSchema;

internal static partial class CelText
{
    /// <summary>
    /// A scalar as text: numbers in decimals, moments in RFC 3339 and UTC, durations in seconds, days and times in ISO 8601, bytes as UTF-8 with U+FFFD for what is
    /// none, links as wikilinks; anything else as its literal or type.
    /// </summary>
    public static string ToText(object? value) => value switch
    {
        string text => text,
        long number => number.ToString(CultureInfo.InvariantCulture),
        ulong number => number.ToString(CultureInfo.InvariantCulture),
        double number => CelNumbers.Write(number),
        byte[] bytes => Encoding.UTF8.GetString(bytes),
        DateTimeOffset moment => CelTimes.Write(moment),
        TimeSpan duration => CelTimes.Write(duration),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => Write(time),
        NoteLink link => link.ToString(),
        _ => CelFormat.ToText(value),
    };

    /// <summary>The time as <c>12:59</c>, with seconds where it has some.</summary>
    public static string Write(TimeOnly time) =>
        time.ToString(time.Ticks % TimeSpan.TicksPerMinute == 0 ? "HH:mm" : "HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
}
