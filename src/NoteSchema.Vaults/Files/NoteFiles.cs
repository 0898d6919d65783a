namespace NoteSchema.Vaults;

/// <summary>A file of a vault, as its folders name it.</summary>
/// <param name="Path">The path from the vault's root, with <c>/</c>.</param>
/// <param name="IsNote">Whether it is a note; otherwise it is an attachment, or any other file.</param>
/// <param name="IsExcluded">Whether the settings leave it out.</param>
public readonly record struct FoundFile(string Path, bool IsNote, bool IsExcluded);

/// <summary>Finds the files of a vault.</summary>
public static class NoteFiles
{
    private const string Packages = "node_modules";

    /// <summary>Whether a file of this name is a note: it ends in <c>.md</c>, in any case.</summary>
    public static bool IsNote(ReadOnlySpan<char> path) => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether files and folders of this name are left out, with all below: hidden ones, and those of packages.</summary>
    internal static bool IsLeftOut(string name) => name.StartsWith('.') || name == Packages;

    /// <summary>The notes among <see cref="Find"/>'s files that the settings do not leave out, as paths from the vault's root.</summary>
    public static IEnumerable<string> Enumerate(VaultFolder vault, string folder, IReadOnlyList<Glob> exclude, Action<string, string> onUnreadable) =>
        Find(vault, folder, exclude, onUnreadable).Where(file => file is { IsNote: true, IsExcluded: false }).Select(file => file.Path);

    /// <summary>
    /// The files in <paramref name="folder"/> and below, in ordinal order folder by folder, those of a folder before those of the folders in it. Hidden files and folders
    /// (<c>.obsidian</c>, <c>.trash</c>, <c>.git</c>) and <c>node_modules</c> are left out. A folder is read once however many links lead to it, and links that lead out of
    /// the vault are not followed. No file is opened or looked at.
    /// </summary>
    /// <param name="vault">The vault.</param>
    /// <param name="folder">Where to begin, from the vault's root; empty for all of it.</param>
    /// <param name="exclude">What the settings leave out; the last pattern that matches decides.</param>
    /// <param name="onUnreadable">Told of each folder that cannot be read and each note that is no readable file, by its path from the vault's root, and why.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static IEnumerable<FoundFile> Find(VaultFolder vault, string folder, IReadOnlyList<Glob> exclude, Action<string, string> onUnreadable, CancellationToken cancellation = default)
    {
        var walk = new Walk(vault, exclude, onUnreadable);
        walk.Open(folder);
        while (walk.ReadNext())
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (FoundFile file in walk.Files) yield return file;
        }
    }

    /// <summary>All files of <paramref name="vault"/>, numbered in the order in which <see cref="Find"/> gives them.</summary>
    public static FileTable FindAll(VaultFolder vault, IReadOnlyList<Glob> exclude, Action<string, string> onUnreadable, CancellationToken cancellation = default)
    {
        var files = new FileTable();
        foreach (FoundFile file in Find(vault, "", exclude, onUnreadable, cancellation)) files.Add(file.Path, file.IsNote, file.IsExcluded);
        return files;
    }

    private sealed class Walk(VaultFolder vault, IReadOnlyList<Glob> exclude, Action<string, string> onUnreadable)
    {
        private readonly VaultFolder _resolvedVault = new(Links.Resolve(vault.Root));
        private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
        private readonly Stack<(string Path, string Resolved)> _folders = new();
        private readonly List<(string Path, string Resolved)> _below = [];

        /// <summary>The files of the folder that was read last.</summary>
        public List<FoundFile> Files { get; } = [];

        public void Open(string folder) => _folders.Push((folder, Links.Resolve(vault.FullPath(folder))));

        /// <summary>Reads the next folder; says no where none is left.</summary>
        public bool ReadNext()
        {
            if (!_folders.TryPop(out (string Path, string Resolved) folder)) return false;
            Files.Clear();
            if (!_visited.Add(folder.Resolved)) return true;
            try
            {
                foreach (FolderEntry entry in FolderReader.Read(vault.FullPath(folder.Path))) Add(entry, folder.Path.Length == 0 ? entry.Name : $"{folder.Path}/{entry.Name}", folder.Resolved);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                onUnreadable(folder.Path, exception.Message);
            }
            for (int index = _below.Count - 1; index >= 0; index--) _folders.Push(_below[index]);
            _below.Clear();
            return true;
        }

        private void Add(FolderEntry entry, string path, string resolvedFolder)
        {
            EntryKind kind = entry.Kind;
            bool isNote = IsNote(entry.Name);
            string resolved = "";
            if (kind is EntryKind.Link or EntryKind.Unknown)
            {
                resolved = Links.Resolve(vault.FullPath(path));
                if (_resolvedVault.RelativePath(resolved) is null) return;
                kind = Directory.Exists(resolved) ? EntryKind.Folder : EntryKind.File;
                // A note that leads nowhere is told of when it is to be read.
                if (kind == EntryKind.File && !isNote && new FileInfo(resolved) is not { Exists: true, LinkTarget: null }) return;
            }
            bool isExcluded = kind != EntryKind.Folder && Glob.IsExcluded(exclude, path);
            if (WhyUnreadable(path, kind) is { } reason)
            {
                if (kind == EntryKind.Folder || (isNote && !isExcluded)) onUnreadable(path, reason);
            }
            else if (kind != EntryKind.Folder)
            {
                Files.Add(new FoundFile(path, isNote, isExcluded));
            }
            else if (entry.Name != Packages)
            {
                _below.Add((path, resolved.Length > 0 ? resolved : Path.Combine(resolvedFolder, entry.Name)));
            }
        }

        private string? WhyUnreadable(string path, EntryKind kind)
        {
            if (kind == EntryKind.Special) return "it is a named pipe, a socket or a device";
            // A name that is no UTF-8 arrives with replacement characters and cannot be opened by it.
            return path.Contains('\uFFFD', StringComparison.Ordinal) && !Path.Exists(vault.FullPath(path)) ? "its name is not UTF-8; rename it" : null;
        }
    }
}
