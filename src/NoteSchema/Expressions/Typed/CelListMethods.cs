namespace NoteSchema;

/// <content>
/// Functions and macros of lists and maps. No type is inferred from a lambda: a compiler that does so reads lambdas within lambdas again at each level, and so
/// takes time that doubles with every level.
/// </content>
public static partial class Cel
{
    /// <summary><c>distinct</c>.</summary>
    public static Cel<IReadOnlyList<object?>> Distinct(this Cel<IReadOnlyList<object?>> list) => Apply<IReadOnlyList<object?>>("distinct", [list.Boxed]);

    /// <summary><c>sort</c>.</summary>
    public static Cel<IReadOnlyList<object?>> Sort(this Cel<IReadOnlyList<object?>> list) => Apply<IReadOnlyList<object?>>("sort", [list.Boxed]);

    /// <summary><c>join</c>.</summary>
    public static Cel<string> Join(this Cel<IReadOnlyList<object?>> list) => Apply<string>("join", [list.Boxed]);

    /// <summary><c>join</c>.</summary>
    public static Cel<string> Join(this Cel<IReadOnlyList<object?>> list, Cel<string> separator) => Apply<string>("join", [list.Boxed, separator.Boxed]);

    /// <summary><c>item in collection</c>, of a list’s items or a map’s keys.</summary>
    public static Cel<bool> In<T, TCollection>(this Cel<T> item, Cel<TCollection> collection) => Apply<bool>("@in", [item.Boxed, collection.Boxed]);

    /// <summary><c>collection[place]</c>, of a list’s items or a map’s keys.</summary>
    public static Cel<object?> At<T>(this Cel<T> collection, object? place) => Call("_[_]", collection, place);

    /// <summary>The macro <c>all</c>: true if the condition holds for every item. Runs over a list’s items or a map’s keys.</summary>
    public static Cel<bool> All<T>(this Cel<T> range, Func<Cel<object?>, Cel<bool>> condition) => Cel<bool>.Of(CelMacros.All(range.Boxed, item => condition(Dyn(item)).Boxed));

    /// <summary>The macro <c>exists</c>: true if it holds for an item. Runs over a list’s items or a map’s keys.</summary>
    public static Cel<bool> Exists<T>(this Cel<T> range, Func<Cel<object?>, Cel<bool>> condition) => Cel<bool>.Of(CelMacros.Exists(range.Boxed, item => condition(Dyn(item)).Boxed));

    /// <summary>The macro <c>exists_one</c>: true if it holds for exactly one. Runs over a list’s items or a map’s keys.</summary>
    public static Cel<bool> ExistsOne<T>(this Cel<T> range, Func<Cel<object?>, Cel<bool>> condition) => Cel<bool>.Of(CelMacros.ExistsOne(range.Boxed, item => condition(Dyn(item)).Boxed));

    /// <summary>The macro <c>filter</c>: the items for which it holds. Runs over a list’s items or a map’s keys.</summary>
    public static Cel<IReadOnlyList<object?>> Filter<T>(this Cel<T> range, Func<Cel<object?>, Cel<bool>> condition) => Cel<IReadOnlyList<object?>>.Of(CelMacros.Filter(range.Boxed, item => condition(Dyn(item)).Boxed));

    /// <summary>The macro <c>map</c>: the result for each item of a list or key of a map.</summary>
    public static Cel<IReadOnlyList<object?>> Select<T>(this Cel<T> range, Func<Cel<object?>, ICelResult> result) => Cel<IReadOnlyList<object?>>.Of(CelMacros.Map(range.Boxed, item => result(Dyn(item)).Boxed));
}
