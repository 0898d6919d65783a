namespace NoteSchema;

/// <summary>Paths from a vault's root, with <c>/</c>.</summary>
internal static class VaultPath
{
    /// <summary>Whether a file is a note.</summary>
    public static bool IsNote(string path) => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    /// <summary>The name that links use: of a note without <c>.md</c>.</summary>
    public static string NameOf(string path)
    {
        string name = path[(path.LastIndexOf('/') + 1)..];
        return IsNote(name) ? name[..^3] : name;
    }
}
