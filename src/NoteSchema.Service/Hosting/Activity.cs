namespace NoteSchema.Service;

/// <summary>Knows whether the service is in use: streams that hold a vault, and calls.</summary>
/// <param name="clock">The clock.</param>
internal sealed class Activity(TimeProvider clock)
{
    private int _calls;
    private long _last = clock.GetTimestamp();

    /// <summary>The calls that are under way.</summary>
    public int Calls => Volatile.Read(ref _calls);

    /// <summary>For how long nobody has used it.</summary>
    public TimeSpan Idle => Calls > 0 ? TimeSpan.Zero : clock.GetElapsedTime(Volatile.Read(ref _last));

    /// <summary>Says that it is in use until what this gives is disposed.</summary>
    public IDisposable Begin()
    {
        Interlocked.Increment(ref _calls);
        return new Use(this);
    }

    /// <summary>Ends when nobody has used it for <paramref name="longest"/>. It wakes up about once in that time.</summary>
    public async Task UntilIdle(TimeSpan longest, CancellationToken cancellation)
    {
        while (Idle is var idle && idle < longest) await Task.Delay(longest - idle + TimeSpan.FromMilliseconds(10), clock, cancellation).ConfigureAwait(false);
    }

    private void End()
    {
        Volatile.Write(ref _last, clock.GetTimestamp());
        Interlocked.Decrement(ref _calls);
    }

    private sealed class Use(Activity activity) : IDisposable
    {
        public void Dispose() => activity.End();
    }
}
