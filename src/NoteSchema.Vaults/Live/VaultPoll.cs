namespace NoteSchema.Vaults;

/// <summary>Looks for changed files now and then, where the system tells of none: it compares when each was written and how long it is.</summary>
public sealed class VaultPoll : IDisposable
{
    /// <summary>The pause between two looks.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly VaultFolder _folder;
    private readonly ChangedPaths _changed;
    private readonly Timer _timer;
    private Dictionary<string, (DateTime Written, long Length)> _known;

    /// <summary>Takes the files as they are for known, and looks again after each pause.</summary>
    /// <param name="folder">The vault.</param>
    /// <param name="changed">Told of what changed.</param>
    /// <param name="pause">Between two looks; <see cref="Pause"/> where null.</param>
    internal VaultPoll(VaultFolder folder, ChangedPaths changed, TimeSpan? pause = null)
    {
        _folder = folder;
        _changed = changed;
        _known = Files();
        TimeSpan wait = pause ?? Pause;
        _timer = new Timer(_ => Look(wait), null, wait, Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => _timer.Dispose();

    private void Look(TimeSpan wait)
    {
        // A folder that is gone is waited for elsewhere.
        if (Directory.Exists(_folder.Root))
        {
            Dictionary<string, (DateTime, long)> now = Files();
            string[] changed = [.. now.Where(file => !_known.TryGetValue(file.Key, out var before) || before != file.Value).Select(file => file.Key), .. _known.Keys.Where(path => !now.ContainsKey(path))];
            _known = now;
            if (changed.Length > 0) _changed.Add(changed);
        }
        else _changed.AddEverything();
        try
        {
            _timer.Change(wait, Timeout.InfiniteTimeSpan);
        }
        catch (ObjectDisposedException)
        {
            // Nobody wants to know any more.
        }
    }

    private Dictionary<string, (DateTime, long)> Files()
    {
        var files = new Dictionary<string, (DateTime, long)>(StringComparer.Ordinal);
        foreach (FoundFile file in NoteFiles.Find(_folder, "", [], static (_, _) => { }))
        {
            var info = new FileInfo(_folder.FullPath(file.Path));
            if (info.Exists) files[file.Path] = (info.LastWriteTimeUtc, info.Length);
        }
        return files;
    }
}
