using Grpc.Core;
using NoteSchema.Service.V1;

namespace NoteSchema.Service;

/// <summary>Sends progress between results, at most four times a second.</summary>
/// <param name="stream">Where to.</param>
/// <param name="make">Makes an event of progress.</param>
/// <param name="end">Ends the work.</param>
internal sealed class ProgressPace<TResponse>(IServerStreamWriter<TResponse> stream, Func<Progress, TResponse> make, CancellationToken end)
{
    private const int Pause = 250;

    private long _next;

    /// <summary>Says how many notes of how many are done, where it is time to.</summary>
    public async Task ShowAsync(int done, int total)
    {
        if (Environment.TickCount64 is var now && now < _next) return;
        _next = now + Pause;
        await stream.WriteAsync(make(new Progress { Done = (uint)done, Total = (uint)total }), end).ConfigureAwait(false);
    }
}
