using NoteSchema.Language;

namespace NoteSchema.Emitter;

/// <summary>The methods of <c>NoteSchema.Cel</c> that stand for CEL's functions and members.</summary>
internal static class CSharpFunctions
{
    private static readonly CelType s_list = CelType.List(CelType.Dyn);

    /// <summary>By CEL's name: the method, and the types of the parameters where they do not depend on the arguments; of what it is called on first.</summary>
    private static readonly Dictionary<string, (Identifier Method, CelType[] Parameters)> s_functions = new(StringComparer.Ordinal)
    {
        ["size"] = Of("Size"),
        ["int"] = Of("ToInt"),
        ["uint"] = Of("ToUint"),
        ["double"] = Of("ToDouble"),
        ["string"] = Of("ToText"),
        ["bytes"] = Of("ToBytes"),
        ["bool"] = Of("ToBool"),
        ["timestamp"] = Of("ToTimestamp"),
        ["duration"] = Of("ToDuration"),
        ["date"] = Of("ToDate"),
        ["datetime"] = Of("ToDateTime"),
        ["link"] = Of("ToLink"),
        ["contains"] = Of("Contains", CelType.String, CelType.String),
        ["startsWith"] = Of("StartsWith", CelType.String, CelType.String),
        ["endsWith"] = Of("EndsWith", CelType.String, CelType.String),
        ["matches"] = Of("Matches", CelType.String, CelType.String),
        ["charAt"] = Of("CharAt", CelType.String, CelType.Int),
        ["indexOf"] = Of("IndexOf", CelType.String, CelType.String, CelType.Int),
        ["lastIndexOf"] = Of("LastIndexOf", CelType.String, CelType.String, CelType.Int),
        ["lowerAscii"] = Of("LowerAscii", CelType.String),
        ["upperAscii"] = Of("UpperAscii", CelType.String),
        ["trim"] = Of("Trim", CelType.String),
        ["reverse"] = Of("Reverse", CelType.String),
        ["replace"] = Of("Replace", CelType.String, CelType.String, CelType.String, CelType.Int),
        ["split"] = Of("Split", CelType.String, CelType.String, CelType.Int),
        ["substring"] = Of("Substring", CelType.String, CelType.Int, CelType.Int),
        ["format"] = Of("Format", CelType.String, s_list),
        ["strings.quote"] = Of("Quote", CelType.String),
        ["find_date"] = Of("FindDate", CelType.String),
        ["slug"] = Of("Slug", CelType.String),
        ["join"] = Of("Join", s_list, CelType.String),
        ["distinct"] = Of("Distinct", s_list),
        ["sort"] = Of("Sort", s_list),
        ["getFullYear"] = Of("GetFullYear", CelType.Dyn, CelType.String),
        ["getMonth"] = Of("GetMonth", CelType.Dyn, CelType.String),
        ["getDate"] = Of("GetDate", CelType.Dyn, CelType.String),
        ["getDayOfMonth"] = Of("GetDayOfMonth", CelType.Dyn, CelType.String),
        ["getDayOfWeek"] = Of("GetDayOfWeek", CelType.Dyn, CelType.String),
        ["getDayOfYear"] = Of("GetDayOfYear", CelType.Dyn, CelType.String),
        ["getHours"] = Of("GetHours", CelType.Dyn, CelType.String),
        ["getMinutes"] = Of("GetMinutes", CelType.Dyn, CelType.String),
        ["getSeconds"] = Of("GetSeconds", CelType.Dyn, CelType.String),
        ["getMilliseconds"] = Of("GetMilliseconds", CelType.Dyn, CelType.String),
    };

    /// <summary>The method of a function, and the types that its parameters have; dyn for one that takes any. False for operators and what is no method.</summary>
    public static bool TryFind(string function, out Identifier method, out CelType[] parameters)
    {
        bool isKnown = s_functions.TryGetValue(function, out (Identifier Method, CelType[] Parameters) found);
        (method, parameters) = found;
        return isKnown;
    }

    /// <summary>The method for a member that a built-in object type has; false where it is reached by its name.</summary>
    public static bool TryFindMember(CelType type, string member, out Identifier method)
    {
        bool isBuiltIn = type.Kind == CelKind.Object && type.Name is CelObjectTypes.File or CelObjectTypes.Body or CelObjectTypes.Link or CelObjectTypes.Task
            && CelObjectTypes.BuiltIn.Any(known => known.Name == type.Name && known.Find(member) is not null);
        method = isBuiltIn ? Identifier.Of(string.Concat(member.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)))) : default;
        return isBuiltIn;
    }

    private static (Identifier, CelType[]) Of(string method, params CelType[] parameters) => (Identifier.Of(method), parameters.Length == 0 ? [CelType.Dyn] : parameters);
}
