namespace NoteSchema.Vaults;

/// <summary>
/// Hears what happens in an open vault. What is not asked for is put together, so a listener that is slow, or never asks, takes no more memory than one that is quick.
/// </summary>
public sealed class VaultListener : IDisposable
{
    private const int MostNotes = 1000;

    private readonly Action<VaultListener> _onEnd;
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _signal = new(0, 1);
    private VaultState? _swapped;
    private HashSet<string> _schemas = [];
    private HashSet<string> _notes = [];
    private bool _hasMore;
    private VaultTotals? _totals;
    private (int, int)? _progress;

    internal VaultListener(Action<VaultListener> onEnd) => _onEnd = onEnd;

    /// <summary>Waits until something has happened and says what.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> asked for the end.</exception>
    public async Task<VaultNews> NextAsync(CancellationToken cancellation)
    {
        await _signal.WaitAsync(cancellation).ConfigureAwait(false);
        lock (_gate)
        {
            var news = new VaultNews { Swapped = _swapped, ChangedSchemas = _schemas, Notes = _notes, HasMoreNotes = _hasMore, Totals = _totals, Progress = _progress };
            (_swapped, _totals, _progress, _hasMore) = (null, null, null, false);
            _schemas = [];
            _notes = [];
            return news;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _onEnd(this);

    internal void TellSwapped(VaultState state, IEnumerable<string> schemas) => Tell(() =>
    {
        _swapped = state;
        _schemas.UnionWith(schemas);
    });

    internal void TellNotes(IReadOnlyCollection<string> paths) => Tell(() =>
    {
        foreach (string path in paths)
        {
            if (_notes.Count < MostNotes) _notes.Add(path);
            else if (!_notes.Contains(path)) _hasMore = true;
        }
    });

    internal void TellTotals(VaultTotals totals) => Tell(() => (_totals, _progress) = (totals, null));

    internal void TellProgress(int done, int total) => Tell(() => _progress = (done, total));

    private void Tell(Action take)
    {
        lock (_gate)
        {
            take();
            if (_signal.CurrentCount == 0) _signal.Release();
        }
    }
}
