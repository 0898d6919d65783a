using static NoteSchema.Language.CelFunctions;

namespace NoteSchema.Language;

/// <summary>Functions that notes need and CEL does not have.</summary>
internal static class CelNoteFunctions
{
    private static readonly CelType[] s_sortable =
    [
        CelType.Int, CelType.Uint, CelType.Double, CelType.String, CelType.Bool, CelType.Bytes,
        CelType.Timestamp, CelType.Duration, CelType.Date, CelType.Time,
    ];

    public static IEnumerable<CelFunction> Declare()
    {
        CelType link = CelType.Object(CelObjectTypes.Link);
        yield return Global("find_date", "The first date in the text; an error if there is none.", CelType.Date, CelType.String);
        yield return Global("link", "The link to the note that the text names; a text that is a link stays one.", link, CelType.String);
        yield return Global("link", "The link itself.", link, link);
        yield return Global("slug", "The text as a tag or file name takes it: lower case, hyphens for what is neither letter nor digit.", CelType.String, CelType.String);
        yield return Member("distinct", "The list with every item once, where it first stands.", CelType.List(A), CelType.List(A));
        foreach (CelType type in s_sortable)
            yield return Member("sort", "The list in ascending order.", CelType.List(type), CelType.List(type));
    }
}
