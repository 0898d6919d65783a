namespace NoteSchema;

/// <content>Sizes and conversions, by CEL’s name chosen by the type of the value.</content>
public static partial class Cel
{
    /// <summary><c>size</c>.</summary>
    public static Cel<long> Size<T>(this Cel<T> value) => Call<long>("size", value);

    /// <summary><c>int</c>.</summary>
    public static Cel<long> ToInt<T>(this Cel<T> value) => Call<long>("int", value);

    /// <summary><c>uint</c>.</summary>
    public static Cel<ulong> ToUint<T>(this Cel<T> value) => Call<ulong>("uint", value);

    /// <summary><c>double</c>.</summary>
    public static Cel<double> ToDouble<T>(this Cel<T> value) => Call<double>("double", value);

    /// <summary><c>string</c>.</summary>
    public static Cel<string> ToText<T>(this Cel<T> value) => Call<string>("string", value);

    /// <summary><c>bytes</c>.</summary>
    public static Cel<byte[]> ToBytes<T>(this Cel<T> value) => Call<byte[]>("bytes", value);

    /// <summary><c>bool</c>.</summary>
    public static Cel<bool> ToBool<T>(this Cel<T> value) => Call<bool>("bool", value);

    /// <summary><c>timestamp</c>.</summary>
    public static Cel<DateTimeOffset> ToTimestamp<T>(this Cel<T> value) => Call<DateTimeOffset>("timestamp", value);

    /// <summary><c>duration</c>.</summary>
    public static Cel<TimeSpan> ToDuration<T>(this Cel<T> value) => Call<TimeSpan>("duration", value);

    /// <summary><c>date</c>.</summary>
    public static Cel<DateOnly> ToDate<T>(this Cel<T> value) => Call<DateOnly>("date", value);

    /// <summary><c>datetime</c>.</summary>
    public static Cel<DateTimeOffset> ToDateTime<T>(this Cel<T> value) => Call<DateTimeOffset>("datetime", value);

    /// <summary><c>link</c>.</summary>
    public static Cel<NoteLink> ToLink<T>(this Cel<T> value) => Call<NoteLink>("link", value);
}
