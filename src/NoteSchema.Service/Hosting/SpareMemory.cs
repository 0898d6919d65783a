namespace NoteSchema.Service;

/// <summary>
/// Gives memory back to the system that nothing needs any more, in the first pause after much work, and once more some time later. A service that waits for keystrokes would keep it for hours otherwise. Safe to use from several threads.
/// </summary>
internal sealed class SpareMemory : IDisposable
{
    // To give back holds up everything for some tens of milliseconds: not while somebody types or a vault is read, and not for little.
    private const int Pause = 2000;
    private const int NextLook = 1000;
    // Threads of the pool end after 20 seconds without work, and what they kept for their next is garbage only then.
    private const int Afterwards = 30_000;
    private const long WorthIt = 16 * 1024 * 1024;
    private const long AtWork = 1024 * 1024;

    private readonly Timer _timer;
    private long _lastUse;
    private long _allocatedLately;
    private long _allocatedBefore;
    private long _collectedAt;
    private bool _isOwed;
    private int _isWaiting;

    public SpareMemory() => _timer = new Timer(_ => Look());

    /// <summary>Says that there was work just now.</summary>
    public void Used()
    {
        Volatile.Write(ref _lastUse, Environment.TickCount64);
        if (Interlocked.Exchange(ref _isWaiting, 1) == 0) _timer.Change(Pause, Timeout.Infinite);
    }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        long left = Volatile.Read(ref _lastUse) + Pause - Environment.TickCount64;
        if (left > 0)
        {
            _timer.Change(left, Timeout.Infinite);
            return;
        }
        // A vault is read, and checked again after a change, while nobody asks anything.
        long allocated = GC.GetTotalAllocatedBytes();
        bool isAtWork = allocated - _allocatedLately > AtWork;
        _allocatedLately = allocated;
        if (isAtWork)
        {
            _timer.Change(NextLook, Timeout.Infinite);
            return;
        }
        Volatile.Write(ref _isWaiting, 0);
        bool isWorthIt = allocated - _allocatedBefore >= WorthIt;
        if (!isWorthIt && !_isOwed) return;
        long since = Environment.TickCount64 - _collectedAt;
        if (!isWorthIt && since < Afterwards)
        {
            _timer.Change(Afterwards - since, Timeout.Infinite);
            return;
        }
        _allocatedBefore = allocated;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        _collectedAt = Environment.TickCount64;
        _isOwed = isWorthIt;
        if (_isOwed) _timer.Change(Afterwards, Timeout.Infinite);
    }
}
