namespace NoteSchema.Language;

/// <summary>CEL's macros: calls whose arguments are no values but parts of the expression.</summary>
internal static class CelMacros
{
    private static readonly Dictionary<string, (CelMacroKind Kind, string Usage)> s_ranges = new(StringComparer.Ordinal)
    {
        ["all"] = (CelMacroKind.All, "list.all(x, x > 0)"),
        ["exists"] = (CelMacroKind.Exists, "list.exists(x, x > 0)"),
        ["exists_one"] = (CelMacroKind.ExistsOne, "list.exists_one(x, x > 0)"),
        ["existsOne"] = (CelMacroKind.ExistsOne, "list.existsOne(x, x > 0)"),
        ["filter"] = (CelMacroKind.Filter, "list.filter(x, x > 0)"),
        ["map"] = (CelMacroKind.Map, "list.map(x, x + 1)"),
    };

    public static bool IsName(string name) => name == "has" || s_ranges.ContainsKey(name);

    public static IEnumerable<string> Names => s_ranges.Keys.Append("has");

    public static bool IsMacro(CelCallSyntax call) => call.Target is null ? call.Function == "has" : s_ranges.ContainsKey(call.Function);

    public static CelMacroKind Kind(string name) => s_ranges[name].Kind;

    public static string Usage(string name) => name == "has" ? "has(field)" : s_ranges[name].Usage;
}
