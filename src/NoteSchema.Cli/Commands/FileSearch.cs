using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary>The search for all files of a vault, which begins before the schemas are read where more than one job is allowed.</summary>
/// <param name="folder">The vault.</param>
/// <param name="jobs">How many threads may work.</param>
/// <param name="cancellation">Ends the search.</param>
internal sealed class FileSearch(VaultFolder folder, int jobs, CancellationToken cancellation)
{
    private readonly List<(string Path, string Reason)> _unreadable = [];
    private Task<FileTable>? _search;

    /// <summary>Begins, now that the settings are known.</summary>
    public void Begin(VaultSettings settings)
    {
        if (jobs > 1) _search = Task.Factory.StartNew(() => Find(settings), cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>The files; <paramref name="onUnreadable"/> is told of each file or folder that cannot be read, and why.</summary>
    public FileTable Finish(VaultSettings settings, Action<string, string> onUnreadable)
    {
        FileTable files = _search?.GetAwaiter().GetResult() ?? Find(settings);
        foreach ((string path, string reason) in _unreadable) onUnreadable(path, reason);
        return files;
    }

    private FileTable Find(VaultSettings settings) => NoteFiles.FindAll(folder, settings.Exclude, (path, reason) => _unreadable.Add((path, reason)), cancellation);
}
