namespace NoteSchema;

/// <content>Functions of moments, durations, days and times of day.</content>
public static partial class Cel
{
    /// <summary><c>getFullYear</c>, of a moment in UTC.</summary>
    public static Cel<long> GetFullYear<T>(this Cel<T> value) => Apply<long>("getFullYear", [value.Boxed]);

    /// <summary><c>getFullYear</c>, in a time zone.</summary>
    public static Cel<long> GetFullYear<T>(this Cel<T> value, Cel<string> zone) => Apply<long>("getFullYear", [value.Boxed, zone.Boxed]);

    /// <summary><c>getMonth</c>, of a moment in UTC.</summary>
    public static Cel<long> GetMonth<T>(this Cel<T> value) => Apply<long>("getMonth", [value.Boxed]);

    /// <summary><c>getMonth</c>, in a time zone.</summary>
    public static Cel<long> GetMonth<T>(this Cel<T> value, Cel<string> zone) => Apply<long>("getMonth", [value.Boxed, zone.Boxed]);

    /// <summary><c>getDate</c>, of a moment in UTC.</summary>
    public static Cel<long> GetDate<T>(this Cel<T> value) => Apply<long>("getDate", [value.Boxed]);

    /// <summary><c>getDate</c>, in a time zone.</summary>
    public static Cel<long> GetDate<T>(this Cel<T> value, Cel<string> zone) => Apply<long>("getDate", [value.Boxed, zone.Boxed]);

    /// <summary><c>getDayOfMonth</c>, of a moment in UTC.</summary>
    public static Cel<long> GetDayOfMonth<T>(this Cel<T> value) => Apply<long>("getDayOfMonth", [value.Boxed]);

    /// <summary><c>getDayOfMonth</c>, in a time zone.</summary>
    public static Cel<long> GetDayOfMonth<T>(this Cel<T> value, Cel<string> zone) => Apply<long>("getDayOfMonth", [value.Boxed, zone.Boxed]);

    /// <summary><c>getDayOfWeek</c>, of a moment in UTC.</summary>
    public static Cel<long> GetDayOfWeek<T>(this Cel<T> value) => Apply<long>("getDayOfWeek", [value.Boxed]);

    /// <summary><c>getDayOfWeek</c>, in a time zone.</summary>
    public static Cel<long> GetDayOfWeek<T>(this Cel<T> value, Cel<string> zone) => Apply<long>("getDayOfWeek", [value.Boxed, zone.Boxed]);

    /// <summary><c>getDayOfYear</c>, of a moment in UTC.</summary>
    public static Cel<long> GetDayOfYear<T>(this Cel<T> value) => Apply<long>("getDayOfYear", [value.Boxed]);

    /// <summary><c>getDayOfYear</c>, in a time zone.</summary>
    public static Cel<long> GetDayOfYear<T>(this Cel<T> value, Cel<string> zone) => Apply<long>("getDayOfYear", [value.Boxed, zone.Boxed]);

    /// <summary><c>getHours</c>, of a moment in UTC.</summary>
    public static Cel<long> GetHours<T>(this Cel<T> value) => Apply<long>("getHours", [value.Boxed]);

    /// <summary><c>getHours</c>, in a time zone.</summary>
    public static Cel<long> GetHours<T>(this Cel<T> value, Cel<string> zone) => Apply<long>("getHours", [value.Boxed, zone.Boxed]);

    /// <summary><c>getMinutes</c>, of a moment in UTC.</summary>
    public static Cel<long> GetMinutes<T>(this Cel<T> value) => Apply<long>("getMinutes", [value.Boxed]);

    /// <summary><c>getMinutes</c>, in a time zone.</summary>
    public static Cel<long> GetMinutes<T>(this Cel<T> value, Cel<string> zone) => Apply<long>("getMinutes", [value.Boxed, zone.Boxed]);

    /// <summary><c>getSeconds</c>, of a moment in UTC.</summary>
    public static Cel<long> GetSeconds<T>(this Cel<T> value) => Apply<long>("getSeconds", [value.Boxed]);

    /// <summary><c>getSeconds</c>, in a time zone.</summary>
    public static Cel<long> GetSeconds<T>(this Cel<T> value, Cel<string> zone) => Apply<long>("getSeconds", [value.Boxed, zone.Boxed]);

    /// <summary><c>getMilliseconds</c>, of a moment in UTC.</summary>
    public static Cel<long> GetMilliseconds<T>(this Cel<T> value) => Apply<long>("getMilliseconds", [value.Boxed]);

    /// <summary><c>getMilliseconds</c>, in a time zone.</summary>
    public static Cel<long> GetMilliseconds<T>(this Cel<T> value, Cel<string> zone) => Apply<long>("getMilliseconds", [value.Boxed, zone.Boxed]);

    /// <summary>The moment or day so much later.</summary>
    public static Cel<T> Plus<T>(this Cel<T> value, Cel<TimeSpan> duration) => Apply<T>("_+_", [value.Boxed, duration.Boxed]);

    /// <summary>The moment or day so much earlier.</summary>
    public static Cel<T> Minus<T>(this Cel<T> value, Cel<TimeSpan> duration) => Apply<T>("_-_", [value.Boxed, duration.Boxed]);

    /// <summary>The time from another moment or day to this one.</summary>
    public static Cel<TimeSpan> Since<T>(this Cel<T> value, Cel<T> earlier) => Apply<TimeSpan>("_-_", [value.Boxed, earlier.Boxed]);
}
