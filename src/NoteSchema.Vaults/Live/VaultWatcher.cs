namespace NoteSchema.Vaults;

/// <summary>Tells of files that change on disk: as the system tells of them, or by looking now and then where it does not, because it lets no more folders be watched or the vault is on another computer.</summary>
internal sealed class VaultWatcher : IDisposable
{
    private readonly VaultFolder _folder;
    private readonly ChangedPaths _changed;
    private readonly Lock _gate = new();
    private FileSystemWatcher? _watcher;
    private VaultPoll? _poll;
    private bool _isOver;

    public VaultWatcher(VaultFolder folder, ChangedPaths changed)
    {
        _folder = folder;
        _changed = changed;
        Start();
    }

    /// <summary>Why the system does not tell of changes, in words for people; null where it does.</summary>
    public string? Problem { get; private set; }

    /// <summary>Begins once more, for a folder that was gone.</summary>
    public void Restart()
    {
        lock (_gate)
        {
            Stop();
            Start();
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isOver = true;
            Stop();
        }
    }

    private void Stop()
    {
        _watcher?.Dispose();
        _poll?.Dispose();
        (_watcher, _poll) = (null, null);
    }

    private void Start()
    {
        Problem = null;
        if (IsElsewhere(_folder.Root))
        {
            Poll("it is on a network drive.");
            return;
        }
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
            watcher.Error += (_, error) => Failed(error.GetException());
            watcher.EnableRaisingEvents = true;
            _watcher = watcher;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            Poll(exception.Message);
        }
    }

    private void Failed(Exception exception)
    {
        // Too many changes at once, or the folder is gone: it is all looked at again. Otherwise there are folders that are not watched.
        if (exception is not InternalBufferOverflowException && Directory.Exists(_folder.Root))
        {
            lock (_gate)
            {
                if (!_isOver && _poll is null) Poll(exception.Message);
            }
        }
        _changed.AddEverything();
    }

    private void Poll(string reason)
    {
        Problem = reason;
        _poll = new VaultPoll(_folder, _changed);
    }

    private static bool IsElsewhere(string root)
    {
        try
        {
            return new DriveInfo(root).DriveType == DriveType.Network;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }

    private void Add(string fullPath)
    {
        if (_folder.RelativePath(fullPath) is { } path) _changed.Add(path);
    }
}
