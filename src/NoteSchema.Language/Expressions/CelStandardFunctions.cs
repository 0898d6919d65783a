using static NoteSchema.Language.CelFunctions;

namespace NoteSchema.Language;

/// <summary>CEL's standard functions that are no operators: sizes, searches, conversions.</summary>
internal static class CelStandardFunctions
{
    public static IEnumerable<CelFunction> Declare() => [.. Sizes(), .. Searches(), .. Conversions()];

    private static IEnumerable<CelFunction> Sizes()
    {
        foreach ((CelType type, string doc) in new[]
        {
            (CelType.String, "How many code points the text has."), (CelType.Bytes, "How many bytes there are."),
            (CelType.List(A), "How many items the list has."), (CelType.Map(A, B), "How many keys the map has."),
        })
        {
            yield return Global("size", doc, CelType.Int, type);
            yield return Member("size", doc, CelType.Int, type);
        }
    }

    private static IEnumerable<CelFunction> Searches() =>
    [
        Member("contains", "Whether the text has the other within it.", CelType.Bool, CelType.String, CelType.String),
        Member("startsWith", "Whether the text begins with the other.", CelType.Bool, CelType.String, CelType.String),
        Member("endsWith", "Whether the text ends with the other.", CelType.Bool, CelType.String, CelType.String),
        Member("matches", "Whether the RE2 pattern is found in the text; `^` and `$` anchor it.", CelType.Bool, CelType.String, CelType.String),
        Global("matches", "Whether the RE2 pattern is found in the text; `^` and `$` anchor it.", CelType.Bool, CelType.String, CelType.String),
    ];

    private static IEnumerable<CelFunction> Conversions()
    {
        const string Whole = "The number without its fraction; an error where the type cannot hold it.";
        foreach (CelType type in new[] { CelType.Int, CelType.Uint, CelType.Double })
        {
            string doc = type == CelType.Double ? "The number as a double." : Whole;
            foreach (CelType from in new[] { CelType.Int, CelType.Uint, CelType.Double }) yield return Global(type.ToString(), doc, type, from);
            yield return Global(type.ToString(), "The number that the text is; an error if it is none.", type, CelType.String);
        }
        yield return Global("int", "Seconds since 1970-01-01T00:00:00Z.", CelType.Int, CelType.Timestamp);
        foreach (CelType from in new[]
        {
            CelType.String, CelType.Int, CelType.Uint, CelType.Double, CelType.Bool, CelType.Bytes, CelType.Timestamp, CelType.Duration, CelType.Date, CelType.Time,
        })
        {
            yield return Global("string", "The value as text.", CelType.String, from);
        }
        yield return Global("bytes", "The text in UTF-8.", CelType.Bytes, CelType.String);
        yield return Global("bytes", "The bytes themselves.", CelType.Bytes, CelType.Bytes);
        yield return Global("bool", "The truth value itself.", CelType.Bool, CelType.Bool);
        yield return Global("bool", "Whether the text is `true`; an error if it is neither that nor `false`.", CelType.Bool, CelType.String);
        yield return Global("dyn", "The same value, with a type known only when the expression runs.", CelType.Dyn, A);
        yield return Global("type", "The value's type.", CelType.Type, A);
    }
}
