namespace NoteSchema.Service;

/// <summary>The wish that the service end: by a signal, a call, its parent or idleness.</summary>
internal sealed class Stopping : IDisposable
{
    private readonly CancellationTokenSource _source = new();

    /// <summary>Asks for the end.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Why, a word for the log.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Ends the service. The first reason counts.</summary>
    public void Stop(string reason)
    {
        lock (_source)
        {
            if (Reason.Length > 0) return;
            Reason = reason;
        }
        _source.Cancel();
    }

    public void Dispose() => _source.Dispose();
}
