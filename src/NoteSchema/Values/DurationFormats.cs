using System.Globalization;
using System.Text.RegularExpressions;

namespace NoteSchema;

/// <summary>Lengths of time as text: <c>PT45M</c> (ISO 8601), <c>1h 30m</c>, <c>00:45:00</c> or <c>45:00</c>.</summary>
public static partial class DurationFormats
{
    /// <summary>The length that <paramref name="text"/> names, 100 ns at the finest; null if it names none. Days are of 24 hours, weeks of 7 days.</summary>
    public static TimeSpan? Parse(ReadOnlySpan<char> text) => TryReadClock(text, out TimeSpan clock) ? clock : TryReadWholeUnits(text, out TimeSpan length) ? length : ParseAny(text.ToString());

    // Patterns for all the forms; the two that nearly everybody writes are read without.
    private static TimeSpan? ParseAny(string text)
    {
        Match match = Clock().Match(text);
        if (match.Success) return Sum((match.Groups[1].Value, 3600), (match.Groups[2].Value, 60), (match.Groups[3].Value, 1));
        match = Iso().Match(text);
        if (match.Success && text[^1] is not ('P' or 'T'))
            return Sum((match.Groups[1].Value, 604_800), (match.Groups[2].Value, 86_400), (match.Groups[3].Value, 3600), (match.Groups[4].Value, 60), (match.Groups[5].Value, 1));
        match = Words().Match(text);
        return match.Success && text.Length > 0
            ? Sum((match.Groups[1].Value, 604_800), (match.Groups[2].Value, 86_400), (match.Groups[3].Value, 3600), (match.Groups[4].Value, 60), (match.Groups[5].Value, 1))
            : null;
    }

    /// <summary>The right form of a clock with digits missing (<c>00:1:47.20</c>), or of a length in other words (<c>90 min</c>); null if it is neither.</summary>
    public static string? Recognise(string text)
    {
        Match match = LooseClock().Match(text.Trim());
        if (match.Success)
        {
            string clock = string.Join(':', match.Groups[1].Captures.Select(part => part.Value.PadLeft(2, '0')).Append(match.Groups[2].Value.PadLeft(2, '0'))) + match.Groups[3].Value;
            return Parse(clock) is null ? null : clock;
        }
        match = Spelled().Match(text.Trim());
        return match.Success ? Format(Sum((match.Groups[1].Value, match.Groups[2].Value.ToLowerInvariant()[0] switch { 'h' => 3600, 'm' => 60, _ => 1 })) ?? TimeSpan.Zero) : null;
    }

    /// <summary>A length as <c>1h 30m</c>; with fractions of a second <c>9.1s</c>; <c>0s</c> for none.</summary>
    public static string Format(TimeSpan span)
    {
        if (span == TimeSpan.Zero) return "0s";
        TimeSpan positive = span.Duration();
        var parts = new List<string>();
        long hours = positive.Ticks / TimeSpan.TicksPerHour;
        if (hours > 0) parts.Add(hours.ToString(CultureInfo.InvariantCulture) + "h");
        if (positive.Minutes > 0) parts.Add(positive.Minutes.ToString(CultureInfo.InvariantCulture) + "m");
        decimal seconds = positive.Ticks % TimeSpan.TicksPerMinute / (decimal)TimeSpan.TicksPerSecond;
        if (seconds > 0) parts.Add(seconds.ToString("0.#######", CultureInfo.InvariantCulture) + "s");
        return (span < TimeSpan.Zero ? "-" : "") + string.Join(' ', parts);
    }

    /// <summary>Reads <c>00:45:00</c>, <c>45:00</c> and <c>00:45:00.25</c>, two digits each but for the hours, which may have four.</summary>
    private static bool TryReadClock(ReadOnlySpan<char> text, out TimeSpan length)
    {
        length = default;
        long ticks = 0;
        int point = text.IndexOfAny('.', ',');
        if (point >= 0)
        {
            ReadOnlySpan<char> fraction = text[(point + 1)..];
            if (fraction.Length is 0 or > 7 || !TryReadDigits(fraction, out ticks)) return false;
            for (int i = fraction.Length; i < 7; i++) ticks *= 10;
            text = text[..point];
        }
        if (text.Length is < 5 or > 10 || text[^3] != ':' || !TryReadDigits(text[^2..], out long seconds) || !TryReadDigits(text[^5..^3], out long minutes) || seconds > 59 || minutes > 59) return false;
        long hours = 0;
        if (text.Length > 5 && (text.Length == 6 || text[^6] != ':' || !TryReadDigits(text[..^6], out hours))) return false;
        length = new TimeSpan((((hours * 3600) + (minutes * 60) + seconds) * TimeSpan.TicksPerSecond) + ticks);
        return true;
    }

    /// <summary>Reads <c>1h 30m</c>, <c>45m</c> and <c>90s</c>: whole hours, minutes and seconds in this order, each at most once.</summary>
    private static bool TryReadWholeUnits(ReadOnlySpan<char> text, out TimeSpan length)
    {
        length = default;
        long seconds = 0, unit = 24 * 3600;
        for (int at = 0; at < text.Length;)
        {
            int digits = text[at..].IndexOfAnyExceptInRange('0', '9');
            if (digits is < 1 or > 6) return false;
            TryReadDigits(text.Slice(at, digits), out long amount);
            at += digits;
            long next = text[at] switch { 'h' => 3600, 'm' => 60, 's' => 1, _ => unit };
            if (next >= unit) return false;
            unit = next;
            seconds += amount * unit;
            if (++at < text.Length && text[at] == ' ' && unit > 1 && ++at == text.Length) return false;
        }
        length = TimeSpan.FromSeconds(seconds);
        return text.Length > 0;
    }

    private static bool TryReadDigits(ReadOnlySpan<char> digits, out long number)
    {
        number = 0;
        foreach (char digit in digits)
        {
            if (!char.IsAsciiDigit(digit)) return false;
            number = (number * 10) + (digit - '0');
        }
        return true;
    }

    private static TimeSpan? Sum(params ReadOnlySpan<(string Text, int Seconds)> parts)
    {
        decimal seconds = 0;
        foreach ((string text, int unit) in parts)
        {
            if (text.Length == 0) continue;
            if (!decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal amount) || amount > 1_000_000_000) return null;
            seconds += amount * unit;
        }
        return seconds > 300_000_000_000m ? null : new TimeSpan((long)(seconds * TimeSpan.TicksPerSecond));
    }

    [GeneratedRegex(@"^(?:(\d{1,4}):)?([0-5]?\d):([0-5]\d(?:[.,]\d{1,7})?)$(?<=^\d+:\d\d:\S+|^\d{1,2}:\d\d\S*)", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    [GeneratedRegex(@"^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d{1,7})?)S)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?:(\d+)w ?)?(?:(\d+)d ?)?(?:(\d+(?:\.\d+)?)h ?)?(?:(\d+(?:\.\d+)?)m(?:in)? ?)?(?:(\d+(?:\.\d{1,7})?)s)?$(?<! )", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"^(?:(\d{1,2}):){1,2}(\d{1,2})([.,]\d{1,7})?$", RegexOptions.CultureInvariant)]
    private static partial Regex LooseClock();

    [GeneratedRegex(@"^(\d+(?:[.,]\d+)?) ?(h(?:ours?|rs?)?|m(?:in(?:ute)?s?)?|s(?:ec(?:ond)?s?)?)\.?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Spelled();
}
