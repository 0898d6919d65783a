namespace NoteSchema.Vaults;

/// <summary>Paths of files that changed, collected until somebody takes them. Safe to use from several threads.</summary>
internal sealed class ChangedPaths
{
    // More than that is told apart no longer: everything is looked at again.
    private const int Most = 20_000;

    private readonly object _gate = new();
    private HashSet<string> _paths = new(StringComparer.Ordinal);
    private bool _everything;
    private bool _isOver;
    private long _first, _last;

    /// <summary>Adds paths from the vault's root, with <c>/</c>.</summary>
    public void Add(params IEnumerable<string> paths)
    {
        lock (_gate)
        {
            foreach (string path in paths) _paths.Add(path);
            if (_paths.Count > Most) _everything = true;
            Note();
        }
    }

    /// <summary>Says that anything may have changed.</summary>
    public void AddEverything()
    {
        lock (_gate)
        {
            _everything = true;
            Note();
        }
    }

    /// <summary>Ends all waiting.</summary>
    public void End()
    {
        lock (_gate)
        {
            _isOver = true;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Takes what there is; null where nothing is and <paramref name="mayWait"/> says not to wait, or at the end.</summary>
    /// <param name="mayWait">Whether to wait for something.</param>
    /// <param name="quiet">A change is given out when nothing followed it for so long, in ms, so that a file which is written in parts is read once.</param>
    /// <param name="patience">How long to wait, in ms.</param>
    /// <param name="latest">It is given out so long after the first, in ms, in any case.</param>
    public (IReadOnlyCollection<string> Paths, bool Everything)? Take(bool mayWait, int quiet = 20, int latest = 60, int patience = Timeout.Infinite)
    {
        lock (_gate)
        {
            while (!_isOver)
            {
                if (_paths.Count == 0 && !_everything)
                {
                    if (!mayWait) return null;
                    if (!Monitor.Wait(_gate, patience)) return null;
                    continue;
                }
                long now = Environment.TickCount64, left = Math.Min(_last + quiet, _first + latest) - now;
                if (left <= 0) break;
                if (!mayWait) return null;
                Monitor.Wait(_gate, (int)left);
            }
            if (_isOver) return null;
            (HashSet<string> paths, bool everything) = (_paths, _everything);
            _paths = new HashSet<string>(StringComparer.Ordinal);
            _everything = false;
            _first = 0;
            return (paths, everything);
        }
    }

    private void Note()
    {
        _last = Environment.TickCount64;
        if (_first == 0) _first = _last;
        Monitor.PulseAll(_gate);
    }
}
