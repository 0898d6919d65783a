namespace NoteSchema;

/// <content>Sizes and conversions, by CEL’s name chosen by the type of the value.</content>
public static partial class Cel
{
    /// <summary><c>size</c>.</summary>
    public static Cel<long> Size<T>(this Cel<T> value) => Apply<long>("size", [value.Boxed]);

    /// <summary><c>int</c>.</summary>
    public static Cel<long> ToInt<T>(this Cel<T> value) => Apply<long>("int", [value.Boxed]);

    /// <summary><c>uint</c>.</summary>
    public static Cel<ulong> ToUint<T>(this Cel<T> value) => Apply<ulong>("uint", [value.Boxed]);

    /// <summary><c>double</c>.</summary>
    public static Cel<double> ToDouble<T>(this Cel<T> value) => Apply<double>("double", [value.Boxed]);

    /// <summary><c>string</c>.</summary>
    public static Cel<string> ToText<T>(this Cel<T> value) => Apply<string>("string", [value.Boxed]);

    /// <summary><c>bytes</c>.</summary>
    public static Cel<byte[]> ToBytes<T>(this Cel<T> value) => Apply<byte[]>("bytes", [value.Boxed]);

    /// <summary><c>bool</c>.</summary>
    public static Cel<bool> ToBool<T>(this Cel<T> value) => Apply<bool>("bool", [value.Boxed]);

    /// <summary><c>timestamp</c>.</summary>
    public static Cel<DateTimeOffset> ToTimestamp<T>(this Cel<T> value) => Apply<DateTimeOffset>("timestamp", [value.Boxed]);

    /// <summary><c>duration</c>.</summary>
    public static Cel<TimeSpan> ToDuration<T>(this Cel<T> value) => Apply<TimeSpan>("duration", [value.Boxed]);

    /// <summary><c>date</c>.</summary>
    public static Cel<DateOnly> ToDate<T>(this Cel<T> value) => Apply<DateOnly>("date", [value.Boxed]);

    /// <summary><c>datetime</c>.</summary>
    public static Cel<DateTimeOffset> ToDateTime<T>(this Cel<T> value) => Apply<DateTimeOffset>("datetime", [value.Boxed]);

    /// <summary><c>link</c>.</summary>
    public static Cel<NoteLink> ToLink<T>(this Cel<T> value) => Apply<NoteLink>("link", [value.Boxed]);
}
