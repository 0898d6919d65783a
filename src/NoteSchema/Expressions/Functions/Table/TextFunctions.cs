using static NoteSchema.Overload;

namespace NoteSchema;

/// <summary>Functions of text.</summary>
internal static class TextFunctions
{
    public static IEnumerable<(string Name, CelOverload[] Overloads)> All =>
    [
        ("contains", [Of<string, string, bool>(CelText.Contains)]),
        ("startsWith", [Of<string, string, bool>(CelText.StartsWith)]),
        ("endsWith", [Of<string, string, bool>(CelText.EndsWith)]),
        ("matches", [Of<string, string, bool>(CelPattern.Matches)]),
        ("charAt", [Of<string, long, string>(CelText.CharAt)]),
        ("indexOf", [Of<string, string, long>(CelText.IndexOf), Of<string, string, long, long>(CelText.IndexOf)]),
        ("lastIndexOf", [Of<string, string, long>(CelText.LastIndexOf), Of<string, string, long, long>(CelText.LastIndexOf)]),
        ("lowerAscii", [Of<string, string>(CelText.LowerAscii)]),
        ("upperAscii", [Of<string, string>(CelText.UpperAscii)]),
        ("trim", [Of<string, string>(CelText.Trim)]),
        ("reverse", [Of<string, string>(CelText.Reverse)]),
        ("replace", [Of<string, string, string, string>(CelText.Replace), Of<string, string, string, long, string>(CelText.Replace)]),
        ("split", [Of<string, string, IReadOnlyList<object?>>(CelText.Split), Of<string, string, long, IReadOnlyList<object?>>(CelText.Split)]),
        ("substring", [Of<string, long, string>(CelText.Substring), Of<string, long, long, string>(CelText.Substring)]),
        ("join", [Of<IReadOnlyList<object?>, string>(CelLists.Join), Of<IReadOnlyList<object?>, string, string>(CelLists.Join)]),
        ("format", [Of<string, IReadOnlyList<object?>, string>(CelStringFormat.Format)]),
        ("strings.quote", [Of<string, string>(CelText.Quote)]),
    ];
}
