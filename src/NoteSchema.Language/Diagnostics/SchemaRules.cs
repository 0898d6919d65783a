namespace NoteSchema.Language;

/// <summary>The rules about schema files, NS9001 onwards.</summary>
public static class SchemaRules
{
    /// <summary>All of them, by code.</summary>
    public static IReadOnlyList<SchemaRule> All { get; } = [];
}
