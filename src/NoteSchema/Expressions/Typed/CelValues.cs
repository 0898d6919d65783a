namespace NoteSchema;

/// <summary>CEL in C#: literals, functions, macros, and what an expression sees of a note. Generated expressions are written with it.</summary>
public static partial class Cel
{
    /// <summary>CEL's null.</summary>
    public static Cel<object?> Null => default;

    /// <summary>A literal.</summary>
    public static Cel<T> Value<T>(T value) => Cel<T>.Wrap(value);

    /// <summary>A value with a type that only running tells.</summary>
    public static Cel<object?> Dyn(object? value) => Cel<object?>.Of(Unwrap(value));

    /// <summary>Bytes, one for each character below U+0100.</summary>
    public static Cel<byte[]> Bytes(string characters)
    {
        var bytes = new byte[characters.Length];
        for (int i = 0; i < bytes.Length; i++) bytes[i] = unchecked((byte)characters[i]);
        return bytes;
    }

    /// <summary>A type as a value, by its name in expressions.</summary>
    public static Cel<object?> Type(string name) => Dyn(new CelTypeName(name));

    /// <summary>The type of a value.</summary>
    public static Cel<object?> TypeOf(object? value) => Call("type", value);

    /// <summary>A list of values or results; an error if one of them is one.</summary>
    public static Cel<IReadOnlyList<object?>> List(params object?[] items) => Cel<IReadOnlyList<object?>>.Of(CelLists.Create(Unwrap(items)));

    /// <summary>A map of keys and values in turn; an error if one of them is one, a key has no type that keys may have, or two keys are equal.</summary>
    public static Cel<IReadOnlyDictionary<object, object?>> Map(params object?[] keysAndValues) =>
        Cel<IReadOnlyDictionary<object, object?>>.Of(CelMaps.Create(Unwrap(keysAndValues)));

    /// <summary>CEL's <c>condition ? then : otherwise</c>: only the branch that is chosen runs. Not generic for the reason that macros are not.</summary>
    public static Cel<object?> If(Cel<bool> condition, Func<ICelResult> then, Func<ICelResult> otherwise) =>
        condition.TryGet(out bool holds) ? Dyn(holds ? then() : otherwise()) : condition.Error!;

    /// <summary>A function by its name in CEL, chosen by the types of its arguments when it runs.</summary>
    public static Cel<object?> Call(string function, params object?[] arguments) => Call<object?>(function, arguments);

    /// <summary>A function by its name in CEL, chosen by the types of its arguments when it runs; a result of another type becomes an error.</summary>
    public static Cel<T> Call<T>(string function, params object?[] arguments) => Cel<T>.Of(CelFunctions.Call(function, Unwrap(arguments)));

    /// <summary>The same with CEL values and errors.</summary>
    internal static Cel<T> Apply<T>(string function, ReadOnlySpan<object?> arguments) => Cel<T>.Of(CelFunctions.Call(function, arguments));

    private static object? Unwrap(object? value) => value is ICelResult result ? result.Boxed : value;

    private static object?[] Unwrap(object?[] values)
    {
        if (!Array.Exists(values, value => value is ICelResult)) return values;
        var unwrapped = new object?[values.Length];
        for (int i = 0; i < values.Length; i++) unwrapped[i] = Unwrap(values[i]);
        return unwrapped;
    }
}
