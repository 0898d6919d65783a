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
