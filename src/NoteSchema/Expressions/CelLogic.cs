namespace NoteSchema;

/// <summary>CEL's logic on values and errors: the side that decides absorbs the other's error.</summary>
internal static class CelLogic
{
    public static object And(object? left, object? right)
    {
        if (left is false || right is false) return CelBoxes.False;
        return left is true && right is true ? CelBoxes.True : FirstError(left, right, "&&");
    }

    public static object Or(object? left, object? right)
    {
        if (left is true || right is true) return CelBoxes.True;
        return left is false && right is false ? CelBoxes.False : FirstError(left, right, "||");
    }

    private static CelError FirstError(object? left, object? right, string symbol) =>
        left as CelError ?? right as CelError ?? new CelError($"{symbol} takes bool on both sides, not {CelTypes.NameOf(left is bool ? right : left)}");
}

/// <summary>Truth values and small numbers, boxed once.</summary>
internal static class CelBoxes
{
    public static readonly object True = true;
    public static readonly object False = false;

    private static readonly object[] s_small = [.. Enumerable.Range(0, 256).Select(number => (object)(long)number)];

    public static object Of(bool value) => value ? True : False;

    public static object Of(long value) => (ulong)value < 256 ? s_small[value] : value;
}
