namespace NoteSchema.Service;

/// <summary>The turn of a call to work, until it is disposed. Not safe for use by several threads at a time.</summary>
/// <param name="turns">The turns there are; one of them is taken.</param>
/// <param name="onEnd">Told of the end.</param>
internal sealed class CallTurn(SemaphoreSlim turns, Action onEnd) : IDisposable
{
    private bool _isHeld = true;

    /// <summary>Lets another call have the turn until <paramref name="wait"/> is over.</summary>
    /// <param name="wait">What the call waits for.</param>
    /// <param name="end">Ends waiting for the next turn.</param>
    public async Task LendAsync(Task wait, CancellationToken end)
    {
        turns.Release();
        _isHeld = false;
        await wait.ConfigureAwait(false);
        await turns.WaitAsync(end).ConfigureAwait(false);
        _isHeld = true;
    }

    public void Dispose()
    {
        if (_isHeld) turns.Release();
        onEnd();
    }
}
