namespace NoteSchema.Vaults;

/// <summary>Tells of files that change on disk. What it misses, because the system lets it watch no more folders, a caller tells of.</summary>
internal sealed class VaultWatcher : IDisposable
{
    private readonly VaultFolder _folder;
    private readonly ChangedPaths _changed;
    private FileSystemWatcher? _watcher;

    public VaultWatcher(VaultFolder folder, ChangedPaths changed)
    {
        _folder = folder;
        _changed = changed;
        Start();
    }

    /// <summary>Whether changes are seen.</summary>
    public bool IsWatching => _watcher is not null;

    /// <summary>Begins once more, for a folder that was gone.</summary>
    public void Restart()
    {
        Dispose();
        Start();
    }

    public void Dispose()
    {
        _watcher?.Dispose();
        _watcher = null;
    }

    private void Start()
    {
        try
        {
            var watcher = new FileSystemWatcher(_folder.Root)
            {
                IncludeSubdirectories = true,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
                InternalBufferSize = 64 * 1024,
            };
            watcher.Changed += (_, change) => Add(change.FullPath);
            watcher.Created += (_, change) => Add(change.FullPath);
            watcher.Deleted += (_, change) => Add(change.FullPath);
            watcher.Renamed += (_, change) =>
            {
                Add(change.OldFullPath);
                Add(change.FullPath);
            };
            // Too many changes at once, or the folder is gone.
            watcher.Error += (_, _) => _changed.AddEverything();
            watcher.EnableRaisingEvents = true;
            _watcher = watcher;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            _watcher = null;
        }
    }

    private void Add(string fullPath)
    {
        if (_folder.RelativePath(fullPath) is { } path) _changed.Add(path);
    }
}
