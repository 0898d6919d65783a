namespace NoteSchema.Language;

/// <summary>A function or operator of the expression language, for one combination of types.</summary>
/// <param name="Name">CEL's name: <c>size</c>, <c>_+_</c>, <c>@in</c>, <c>strings.quote</c>.</param>
/// <param name="IsMember">Whether it is called on its first parameter, as in <c>text.size()</c>.</param>
/// <param name="Parameters">The types it takes, the target's first; a type named <c>A</c> or <c>B</c> stands for any, the same throughout.</param>
/// <param name="Result">The type it gives.</param>
/// <param name="Doc">One sentence: what it gives.</param>
public sealed record CelFunction(string Name, bool IsMember, EquatableArray<CelType> Parameters, CelType Result, string Doc)
{
    /// <summary>An operator's sign, such as <c>+</c>, <c>in</c> or <c>? :</c>; null for a function.</summary>
    public string? Symbol => CelOperators.Symbol(Name);

    /// <summary>How it is written: <c>string.split(string) -> list(string)</c>, <c>size(list(A)) -> int</c>, <c>int + int -> int</c>.</summary>
    public string Signature => Symbol is { } symbol
        ? CelOperators.Write(symbol, Parameters) + " -> " + Result
        : IsMember
            ? $"{Parameters[0]}.{Name}({string.Join(", ", Parameters.Skip(1))}) -> {Result}"
            : $"{Name}({string.Join(", ", Parameters)}) -> {Result}";
}

/// <summary>Every function and operator that expressions may use.</summary>
public static class CelFunctions
{
    /// <summary>What stands for any type in a declaration. Stands first: the declarations below use it.</summary>
    internal static readonly CelType A = new(CelKind.Dyn, default, "A"), B = new(CelKind.Dyn, default, "B");

    /// <summary>All of them, those of one name together.</summary>
    public static IReadOnlyList<CelFunction> All { get; } =
        [.. CelOperators.Declare(), .. CelStandardFunctions.Declare(), .. CelTimeFunctions.Declare(), .. CelStringFunctions.Declare(), .. CelNoteFunctions.Declare()];

    private static readonly Dictionary<string, CelFunction[]> s_byName =
        All.GroupBy(function => function.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>The overloads of a function or operator; empty for an unknown name.</summary>
    /// <param name="name">CEL's name for it.</param>
    public static IReadOnlyList<CelFunction> Named(string name) => s_byName.TryGetValue(name, out CelFunction[]? overloads) ? overloads : [];

    /// <summary>Whether functions are named after this word and a dot: <c>strings</c>.</summary>
    internal static bool IsNamespace(string word) => s_byName.Keys.Any(name => name.StartsWith(word + ".", StringComparison.Ordinal));

    /// <summary>The names of functions, operators left out.</summary>
    internal static IEnumerable<string> Names => s_byName.Keys.Where(name => CelOperators.Symbol(name) is null);

    internal static CelFunction Global(string name, string doc, CelType result, params CelType[] parameters) =>
        new(name, false, parameters.ToEquatableArray(), result, doc);

    internal static CelFunction Member(string name, string doc, CelType result, params CelType[] parameters) =>
        new(name, true, parameters.ToEquatableArray(), result, doc);
}
