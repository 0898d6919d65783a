namespace NoteSchema;

/// <summary>CEL's order: numbers by value whatever their types (beside a double as doubles), texts by code points, everything else with its own kind only.</summary>
internal static class CelOrder
{
    /// <summary>What comparing with NaN gives: neither before, equal nor after.</summary>
    public const int Unordered = 2;

    /// <summary>-1, 0, 1 or <see cref="Unordered"/>; null where the two have no order.</summary>
    public static int? Compare(object? left, object? right) => (left, right) switch
    {
        (string a, string b) => CompareTexts(a, b),
        (long or ulong or double, long or ulong or double) => CompareNumbers(left, right),
        (bool a, bool b) => a.CompareTo(b),
        (byte[] a, byte[] b) => Math.Sign(a.AsSpan().SequenceCompareTo(b)),
        (DateOnly a, DateOnly b) => a.CompareTo(b),
        (DateTimeOffset a, DateTimeOffset b) => a.CompareTo(b),
        (TimeSpan a, TimeSpan b) => a.CompareTo(b),
        (TimeOnly a, TimeOnly b) => a.CompareTo(b),
        _ => null,
    };

    /// <summary>Compares by code points; UTF-16 units alone would put U+1F600 before U+FF01.</summary>
    public static int CompareTexts(string left, string right)
    {
        if (ReferenceEquals(left, right)) return 0;
        int same = left.AsSpan().CommonPrefixLength(right);
        if (same == left.Length || same == right.Length) return left.Length.CompareTo(right.Length);
        char a = left[same], b = right[same];
        bool aIsSurrogate = char.IsSurrogate(a);
        return aIsSurrogate == char.IsSurrogate(b) ? a.CompareTo(b) < 0 ? -1 : 1 : aIsSurrogate ? 1 : -1;
    }

    public static int CompareNumbers(object? left, object? right) => (left, right) switch
    {
        (long a, long b) => a.CompareTo(b),
        (double a, double b) => CompareDoubles(a, b),
        (double a, _) => CompareDoubles(a, (double)Whole(right)),
        (_, double b) => CompareDoubles((double)Whole(left), b),
        _ => Whole(left).CompareTo(Whole(right)),
    };

    private static int CompareDoubles(double left, double right) => left < right ? -1 : left > right ? 1 : left == right ? 0 : Unordered;

    private static Int128 Whole(object? number) => number is long value ? value : (ulong)number!;
}
