using System.Collections.Frozen;

namespace NoteSchema;

/// <summary>All functions and operators by their names in CEL, each with one implementation for every way to run an expression.</summary>
internal static class CelFunctions
{
    private static readonly FrozenDictionary<string, CelFunction> s_functions = Build();

    /// <summary>The names of all functions and operators.</summary>
    public static IEnumerable<string> Names => s_functions.Keys;

    /// <summary>The function of that name; null if there is none.</summary>
    public static CelFunction? Find(string name) => s_functions.GetValueOrDefault(name);

    /// <summary>Calls a function with CEL values or errors.</summary>
    public static object? Call(string name, ReadOnlySpan<object?> arguments) =>
        Find(name) is { } function ? function.Call(arguments) : new CelError($"there is no function “{name}”");

    private static FrozenDictionary<string, CelFunction> Build()
    {
        var functions = new Dictionary<string, CelFunction>(StringComparer.Ordinal);
        foreach ((string name, CelOverload[] overloads) in (IEnumerable<(string, CelOverload[])>)[.. OperatorFunctions.All, .. ConversionFunctions.All, .. TextFunctions.All, .. TimeFunctions.All, .. NoteFunctions.All])
            functions.Add(name, new CelFunction(name, overloads));
        return functions.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
