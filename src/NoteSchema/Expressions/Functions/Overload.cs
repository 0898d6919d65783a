namespace NoteSchema;

/// <summary>Makes overloads of typed functions. A parameter of type <c>object?</c> takes anything.</summary>
internal static class Overload
{
    public static CelOverload Of<TResult>(Func<Cel<TResult>> function) => (ReadOnlySpan<object?> arguments, out object? result) =>
    {
        result = arguments.Length == 0 ? function().Boxed : null;
        return arguments.Length == 0;
    };

    public static CelOverload Of<TFirst, TResult>(Func<TFirst, Cel<TResult>> function) => (ReadOnlySpan<object?> arguments, out object? result) =>
    {
        bool takes = Takes(arguments, 1) & Takes(arguments, 0, out TFirst first);
        result = takes ? function(first).Boxed : null;
        return takes;
    };

    public static CelOverload Of<TFirst, TSecond, TResult>(Func<TFirst, TSecond, Cel<TResult>> function) => (ReadOnlySpan<object?> arguments, out object? result) =>
    {
        bool takes = Takes(arguments, 2) & Takes(arguments, 0, out TFirst first) & Takes(arguments, 1, out TSecond second);
        result = takes ? function(first, second).Boxed : null;
        return takes;
    };

    public static CelOverload Of<TFirst, TSecond, TThird, TResult>(Func<TFirst, TSecond, TThird, Cel<TResult>> function) => (ReadOnlySpan<object?> arguments, out object? result) =>
    {
        bool takes = Takes(arguments, 3) & Takes(arguments, 0, out TFirst first) & Takes(arguments, 1, out TSecond second) & Takes(arguments, 2, out TThird third);
        result = takes ? function(first, second, third).Boxed : null;
        return takes;
    };

    public static CelOverload Of<TFirst, TSecond, TThird, TFourth, TResult>(Func<TFirst, TSecond, TThird, TFourth, Cel<TResult>> function) => (ReadOnlySpan<object?> arguments, out object? result) =>
    {
        bool takes = Takes(arguments, 4) & Takes(arguments, 0, out TFirst first) & Takes(arguments, 1, out TSecond second) & Takes(arguments, 2, out TThird third) & Takes(arguments, 3, out TFourth fourth);
        result = takes ? function(first, second, third, fourth).Boxed : null;
        return takes;
    };

    private static bool Takes(ReadOnlySpan<object?> arguments, int count) => arguments.Length == count;

    private static bool Takes<T>(ReadOnlySpan<object?> arguments, int index, out T value)
    {
        value = default!;
        if (index >= arguments.Length) return false;
        if (arguments[index] is T typed)
        {
            value = typed;
            return true;
        }
        return arguments[index] is null && typeof(T) == typeof(object);
    }
}
