namespace NoteSchema.Vaults;

/// <summary>Symbolic links.</summary>
internal static class Links
{
    private const int LongestChain = 40;

    /// <summary>The full path without symbolic links, of its folders neither; the path as it is where its links lead nowhere or in a circle.</summary>
    public static string Resolve(string path) => Resolve(Path.GetFullPath(path), LongestChain);

    private static string Resolve(string path, int left)
    {
        // The runtime resolves the last name of a path only, so the folders above are resolved one by one.
        string? parent = Path.GetDirectoryName(path);
        if (parent is null || left == 0) return path;
        string here = Path.Combine(Resolve(parent, left), Path.GetFileName(path));
        try
        {
            return new FileInfo(here).ResolveLinkTarget(returnFinalTarget: false) is { } target ? Resolve(target.FullName, left - 1) : here;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return here;
        }
    }
}
