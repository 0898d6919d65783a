using System.Runtime.CompilerServices;

namespace NoteSchema;

/// <summary>Values as objects, those that come again and again made once: truth values, small numbers, days, short texts.</summary>
internal static class CelBoxes
{
    public static readonly object True = true;
    public static readonly object False = false;

    // Longer texts hardly come again.
    private const int LongestText = 32;

    private static readonly object[] s_numbers = [.. Enumerable.Range(0, 256).Select(number => (object)(long)number)];

    // What was asked for last, by place. Another thread may put its own there at any time, which does no harm.
    private static readonly object?[] s_days = new object?[1024];
    private static readonly string?[] s_texts = new string?[1024];

    public static object Of(bool value) => value ? True : False;

    public static object Of(long value) => (ulong)value < (ulong)s_numbers.Length ? s_numbers[value] : value;

    public static object Of(DateOnly value)
    {
        ref object? place = ref s_days[value.DayNumber % s_days.Length];
        object? kept = place;
        return kept is DateOnly day && day == value ? kept : place = value;
    }

    public static string Of(ReadOnlySpan<char> value)
    {
        if (value.Length > LongestText) return value.ToString();
        ref string? place = ref s_texts[(uint)string.GetHashCode(value) % (uint)s_texts.Length];
        string? kept = place;
        return kept is not null && value.SequenceEqual(kept) ? kept : place = value.ToString();
    }

    public static object? Of<T>(T value)
    {
        if (typeof(T) == typeof(bool)) return Of(Unsafe.As<T, bool>(ref value));
        if (typeof(T) == typeof(long)) return Of(Unsafe.As<T, long>(ref value));
        return typeof(T) == typeof(DateOnly) ? Of(Unsafe.As<T, DateOnly>(ref value)) : value;
    }
}
