namespace NoteSchema.Language;

/// <summary>What sections may hold, by name.</summary>
public static class ContentKinds
{
    /// <summary>The names, in the order of <see cref="ContentKind"/>.</summary>
    public static IReadOnlyList<string> Names { get; } = ["any", "text", "list", "tasks", "table", "lines", "code"];
}
