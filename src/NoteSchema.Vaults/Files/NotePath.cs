namespace NoteSchema.Vaults;

/// <summary>Paths from a vault's root that come from outside of the program.</summary>
public static class NotePath
{
    private const int Longest = 4096;

    /// <summary>
    /// <paramref name="path"/> where it stays within the vault by what it says on any system; null for one that is absolute or empty, and for one with <c>..</c>, <c>.</c>, an empty name, a backslash, a drive or
    /// a null character. Where its links lead on disk is another question: <see cref="StaysWithin"/>.
    /// </summary>
    public static string? Read(string path)
    {
        if (path.Length is 0 or > Longest || path.AsSpan().IndexOfAny('\\', '\0') >= 0) return null;
        if (path.Length > 1 && path[1] == ':' && char.IsAsciiLetter(path[0])) return null;
        foreach (Range part in path.AsSpan().Split('/'))
        {
            if (path.AsSpan()[part] is "" or "." or "..") return null;
        }
        return path;
    }

    /// <summary>Whether <paramref name="path"/>, as <see cref="Read"/> gave it, leads to a place in the vault through all links on disk.</summary>
    public static bool StaysWithin(VaultFolder vault, string path) => new VaultFolder(Links.Resolve(vault.Root)).RelativePath(Links.Resolve(vault.FullPath(path))) is not null;
}
