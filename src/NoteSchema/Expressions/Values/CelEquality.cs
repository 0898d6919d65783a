namespace NoteSchema;

/// <summary>
/// CEL's equality: numbers by value whatever their types, lists and maps by content, values of different types are not equal, NaN equals nothing. Two links are
/// equal when their targets are, without regard to case, headings and aliases: they name the same note as far as their text tells.
/// </summary>
internal static class CelEquality
{
    /// <summary>For the keys of maps and for <c>distinct()</c>.</summary>
    public static IEqualityComparer<object?> Comparer { get; } = new EqualityComparer();

    public static bool AreEqual(object? left, object? right)
    {
        if (!CelEvaluation.Spend()) return false;
        return (left, right) switch
        {
            (null, null) => true,
            (null, _) or (_, null) => false,
            (string a, string b) => a == b,
            (long or ulong or double, long or ulong or double) => CelOrder.CompareNumbers(left, right) == 0,
            (bool a, bool b) => a == b,
            (byte[] a, byte[] b) => a.AsSpan().SequenceEqual(b),
            (IReadOnlyList<object?> a, IReadOnlyList<object?> b) => ListsAreEqual(a, b),
            (IReadOnlyDictionary<object, object?> a, IReadOnlyDictionary<object, object?> b) => MapsAreEqual(a, b),
            (NoteLink a, NoteLink b) => string.Equals(a.Target, b.Target, StringComparison.OrdinalIgnoreCase),
            _ => left.Equals(right),
        };
    }

    /// <summary>A hash that equal values share.</summary>
    public static int Hash(object? value)
    {
        if (value is null || !CelEvaluation.Spend()) return 0;
        return value switch
        {
            ulong and <= long.MaxValue => ((long)(ulong)value).GetHashCode(),
            double number when CelNumbers.TryToInt(number, out long whole) && whole == number => whole.GetHashCode(),
            double number when CelNumbers.TryToUint(number, out ulong whole) && whole == number => whole.GetHashCode(),
            byte[] bytes => HashBytes(bytes),
            IReadOnlyList<object?> list => HashList(list),
            IReadOnlyDictionary<object, object?> map => map.Count,
            NoteLink link => StringComparer.OrdinalIgnoreCase.GetHashCode(link.Target),
            _ => value.GetHashCode(),
        };
    }

    private static bool ListsAreEqual(IReadOnlyList<object?> left, IReadOnlyList<object?> right)
    {
        if (left.Count != right.Count) return false;
        for (int i = 0; i < left.Count; i++)
        {
            if (!AreEqual(left[i], right[i])) return false;
        }
        return true;
    }

    private static bool MapsAreEqual(IReadOnlyDictionary<object, object?> left, IReadOnlyDictionary<object, object?> right)
    {
        if (left.Count != right.Count) return false;
        foreach ((object key, object? value) in left)
        {
            if (!CelMaps.TryGet(right, key, out object? other) || !AreEqual(value, other)) return false;
        }
        return true;
    }

    private static int HashBytes(byte[] bytes)
    {
        var hash = default(HashCode);
        hash.AddBytes(bytes);
        return hash.ToHashCode();
    }

    private static int HashList(IReadOnlyList<object?> list)
    {
        var hash = default(HashCode);
        foreach (object? item in list) hash.Add(Hash(item));
        return hash.ToHashCode();
    }

    private sealed class EqualityComparer : IEqualityComparer<object?>
    {
        bool IEqualityComparer<object?>.Equals(object? x, object? y) => AreEqual(x, y);

        int IEqualityComparer<object?>.GetHashCode(object? obj) => Hash(obj);
    }
}
