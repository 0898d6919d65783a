namespace NoteSchema.Vaults;

/// <summary>Looks at single paths of a vault, as <see cref="NoteFiles"/> looks at all of it.</summary>
/// <param name="folder">The vault.</param>
/// <param name="exclude">What its settings leave out.</param>
internal sealed class FoundFiles(VaultFolder folder, IReadOnlyList<Glob> exclude)
{
    private readonly VaultFolder _resolved = new(Links.Resolve(folder.Root));

    /// <summary>The changes that make of <paramref name="files"/> what is on disk at <paramref name="path"/> and below.</summary>
    public IEnumerable<VaultChange> ChangesAt(string path, FileTable files)
    {
        if (path.Length == 0 || path.Split('/').Any(NoteFiles.IsLeftOut)) return [];
        string full = folder.FullPath(path);
        if (Directory.Exists(full))
        {
            return IsWithin(full) ? NoteFiles.Find(folder, path, exclude, static (_, _) => { }).Select(static file => new VaultChange(VaultChangeKind.Changed, file)) : [];
        }
        if (File.Exists(full) && IsWithin(full))
        {
            return [new VaultChange(VaultChangeKind.Changed, new FoundFile(path, NoteFiles.IsNote(path), Glob.IsExcluded(exclude, path)))];
        }
        VaultFile gone = files.Find(path);
        if (!gone.IsNone && files.PathOf(gone) == path) return [Removed(path)];
        string below = path + "/";
        return [.. files.Files.Select(files.PathOf).Where(known => known.StartsWith(below, StringComparison.Ordinal)).Select(Removed)];
    }

    /// <summary>The changes that make of <paramref name="files"/> what is on disk.</summary>
    public List<VaultChange> AllChanges(FileTable files)
    {
        var changes = new List<VaultChange>();
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (FoundFile file in NoteFiles.Find(folder, "", exclude, static (_, _) => { }))
        {
            found.Add(file.Path);
            changes.Add(new VaultChange(VaultChangeKind.Changed, file));
        }
        changes.AddRange(files.Files.Select(files.PathOf).Where(path => !found.Contains(path)).Select(Removed));
        return changes;
    }

    private bool IsWithin(string full) => _resolved.RelativePath(Links.Resolve(full)) is not null;

    private static VaultChange Removed(string path) => new(VaultChangeKind.Removed, new FoundFile(path, NoteFiles.IsNote(path), false));
}
