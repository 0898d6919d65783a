namespace NoteSchema;

/// <summary>CEL's macros over the items of a list or the keys of a map. Each item draws a step.</summary>
internal static class CelMacros
{
    /// <summary>What a macro runs over: a list's items, a map's keys, or an error.</summary>
    public static object Items(object? range) => range switch
    {
        CelError error => error,
        IReadOnlyList<object?> list => list,
        IReadOnlyDictionary<object, object?> map => map.Keys.ToArray<object?>(),
        _ => new CelError($"a macro runs over a list or a map, not {CelTypes.NameOf(range)}"),
    };

    /// <summary>True if the condition holds for every item; an item for which it is false outweighs errors.</summary>
    public static object All(object? range, Func<object?, object?> condition) => Fold(range, condition, CelBoxes.True, CelLogic.And, stop: false);

    /// <summary>True if the condition holds for an item; one for which it does outweighs errors.</summary>
    public static object Exists(object? range, Func<object?, object?> condition) => Fold(range, condition, CelBoxes.False, CelLogic.Or, stop: true);

    /// <summary>True if the condition holds for exactly one item; any error makes an error.</summary>
    public static object ExistsOne(object? range, Func<object?, object?> condition)
    {
        object found = Filter(range, condition);
        return found is IReadOnlyList<object?> items ? CelBoxes.Of(items.Count == 1) : found;
    }

    /// <summary>The items for which the condition holds; any error makes an error.</summary>
    public static object Filter(object? range, Func<object?, object?> condition)
    {
        if (Items(range) is not IReadOnlyList<object?> items) return Items(range);
        var kept = new List<object?>();
        foreach (object? item in items)
        {
            if (!CelEvaluation.Spend()) return CelEvaluation.OutOfSteps;
            object? holds = condition(item);
            if (holds is not bool isKept) return holds as CelError ?? NoCondition(holds);
            if (isKept) kept.Add(item);
        }
        return kept;
    }

    /// <summary>The results for all items; any error makes an error.</summary>
    public static object Map(object? range, Func<object?, object?> result)
    {
        if (Items(range) is not IReadOnlyList<object?> items) return Items(range);
        var results = new List<object?>();
        foreach (object? item in items)
        {
            if (!CelEvaluation.Spend()) return CelEvaluation.OutOfSteps;
            object? value = result(item);
            if (value is CelError error) return error;
            results.Add(value);
        }
        return results;
    }

    private static object Fold(object? range, Func<object?, object?> condition, object start, Func<object?, object?, object> combine, bool stop)
    {
        if (Items(range) is not IReadOnlyList<object?> items) return Items(range);
        object result = start;
        foreach (object? item in items)
        {
            if (!CelEvaluation.Spend()) return CelEvaluation.OutOfSteps;
            result = combine(result, condition(item));
            if (result is bool decided && decided == stop) break;
        }
        return result;
    }

    private static CelError NoCondition(object? value) => new($"a condition is bool, not {CelTypes.NameOf(value)}");
}
