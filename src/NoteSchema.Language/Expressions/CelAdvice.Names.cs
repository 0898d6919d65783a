namespace NoteSchema.Language;

/// <content>What is said about names of functions and members.</content>
internal static partial class CelAdvice
{
    // A function that takes more types than this has them listed in the docs only.
    private const int LongestList = 4;

    // What other languages call CEL's functions.
    private static readonly Dictionary<string, string> s_otherNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["len"] = "size()",
        ["length"] = "size()",
        ["count"] = "size()",
        ["lower"] = "lowerAscii()",
        ["toLower"] = "lowerAscii()",
        ["toLowerCase"] = "lowerAscii()",
        ["upper"] = "upperAscii()",
        ["toUpper"] = "upperAscii()",
        ["toUpperCase"] = "upperAscii()",
        ["includes"] = "contains(…)",
        ["any"] = "exists(x, …)",
        ["some"] = "exists(x, …)",
        ["every"] = "all(x, …)",
        ["where"] = "filter(x, …)",
        ["select"] = "map(x, …)",
        ["unique"] = "distinct()",
        ["uniq"] = "distinct()",
        ["strip"] = "trim()",
        ["year"] = "getFullYear()",
        ["month"] = "getMonth()",
        ["day"] = "getDate()",
        ["getDay"] = "getDayOfWeek()",
        ["test"] = "matches(…)",
        ["substr"] = "substring(…)",
    };

    /// <summary>What other languages call <c>true</c> and <c>false</c>; null for any other name.</summary>
    public static string? Truth(string name) => name.ToLowerInvariant() switch
    {
        "yes" or "on" or "true" => "true",
        "no" or "off" or "false" => "false",
        _ => null,
    };

    public static string UnknownMember(CelType type, string member, CelEnvironment env)
    {
        string of = Name(type);
        if (type.Kind != CelKind.Object)
        {
            string hint = FunctionHint(member) ?? (type.Kind == CelKind.List ? "; write `.map(x, x." + member + ")` for those of its items" : "");
            return $"{of} has no member `{member}`{hint}";
        }
        string[] known = (env.ObjectType(type)?.Members ?? default).Select(known => known.Name).ToArray();
        if (type.Name == CelObjectTypes.Sections)
            return $"the schema has no section `{member}`{Suggestions.DidYouMean(member, known)}";
        if (type.Name.StartsWith("section:", StringComparison.Ordinal) && ContentFor(member) is { } content)
            return $"{of} has no `{member}`: that is for sections with `content: {content}`";
        return $"{of} has no member `{member}`{(Suggestions.Nearest(member, known) is { } nearest ? $"; did you mean `{nearest}`?" : FunctionHint(member) ?? "")}";
    }

    private static string? ContentFor(string member) => member switch
    {
        "lines" => "lines",
        "rows" => "table",
        "items" => "text`, `list`, `tasks`, `table` or `lines",
        _ => null,
    };

    private static string? FunctionHint(string name)
    {
        if (CelFunctions.Named(name).Any(overload => overload.IsMember)) return $"; it is a function: write `.{name}()`";
        return s_otherNames.TryGetValue(name, out string? other) ? $"; write `.{other}`" : null;
    }

    public static string UnknownFunction(string name, bool isMember, IReadOnlyList<CelNode> arguments)
    {
        IReadOnlyList<CelFunction> others = CelFunctions.Named(name);
        if (others.Count > 0)
        {
            return isMember
                ? $"`{name}` is no function on a value: write `{name}(…)`"
                : $"`{name}` is a function on a value: write `value.{name}({(others.Any(overload => overload.Parameters.Count > 1) ? "…" : "")})`";
        }
        if (CelMacros.IsName(name)) return $"`{name}` is written `{CelMacros.Usage(name)}`";
        if (s_otherNames.TryGetValue(name, out string? other)) return $"there is no function `{name}`; write `{(isMember ? "" : "value")}.{other}`";
        string[] known = [.. CelFunctions.Names.Where(known => CelFunctions.Named(known).Any(overload => overload.IsMember == isMember)), .. CelMacros.Names];
        string on = isMember && !arguments[0].Type.IsUnknown() ? $" on {Name(arguments[0].Type)}" : "";
        return $"there is no function `{name}`{on}{Suggestions.DidYouMean(name, known)}";
    }

    public static string WrongCount(string name, bool isMember, IReadOnlyList<CelFunction> overloads, int given)
    {
        int self = isMember ? 1 : 0;
        int[] counts = overloads.Select(overload => overload.Parameters.Count - self).Distinct().OrderBy(count => count).ToArray();
        string takes = string.Join(" or ", counts.Select(Number));
        return $"`{name}` takes {(counts is [0] ? "no arguments" : counts is [1] ? "1 argument" : takes + " arguments")}, not {Number(given - self)}";
    }

    public static string WrongArgument(string name, bool isMember, int index, IReadOnlyList<CelFunction> overloads, IReadOnlyList<CelNode> arguments)
    {
        CelNode argument = arguments[index];
        CelType[] expected = overloads.Select(overload => overload.Parameters[index]).Distinct().ToArray();
        if (expected.Length > LongestList) return $"`{name}` does not take {Name(argument.Type)}{Suggest(expected, argument)}";
        string types = string.Join(", ", expected.Select(Name));
        if (isMember && index == 0) return $"`{name}` is a function on {types}, not on {Name(argument.Type)}{Suggest(expected, argument)}";
        return $"`{name}` takes {types} here, not {Name(argument.Type)}{Suggest(expected, argument)}";
    }

    private static string Suggest(CelType[] expected, CelNode argument)
    {
        bool holdsLink = argument.Type.Name == CelObjectTypes.Link || argument.Type is { Kind: CelKind.List } list && list.Parameters[0].Name == CelObjectTypes.Link;
        CelType? text = holdsLink ? expected.FirstOrDefault(type => type == CelType.String || type == CelType.List(CelType.String)) : null;
        return text is not null ? Convert(text, argument) : expected.Length == 1 ? Convert(expected[0], argument) : "";
    }

    public static string WrongArguments(string name, bool isMember, IReadOnlyList<CelFunction> overloads, IReadOnlyList<CelNode> arguments)
    {
        string given = string.Join(", ", arguments.Skip(isMember ? 1 : 0).Select(argument => argument.Type.ToString()));
        string call = isMember ? $"{arguments[0].Type}.{name}({given})" : $"{name}({given})";
        return $"there is no `{call}`; there is {string.Join(", ", overloads.Select(overload => $"`{overload.Signature}`"))}";
    }
}
