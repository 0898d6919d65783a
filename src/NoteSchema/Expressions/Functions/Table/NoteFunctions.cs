using static NoteSchema.Overload;

namespace NoteSchema;

/// <summary>Functions that notes need and CEL does not have.</summary>
internal static class NoteFunctions
{
    public static IEnumerable<(string Name, CelOverload[] Overloads)> All =>
    [
        ("find_date", [Of<string, DateOnly>(CelDates.Find)]),
        ("link", [Of<NoteLink, NoteLink>(link => link), Of<string, NoteLink>(CelLinks.Parse)]),
        ("slug", [Of<string, string>(CelSlug.Make)]),
        ("distinct", [Of<IReadOnlyList<object?>, IReadOnlyList<object?>>(CelLists.Distinct)]),
        ("sort", [Of<IReadOnlyList<object?>, IReadOnlyList<object?>>(CelLists.Sort)]),
    ];
}
