namespace NoteSchema;

/// <summary>Days: from text, from moments, from the clock.</summary>
internal static class CelDates
{
    public static Cel<DateOnly> Today() => CelCalendar.LocalDay(CelEvaluation.Environment.Clock.GetUtcNow());

    public static Cel<DateTimeOffset> Now() => CelEvaluation.Environment.Clock.GetUtcNow();

    /// <summary>The day that an ISO date names, or the day on which an ISO moment falls in the environment's zone.</summary>
    public static Cel<DateOnly> Parse(string text)
    {
        if (MomentText.TryReadLocal(text, out DateTime local)) return DateOnly.FromDateTime(local);
        Cel<DateTimeOffset> moment = CelTimes.ParseMoment(text);
        return moment.TryGet(out DateTimeOffset found) ? CelCalendar.LocalDay(found) : new CelError($"{CelFormat.Excerpt(text)} is no date such as 2025-01-31");
    }

    /// <summary>The moment that an ISO text names; without an offset it is in the environment's zone.</summary>
    public static Cel<DateTimeOffset> ParseMoment(string text)
    {
        if (MomentText.TryReadLocal(text, out DateTime local)) return CelCalendar.FromLocal(local);
        Cel<DateTimeOffset> moment = CelTimes.ParseMoment(text);
        return moment.Error is null ? moment : new CelError($"{CelFormat.Excerpt(text)} is no date and time such as 2025-01-31T12:00");
    }

    /// <summary>The first moment of the day in the environment's zone.</summary>
    public static Cel<DateTimeOffset> StartOf(DateOnly day) => CelCalendar.FromLocal(day.ToDateTime(default));

    /// <summary>The first date in a text; see <see cref="DateFinder"/>.</summary>
    public static Cel<DateOnly> Find(string text) =>
        DateFinder.TryFind(text, out DateOnly day) ? day : new CelError($"{CelFormat.Excerpt(text)} has no date");
}
