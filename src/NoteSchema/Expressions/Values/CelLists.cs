namespace NoteSchema;

/// <summary>What expressions do with lists.</summary>
internal static class CelLists
{
    /// <summary>A list of <paramref name="items"/>, or the first error among them.</summary>
    public static object Create(object?[] items)
    {
        if (!CelEvaluation.Spend(1 + (items.Length / 8))) return CelEvaluation.OutOfSteps;
        foreach (object? item in items)
        {
            if (item is CelError error) return error;
        }
        return items;
    }

    public static Cel<long> Size(IReadOnlyList<object?> list) => list.Count;

    public static Cel<IReadOnlyList<object?>> Concat(IReadOnlyList<object?> left, IReadOnlyList<object?> right)
    {
        if (!CelEvaluation.Spend((left.Count + (long)right.Count) / 8)) return CelEvaluation.OutOfSteps;
        return Cel.Value<IReadOnlyList<object?>>([.. left, .. right]);
    }

    /// <summary>The item at a place. A number of another type will do if it is whole.</summary>
    public static Cel<object?> At(IReadOnlyList<object?> list, object? index)
    {
        long place = -1;
        if (index is long whole) place = whole;
        else if (index is ulong and < int.MaxValue) place = (long)(ulong)index;
        else if (index is double number && CelNumbers.TryToInt(number, out long truncated) && truncated == number) place = truncated;
        else if (index is not (ulong or double)) return new CelError($"a place in a list is an int, not {CelTypes.NameOf(index)}");
        return place >= 0 && place < list.Count ? Cel.Dyn(list[(int)place]) : new CelError($"the list of {list.Count} has no item at {CelFormat.ToText(index)}");
    }

    public static Cel<bool> Contains(object? item, IReadOnlyList<object?> list)
    {
        if (!CelEvaluation.Spend(list.Count / 8)) return CelEvaluation.OutOfSteps;
        foreach (object? other in list)
        {
            if (CelEquality.AreEqual(item, other)) return true;
        }
        return false;
    }

    public static Cel<IReadOnlyList<object?>> Distinct(IReadOnlyList<object?> list)
    {
        if (!CelEvaluation.Spend(list.Count)) return CelEvaluation.OutOfSteps;
        var seen = new HashSet<object?>(CelEquality.Comparer);
        return Cel.Value<IReadOnlyList<object?>>([.. list.Where(seen.Add)]);
    }

    /// <summary>The items in ascending order, equal ones in the order they have; an error where two items have no order.</summary>
    public static Cel<IReadOnlyList<object?>> Sort(IReadOnlyList<object?> list)
    {
        foreach (object? item in list)
        {
            if (item is CelError error) return error;
            if (CelOrder.Compare(list[0], item) is null or CelOrder.Unordered) return new CelError($"{CelTypes.NameOf(list[0])} and {CelTypes.NameOf(item)} have no order");
        }
        long comparisons = list.Count * (long)Math.ILogB(list.Count + 1);
        if (!CelEvaluation.Spend(comparisons)) return CelEvaluation.OutOfSteps;
        return Cel.Value<IReadOnlyList<object?>>([.. list.Order(Comparer<object?>.Create((a, b) => CelOrder.Compare(a, b) ?? 0))]);
    }

    public static Cel<string> Join(IReadOnlyList<object?> list) => Join(list, "");

    public static Cel<string> Join(IReadOnlyList<object?> list, string separator)
    {
        var text = new CelTextBuilder();
        for (int i = 0; i < list.Count; i++)
        {
            if (i > 0) text.Append(separator);
            if (list[i] is not string item) return list[i] as CelError ?? new CelError($"join takes texts, but an item is {CelTypes.NameOf(list[i])}");
            text.Append(item);
        }
        return text.ToResult();
    }
}
