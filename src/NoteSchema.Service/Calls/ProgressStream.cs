using Grpc.Core;
using NoteSchema.Service.V1;

namespace NoteSchema.Service;

/// <summary>
/// Sends progress along while work goes on, at most four times a second. Only the latest is kept, so a client that reads slowly, or not at all, holds nothing up and takes no memory.
/// </summary>
internal sealed class ProgressStream<TResponse> : IAsyncDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(250);

    private readonly IServerStreamWriter<TResponse> _stream;
    private readonly Func<Progress, TResponse> _make;
    private readonly CancellationTokenSource _end;
    private readonly Task _sending;
    private long _latest = -1;

    public ProgressStream(IServerStreamWriter<TResponse> stream, Func<Progress, TResponse> make, CancellationToken cancellation)
    {
        _stream = stream;
        _make = make;
        _end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _sending = SendAsync(cancellation);
    }

    /// <summary>Says how many notes of how many are done.</summary>
    public void Show(int done, int total) => Volatile.Write(ref _latest, ((long)done << 32) | (uint)total);

    /// <summary>Ends it; nothing is sent afterwards.</summary>
    public async Task EndAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await _sending.ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync().ConfigureAwait(false);
        _end.Dispose();
    }

    private async Task SendAsync(CancellationToken call)
    {
        try
        {
            while (true)
            {
                await Task.Delay(s_pause, _end.Token).ConfigureAwait(false);
                long latest = Interlocked.Exchange(ref _latest, -1);
                if (latest >= 0) await _stream.WriteAsync(_make(new Progress { Done = (uint)(latest >> 32), Total = (uint)latest }), call).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or InvalidOperationException or RpcException)
        {
            // The work is done, or nobody listens any more.
        }
    }
}
