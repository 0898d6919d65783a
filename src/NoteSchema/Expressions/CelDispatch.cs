namespace NoteSchema;

/// <summary>
/// CEL on values whose types only running tells: what expressions that are composed of delegates call. Takes and gives CEL values (see <see cref="CelValue"/>) and
/// <see cref="CelError"/>s; <see cref="Cel"/> is the same for typed C#, and both lead to the same functions.
/// </summary>
public static class CelDispatch
{
    /// <summary>A function or operator by its name in CEL, to be called with its arguments; one that gives an error if there is no such function.</summary>
    public static CelCall Function(string name)
    {
        if (CelFunctions.Find(name) is { } function) return function.Call;
        var unknown = new CelError($"there is no function “{name}”");
        return _ => unknown;
    }

    /// <summary><c>left &amp;&amp; right</c>; where the left side is false the right one need not be known.</summary>
    public static object? And(object? left, object? right) => CelLogic.And(left, right);

    /// <summary><c>left || right</c>; where the left side is true the right one need not be known.</summary>
    public static object? Or(object? left, object? right) => CelLogic.Or(left, right);

    /// <summary>Whether a condition holds, or the error that stands in its place.</summary>
    public static bool? Condition(object? value, out CelError? error)
    {
        error = value is bool ? null : value as CelError ?? new CelError($"a condition is bool, not {CelTypes.NameOf(value)}");
        return value as bool?;
    }

    /// <summary>A list of items, or the first error among them.</summary>
    public static object? List(object?[] items) => CelLists.Create(items);

    /// <summary>A map of keys and values in turn, or an error.</summary>
    public static object? Map(object?[] keysAndValues) => CelMaps.Create(keysAndValues);

    /// <summary><c>target.member</c>.</summary>
    public static object? Member(object? target, string member) => CelMembers.Get(target, member);

    /// <summary><c>has(target.member)</c>.</summary>
    public static object? Has(object? target, string member) => CelMembers.Has(target, member);

    /// <summary><c>link.note.key</c>, of a note of one of <paramref name="schemas"/> or of one that extends one of them; of any without them.</summary>
    public static object? NoteField(object? link, string key, string[] schemas) => LinkMembers.NoteField(link, key, schemas);

    /// <summary><c>has(link.note.key)</c>.</summary>
    public static object? HasNoteField(object? link, string key, string[] schemas) => LinkMembers.HasNoteField(link, key, schemas);

    /// <summary><c>has(field)</c>.</summary>
    public static bool HasField(ExpressionScope scope, string key) => CelMembers.HasField(scope, key);

    /// <summary><c>file</c>, <c>body</c> or <c>owner</c>.</summary>
    public static object? Root(ExpressionScope scope, string name) => CelMembers.Root(scope, name);

    /// <summary>The macro <c>all</c>.</summary>
    public static object? All(object? range, Func<object?, object?> condition) => CelMacros.All(range, condition);

    /// <summary>The macro <c>exists</c>.</summary>
    public static object? Exists(object? range, Func<object?, object?> condition) => CelMacros.Exists(range, condition);

    /// <summary>The macro <c>exists_one</c>.</summary>
    public static object? ExistsOne(object? range, Func<object?, object?> condition) => CelMacros.ExistsOne(range, condition);

    /// <summary>The macro <c>filter</c>.</summary>
    public static object? Filter(object? range, Func<object?, object?> condition) => CelMacros.Filter(range, condition);

    /// <summary>The macro <c>map</c>.</summary>
    public static object? Select(object? range, Func<object?, object?> result) => CelMacros.Map(range, result);
}

/// <summary>Calls a function with CEL values or errors.</summary>
public delegate object? CelCall(ReadOnlySpan<object?> arguments);
