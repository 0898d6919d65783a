namespace NoteSchema.Service;

/// <summary>How many calls may be at work at once, and for how long one may be.</summary>
/// <param name="longestShort">How long a call about one text or schema may take.</param>
internal sealed class CallLimits(TimeSpan longestShort) : IDisposable
{
    /// <summary>Calls about one text or schema: as many as there are processors work, and the others wait.</summary>
    public CallLimit Short { get; } = new(Math.Max(2, Environment.ProcessorCount), 256, longestShort);

    /// <summary>Calls over a whole vault: few, since each takes a processor and memory for long. Those whose client does not read what they send are among the ones that wait.</summary>
    public CallLimit Long { get; } = new(Math.Max(2, Environment.ProcessorCount / 2), 62, TimeSpan.FromMinutes(30));

    /// <summary>Calls that look at a whole vault as it is not yet, and so need another index of it, and keep what they found until it is taken: one at a time.</summary>
    public CallLimit Large { get; } = new(1, 15, TimeSpan.FromMinutes(30));

    /// <summary>Calls to the index: quick, once all notes are read. Those who type do not wait behind them for that, nor they behind calls that take long.</summary>
    public CallLimit Index { get; } = new(2, 256, longestShort);

    /// <summary>Streams that hold a vault.</summary>
    public CallLimit Sessions { get; } = new(64, 0, Timeout.InfiniteTimeSpan);

    public void Dispose()
    {
        Short.Dispose();
        Long.Dispose();
        Large.Dispose();
        Index.Dispose();
        Sessions.Dispose();
    }
}

/// <summary>A number of calls that may be at work, and of others that may wait.</summary>
internal sealed class CallLimit(int working, int waiting, TimeSpan longest) : IDisposable
{
    private readonly SemaphoreSlim _turns = new(working);
    private int _present;

    /// <summary>How long one may be at work; <see cref="Timeout.InfiniteTimeSpan"/> for as long as it likes.</summary>
    public TimeSpan Longest => longest;

    /// <summary>Waits for a turn, which ends when what it gives is disposed.</summary>
    /// <exception cref="Grpc.Core.RpcException">Too many wait already.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> asked for the end.</exception>
    public async Task<CallTurn> Enter(CancellationToken cancellation)
    {
        if (Interlocked.Increment(ref _present) > working + waiting)
        {
            Interlocked.Decrement(ref _present);
            throw CallError.TooManyCalls();
        }
        try
        {
            await _turns.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            Interlocked.Decrement(ref _present);
            throw;
        }
        return new CallTurn(_turns, () => Interlocked.Decrement(ref _present));
    }

    public void Dispose() => _turns.Dispose();
}
