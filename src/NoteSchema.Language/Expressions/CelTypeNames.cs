namespace NoteSchema.Language;

/// <summary>The names that stand for types as values, as in <c>type(x) == int</c>.</summary>
internal static class CelTypeNames
{
    private static readonly HashSet<string> s_names =
        ["bool", "int", "uint", "double", "string", "bytes", "list", "map", "null_type", "type", "timestamp", "duration", "date", "time"];

    public static bool Contains(string name) => s_names.Contains(name);

    /// <summary>The short name for the two message types that CEL's timestamp and duration have in its specification, or null.</summary>
    public static string? FromQualified(CelSelectSyntax select) =>
        select is { Member: "Timestamp" or "Duration", Operand: CelSelectSyntax { Member: "protobuf", Operand: CelIdentifierSyntax { Name: "google" } } }
            ? select.Member.ToLowerInvariant()
            : null;
}
