using Grpc.Core;
using Microsoft.Extensions.Logging;
using NoteSchema.Service.V1;
using NoteSchema.Vaults;

namespace NoteSchema.Service;

/// <summary><see cref="VaultService"/>: a whole vault.</summary>
/// <param name="vaults">The open vaults.</param>
/// <param name="metrics">Counts swaps.</param>
/// <param name="memory">Told of work on a vault.</param>
/// <param name="log">Told of vaults that the system does not watch.</param>
internal sealed partial class VaultCalls(OpenVaults vaults, ServiceMetrics metrics, SpareMemory memory, ILogger<VaultCalls> log) : VaultService.VaultServiceBase
{
    private const int MostPaths = 10_000;

    public override async Task Open(OpenRequest request, IServerStreamWriter<OpenResponse> responseStream, ServerCallContext context)
    {
        CancellationToken end = context.End();
        using VaultHold hold = vaults.Hold(request.Root);
        using VaultListener listener = hold.Vault.Listen(out VaultState state);
        await responseStream.WriteAsync(News.Opened(hold, state), end).ConfigureAwait(false);
        string? problem = null;
        while (true)
        {
            VaultNews news = await listener.NextAsync(end).ConfigureAwait(false);
            if (news.Swapped is not null) metrics.Swapped();
            memory.Used();
            if (hold.Vault.WatchingProblem is { } now && now != problem) Unwatched(log, hold.Vault.Folder.Root, problem = now);
            foreach (OpenResponse response in News.ToWire(news, hold.Vault)) await responseStream.WriteAsync(response, end).ConfigureAwait(false);
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

    public override async Task LintVault(LintVaultRequest request, IServerStreamWriter<LintVaultResponse> responseStream, ServerCallContext context)
    {
        Vaults.VaultTotals totals = default;
        await NoteWalk.RunAsync(vaults.Get(request.VaultId), request.Paths, responseStream, static progress => new LintVaultResponse { Progress = progress }, (_, draft) =>
        {
            LintResult result = draft.Lint();
            totals += Vaults.VaultTotals.Of(result.Diagnostics);
            return result.Diagnostics.Count == 0 ? null : new LintVaultResponse { Note = Findings.Of(draft, result) };
        }, context.End()).ConfigureAwait(false);
        await responseStream.WriteAsync(new LintVaultResponse { Totals = totals.ToWire() }, context.End()).ConfigureAwait(false);
    }

    public override async Task FixVault(FixVaultRequest request, IServerStreamWriter<FixVaultResponse> responseStream, ServerCallContext context)
    {
        LiveVault vault = vaults.Get(request.VaultId);
        await NoteWalk.ReadyAsync(vault, request.Paths, context.End()).ConfigureAwait(false);
        FixVaultResponse[] files;
        await using (var progress = new ProgressStream<FixVaultResponse>(responseStream, static progress => new FixVaultResponse { Progress = progress }, context.End()))
        {
            files = await Task.Run(() => Fix(vault, request, progress.Show, context.End()), context.End()).ConfigureAwait(false);
        }
        foreach (FixVaultResponse file in files) await responseStream.WriteAsync(file, context.End()).ConfigureAwait(false);
    }

    public override async Task EnrichVault(EnrichVaultRequest request, IServerStreamWriter<EnrichVaultResponse> responseStream, ServerCallContext context)
    {
        LiveVault vault = vaults.Get(request.VaultId);
        await NoteWalk.ReadyAsync(vault, request.Paths, context.End()).ConfigureAwait(false);
        var progress = new ProgressPace<EnrichVaultResponse>(responseStream, static progress => new EnrichVaultResponse { Progress = progress }, context.End());
        int done = 0, count = 0;
        foreach (EnrichedFile file in LiveNotes.Enrich(vault, request.Paths, (now, of) => (done, count) = (now, of), context.End()))
        {
            await progress.ShowAsync(done, count).ConfigureAwait(false);
            await responseStream.WriteAsync(new EnrichVaultResponse { Note = Enrichments.Of(file, context.End()) }, context.End()).ConfigureAwait(false);
        }
    }

    public override async Task MigrateVault(MigrateVaultRequest request, IServerStreamWriter<MigrateVaultResponse> responseStream, ServerCallContext context)
    {
        LiveVault vault = vaults.Get(request.VaultId);
        await NoteWalk.ReadyAsync(vault, request.Paths, context.End()).ConfigureAwait(false);
        IEnumerable<PlannedNote> notes = LiveNotes.Migrate(vault, request.Paths, request.Schema.Length > 0 ? request.Schema : null, request.Except, out int count, context.End());
        var progress = new ProgressPace<MigrateVaultResponse>(responseStream, static progress => new MigrateVaultResponse { Progress = progress }, context.End());
        int done = 0;
        foreach (PlannedNote note in notes)
        {
            await progress.ShowAsync(++done, count).ConfigureAwait(false);
            if (note.Migration is not { } migration || (migration.State == MigrationState.Current && migration.Change is null)) continue;
            await responseStream.WriteAsync(new MigrateVaultResponse { Plan = Migrations.Of(migration, context.End()) }, context.End()).ConfigureAwait(false);
        }
    }

    public override async Task<GetIndexResponse> GetIndex(GetIndexRequest request, ServerCallContext context)
    {
        LiveVault vault = vaults.Get(request.VaultId);
        if (request.Path.Length > 0 && NotePath.Read(request.Path) is null) throw CallError.PathOutsideVault();
        await vault.WhenReadAsync(context.End()).ConfigureAwait(false);
        return Links.Of(vault, request.Path, context.End());
    }

    public override Task<ListOperationsResponse> ListOperations(ListOperationsRequest request, ServerCallContext context) => Task.FromResult(new ListOperationsResponse
    {
        Operations = { Bulk.List(vaults.Get(request.VaultId)) },
    });

    public override async Task Apply(ApplyRequest request, IServerStreamWriter<ApplyResponse> responseStream, ServerCallContext context)
    {
        LiveVault vault = vaults.Get(request.VaultId);
        if (request.Files.Count > MostPaths) throw CallError.TooMany("files", MostPaths);
        if (request.Files.Any(file => NotePath.Read(file.Path) is null)) throw CallError.PathOutsideVault();
        var result = await Bulk.RunAsync(responseStream, static progress => new ApplyResponse { Progress = progress }, (show, cancellation) => Bulk.Apply(vault, request, show, cancellation), context.End()).ConfigureAwait(false);
        await responseStream.WriteAsync(new ApplyResponse { Result = result.ToWire() }, context.End()).ConfigureAwait(false);
    }

    public override async Task Undo(UndoRequest request, IServerStreamWriter<UndoResponse> responseStream, ServerCallContext context)
    {
        LiveVault vault = vaults.Get(request.VaultId);
        var result = await Bulk.RunAsync(responseStream, static progress => new UndoResponse { Progress = progress }, (show, cancellation) => Bulk.Undo(vault, request.OperationId, show, cancellation), context.End()).ConfigureAwait(false);
        await responseStream.WriteAsync(new UndoResponse { Result = result.ToWire() }, context.End()).ConfigureAwait(false);
    }

    // What is sent is kept until its client has taken it: the edits, which are far less than the texts.
    private static FixVaultResponse[] Fix(LiveVault vault, FixVaultRequest request, Action<int, int> show, CancellationToken cancellation)
    {
        string? rule = request.Rule.Length > 0 ? request.Rule : null;
        using Interruption.Scope _ = Interruption.Begin(cancellation);
        var responses = new List<FixVaultResponse>();
        foreach (Vaults.FixedFile file in LiveNotes.Fix(vault, request.Paths, request.Kind.FromWire(), rule, show, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            if (file.IsChanged) responses.Add(new FixVaultResponse { File = Fixes.Of(file) });
            if (file.Failure is { } reason) responses.Add(new FixVaultResponse { Left = new SkippedFile { Path = file.Path, Reason = reason } });
        }
        return [.. responses];
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The system does not tell of changes in {Root}: {Problem}")]
    private static partial void Unwatched(ILogger log, string root, string problem);
}
