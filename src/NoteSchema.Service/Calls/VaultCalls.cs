using Grpc.Core;
using NoteSchema.Service.V1;
using NoteSchema.Vaults;

namespace NoteSchema.Service;

/// <summary><see cref="VaultService"/>: a whole vault.</summary>
/// <param name="vaults">The open vaults.</param>
/// <param name="metrics">Counts swaps.</param>
/// <param name="stopping">Ends all streams when the service is to end.</param>
internal sealed class VaultCalls(OpenVaults vaults, ServiceMetrics metrics, Stopping stopping) : VaultService.VaultServiceBase
{
    private const int MostPaths = 10_000;

    public override async Task Open(OpenRequest request, IServerStreamWriter<OpenResponse> responseStream, ServerCallContext context)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, stopping.Token);
        using VaultHold hold = vaults.Hold(request.Root);
        using VaultListener listener = hold.Vault.Listen();
        await responseStream.WriteAsync(News.Opened(hold, listener.State), end.Token).ConfigureAwait(false);
        while (true)
        {
            VaultNews news = await listener.NextAsync(end.Token).ConfigureAwait(false);
            if (news.Swapped is not null) metrics.Swapped();
            foreach (OpenResponse response in News.ToWire(news)) await responseStream.WriteAsync(response, end.Token).ConfigureAwait(false);
        }
    }

    public override Task<ChangedResponse> Changed(ChangedRequest request, ServerCallContext context)
    {
        LiveVault vault = vaults.Get(request.VaultId);
        if (request.Paths.Count > MostPaths) throw CallError.TooMany("paths", MostPaths);
        if (request.Paths.Any(path => NotePath.Read(path) is null)) throw CallError.PathOutsideVault();
        vault.Changed(request.Paths);
        return Task.FromResult(new ChangedResponse());
    }
}
