using System.Globalization;

namespace NoteSchema.Vaults;

/// <summary>Days near today, and the day that the note's name says.</summary>
internal static class Dates
{
    public static IEnumerable<(string Name, string Text)> Near(CompletionPlace place, bool isTime)
    {
        DateTime now = LocalNow(place);
        var today = DateOnly.FromDateTime(now);
        if (isTime) yield return ("now", now.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture));
        else yield return ("today", Write(today));
        if (DateFinder.TryFind(Path.GetFileNameWithoutExtension(place.Draft.Note.Path), out DateOnly named)) yield return ("as in the note's name", Write(named, isTime));
        yield return ("yesterday", Write(today.AddDays(-1), isTime));
        yield return ("tomorrow", Write(today.AddDays(1), isTime));
        for (int days = 2; days <= 7; days++)
        {
            DateOnly day = today.AddDays(days);
            yield return ($"next {day.DayOfWeek}", Write(day, isTime));
        }
    }

    /// <summary>The time of day, to the minute.</summary>
    public static TimeOnly Now(CompletionPlace place)
    {
        DateTime now = LocalNow(place);
        return new TimeOnly(now.Hour, now.Minute);
    }

    private static DateTime LocalNow(CompletionPlace place) => place.Draft.Environment.Clock.GetLocalNow().DateTime;

    private static string Write(DateOnly day, bool isTime = false) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + (isTime ? "T00:00:00" : "");
}
