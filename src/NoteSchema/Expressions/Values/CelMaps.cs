namespace NoteSchema;

/// <summary>What expressions do with maps. Keys are bool, int, uint or string; numbers of different types are the same key when they are equal.</summary>
internal static class CelMaps
{
    /// <summary>A map of keys and values in turn, or the first error among them.</summary>
    public static object Create(object?[] keysAndValues)
    {
        if (!CelEvaluation.Spend(1 + keysAndValues.Length)) return CelEvaluation.OutOfSteps;
        var map = new Dictionary<object, object?>(keysAndValues.Length / 2, CelEquality.Comparer!);
        for (int i = 0; i + 1 < keysAndValues.Length; i += 2)
        {
            object? key = keysAndValues[i], value = keysAndValues[i + 1];
            if ((key as CelError ?? value as CelError) is { } error) return error;
            if (key is not (bool or long or ulong or string)) return new CelError($"a key of a map is bool, int, uint or string, not {CelTypes.NameOf(key)}");
            if (!map.TryAdd(key, value)) return new CelError($"the map has the key {CelFormat.ToText(key)} twice");
        }
        return map;
    }

    public static Cel<long> Size(IReadOnlyDictionary<object, object?> map) => map.Count;

    public static Cel<object?> At(IReadOnlyDictionary<object, object?> map, object? key) =>
        TryGet(map, key, out object? value) ? Cel.Dyn(value) : new CelError($"the map has no key {CelFormat.ToText(key)}");

    public static Cel<bool> HasKey(object? key, IReadOnlyDictionary<object, object?> map) => TryGet(map, key, out _);

    /// <summary>Looks a key up, also in a map that compares numbers by their C# types.</summary>
    public static bool TryGet(IReadOnlyDictionary<object, object?> map, object? key, out object? value)
    {
        value = null;
        if (key is null) return false;
        if (map.TryGetValue(key, out value)) return true;
        if (key is not (long or ulong or double) || map is Dictionary<object, object?> { Comparer: var comparer } && comparer == CelEquality.Comparer) return false;
        foreach ((object other, object? otherValue) in map)
        {
            if (!CelEquality.AreEqual(key, other)) continue;
            value = otherValue;
            return true;
        }
        return false;
    }
}
