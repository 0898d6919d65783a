using Grpc.Core;

namespace NoteSchema.Service;

/// <summary>Sends what a call over a whole vault finds. While its client does not take it, others work: a few clients that never read would hold up everybody otherwise.</summary>
/// <param name="stream">Where to.</param>
/// <param name="turn">The turn of the call.</param>
/// <param name="end">Ends the call.</param>
internal sealed class LendingStream<T>(IServerStreamWriter<T> stream, CallTurn turn, CancellationToken end) : IServerStreamWriter<T>
{
    public WriteOptions? WriteOptions
    {
        get => stream.WriteOptions;
        set => stream.WriteOptions = value;
    }

    public Task WriteAsync(T message) => WriteAsync(message, end);

    public Task WriteAsync(T message, CancellationToken cancellationToken)
    {
        Task sent = stream.WriteAsync(message, cancellationToken);
        return sent.IsCompleted ? sent : turn.LendAsync(sent, end);
    }
}
