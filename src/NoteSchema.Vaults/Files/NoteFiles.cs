namespace NoteSchema.Vaults;

/// <summary>Finds the notes of a vault.</summary>
public static class NoteFiles
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false, RecurseSubdirectories = false };

    /// <summary>Whether a file of this name is a note: it ends in <c>.md</c>, in any case.</summary>
    public static bool IsNote(string path) => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The notes in <paramref name="folder"/> and below, as paths from the vault's root, in ordinal order folder by folder. Hidden files and folders (<c>.obsidian</c>,
    /// <c>.trash</c>, <c>.git</c>), <c>node_modules</c> and what <paramref name="exclude"/> matches are left out. A folder is read once however many links lead to it,
    /// and links that lead out of the vault are not followed.
    /// </summary>
    /// <param name="vault">The vault.</param>
    /// <param name="folder">Where to begin, from the vault's root; empty for all of it.</param>
    /// <param name="exclude">What to leave out; the last pattern that matches decides.</param>
    /// <param name="onUnreadable">Told of each file or folder that cannot be read, and why.</param>
    public static IEnumerable<string> Enumerate(VaultFolder vault, string folder, IReadOnlyList<Glob> exclude, Action<string, string> onUnreadable)
    {
        var resolvedVault = new VaultFolder(Links.Resolve(vault.Root));
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var folders = new Stack<(string Path, string Resolved)>();
        folders.Push((folder, Links.Resolve(vault.FullPath(folder))));
        while (folders.TryPop(out (string Path, string Resolved) current))
        {
            if (!visited.Add(current.Resolved)) continue;
            List<FileSystemInfo> entries;
            try
            {
                entries = [.. new DirectoryInfo(vault.FullPath(current.Path)).EnumerateFileSystemInfos("*", Everything)];
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                onUnreadable(current.Path, exception.Message);
                continue;
            }
            entries.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
            var below = new List<(string, string)>();
            foreach (FileSystemInfo entry in entries)
            {
                if (entry.Name.StartsWith('.')) continue;
                string path = current.Path.Length == 0 ? entry.Name : current.Path + "/" + entry.Name;
                bool isLink = entry.LinkTarget is not null;
                string resolved = isLink ? Links.Resolve(entry.FullName) : Path.Combine(current.Resolved, entry.Name);
                if (isLink && resolvedVault.RelativePath(resolved) is null) continue;
                if (entry is DirectoryInfo || (isLink && Directory.Exists(resolved)))
                {
                    if (entry.Name != "node_modules") below.Add((path, resolved));
                }
                else if (IsNote(entry.Name) && !Glob.IsExcluded(exclude, path))
                {
                    // A name that is no UTF-8 arrives with replacement characters and cannot be opened by it.
                    if (entry.Name.Contains('\uFFFD', StringComparison.Ordinal) && !File.Exists(entry.FullName)) onUnreadable(path, "its name is not UTF-8; rename it");
                    else yield return path;
                }
            }
            for (int index = below.Count - 1; index >= 0; index--) folders.Push(below[index]);
        }
    }
}
