using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace NoteSchema.Language;

/// <summary>Durations as schemas write them: <c>PT45M</c>, <c>1h 30m</c>, <c>00:45:00</c>.</summary>
internal static class DurationText
{
    private static readonly Regex s_iso = Form(@"^P(?:(?<w>\d{1,6})W|(?:(?<d>\d{1,6})D)?(?:T(?=\d)(?:(?<h>\d{1,6})H)?(?:(?<m>\d{1,8})M)?(?:(?<s>\d{1,9}(?:\.\d{1,7})?)S)?)?)$");
    private static readonly Regex s_units = Form(@"^(?=\d)(?:(?<w>\d{1,6}) ?w ?)?(?:(?<d>\d{1,6}) ?d ?)?(?:(?<h>\d{1,6}) ?h ?)?(?:(?<m>\d{1,8}) ?m(?:in)? ?)?(?:(?<s>\d{1,9}(?:\.\d{1,7})?) ?s)?$");
    private static readonly Regex s_clock = Form(@"^(?<h>\d{1,6}):(?<m>[0-5]\d):(?<s>[0-5]\d(?:\.\d{1,7})?)$");

    /// <summary>The duration, or null where the text is none.</summary>
    public static TimeSpan? Parse(string text)
    {
        text = text.Trim();
        foreach (Regex form in new[] { s_iso, s_units, s_clock })
        {
            if (form.Match(text) is not { Success: true, Length: > 1 } match) continue;
            decimal seconds = (Part(match, "w") * 604_800) + (Part(match, "d") * 86_400) + (Part(match, "h") * 3_600) + (Part(match, "m") * 60) + Part(match, "s");
            return TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond));
        }

        return null;
    }

    /// <summary>The ISO 8601 form.</summary>
    public static string Format(TimeSpan duration) => XmlConvert.ToString(duration);

    private static decimal Part(Match match, string name) =>
        match.Groups[name] is { Success: true } group ? decimal.Parse(group.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : 0;

    private static Regex Form(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
