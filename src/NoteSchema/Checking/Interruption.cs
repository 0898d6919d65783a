namespace NoteSchema;

/// <summary>
/// The wish that what a thread works on for somebody end, as when they have gone. What may take long within one text looks whether there is one, every few microseconds to a millisecond of its time, and
/// ends by an <see cref="OperationCanceledException"/>.
/// </summary>
public static class Interruption
{
    [ThreadStatic]
    private static CancellationToken s_ofThread;

    /// <summary>Takes <paramref name="cancellation"/> for the wish on this thread until what this gives is disposed, on this thread too.</summary>
    public static Scope Begin(CancellationToken cancellation)
    {
        var scope = new Scope(s_ofThread);
        s_ofThread = cancellation;
        return scope;
    }

    /// <summary>The wish on this thread.</summary>
    internal static CancellationToken OfThread => s_ofThread;

    /// <summary>Ends the work where that is wished.</summary>
    /// <exception cref="OperationCanceledException">It is.</exception>
    public static void Look() => s_ofThread.ThrowIfCancellationRequested();

    /// <summary>How long a wish counts.</summary>
    public readonly struct Scope : IDisposable
    {
        private readonly CancellationToken _before;

        internal Scope(CancellationToken before) => _before = before;

        /// <summary>Takes up the wish that counted before.</summary>
        public void Dispose() => s_ofThread = _before;
    }
}
