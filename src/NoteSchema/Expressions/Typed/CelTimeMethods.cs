namespace NoteSchema;

/// <content>Functions of moments, durations, days and times of day.</content>
public static partial class Cel
{
    /// <summary><c>getFullYear</c>, of a moment in UTC.</summary>
    public static Cel<long> GetFullYear<T>(this Cel<T> value) => Call<long>("getFullYear", value);

    /// <summary><c>getFullYear</c>, in a time zone.</summary>
    public static Cel<long> GetFullYear<T>(this Cel<T> value, Cel<string> zone) => Call<long>("getFullYear", value, zone);

    /// <summary><c>getMonth</c>, of a moment in UTC.</summary>
    public static Cel<long> GetMonth<T>(this Cel<T> value) => Call<long>("getMonth", value);

    /// <summary><c>getMonth</c>, in a time zone.</summary>
    public static Cel<long> GetMonth<T>(this Cel<T> value, Cel<string> zone) => Call<long>("getMonth", value, zone);

    /// <summary><c>getDate</c>, of a moment in UTC.</summary>
    public static Cel<long> GetDate<T>(this Cel<T> value) => Call<long>("getDate", value);

    /// <summary><c>getDate</c>, in a time zone.</summary>
    public static Cel<long> GetDate<T>(this Cel<T> value, Cel<string> zone) => Call<long>("getDate", value, zone);

    /// <summary><c>getDayOfMonth</c>, of a moment in UTC.</summary>
    public static Cel<long> GetDayOfMonth<T>(this Cel<T> value) => Call<long>("getDayOfMonth", value);

    /// <summary><c>getDayOfMonth</c>, in a time zone.</summary>
    public static Cel<long> GetDayOfMonth<T>(this Cel<T> value, Cel<string> zone) => Call<long>("getDayOfMonth", value, zone);

    /// <summary><c>getDayOfWeek</c>, of a moment in UTC.</summary>
    public static Cel<long> GetDayOfWeek<T>(this Cel<T> value) => Call<long>("getDayOfWeek", value);

    /// <summary><c>getDayOfWeek</c>, in a time zone.</summary>
    public static Cel<long> GetDayOfWeek<T>(this Cel<T> value, Cel<string> zone) => Call<long>("getDayOfWeek", value, zone);

    /// <summary><c>getDayOfYear</c>, of a moment in UTC.</summary>
    public static Cel<long> GetDayOfYear<T>(this Cel<T> value) => Call<long>("getDayOfYear", value);

    /// <summary><c>getDayOfYear</c>, in a time zone.</summary>
    public static Cel<long> GetDayOfYear<T>(this Cel<T> value, Cel<string> zone) => Call<long>("getDayOfYear", value, zone);

    /// <summary><c>getHours</c>, of a moment in UTC.</summary>
    public static Cel<long> GetHours<T>(this Cel<T> value) => Call<long>("getHours", value);

    /// <summary><c>getHours</c>, in a time zone.</summary>
    public static Cel<long> GetHours<T>(this Cel<T> value, Cel<string> zone) => Call<long>("getHours", value, zone);

    /// <summary><c>getMinutes</c>, of a moment in UTC.</summary>
    public static Cel<long> GetMinutes<T>(this Cel<T> value) => Call<long>("getMinutes", value);

    /// <summary><c>getMinutes</c>, in a time zone.</summary>
    public static Cel<long> GetMinutes<T>(this Cel<T> value, Cel<string> zone) => Call<long>("getMinutes", value, zone);

    /// <summary><c>getSeconds</c>, of a moment in UTC.</summary>
    public static Cel<long> GetSeconds<T>(this Cel<T> value) => Call<long>("getSeconds", value);

    /// <summary><c>getSeconds</c>, in a time zone.</summary>
    public static Cel<long> GetSeconds<T>(this Cel<T> value, Cel<string> zone) => Call<long>("getSeconds", value, zone);

    /// <summary><c>getMilliseconds</c>, of a moment in UTC.</summary>
    public static Cel<long> GetMilliseconds<T>(this Cel<T> value) => Call<long>("getMilliseconds", value);

    /// <summary><c>getMilliseconds</c>, in a time zone.</summary>
    public static Cel<long> GetMilliseconds<T>(this Cel<T> value, Cel<string> zone) => Call<long>("getMilliseconds", value, zone);

    /// <summary>The moment or day so much later.</summary>
    public static Cel<T> Plus<T>(this Cel<T> value, Cel<TimeSpan> duration) => Call<T>("_+_", value, duration);

    /// <summary>The moment or day so much earlier.</summary>
    public static Cel<T> Minus<T>(this Cel<T> value, Cel<TimeSpan> duration) => Call<T>("_-_", value, duration);

    /// <summary>The time from another moment or day to this one.</summary>
    public static Cel<TimeSpan> Since<T>(this Cel<T> value, Cel<T> earlier) => Call<TimeSpan>("_-_", value, earlier);
}
