using Grpc.Core;
using Grpc.Net.Client;
using NoteSchema.Service.V1;

namespace NoteSchema.Service.Tests;

/// <summary>The real service on a real socket, in this process.</summary>
internal sealed class TestService : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly List<GrpcChannel> _channels = [];
    private Task<Discovery?> _run = null!;

    public required Discovery Discovery { get; init; }

    public required ServicePlaces Places { get; init; }

    public Metadata Headers => RunningService.HeadersOf(Discovery);

    /// <summary>The end of the service.</summary>
    public Task<Discovery?> Ended => _run;

    public static async Task<TestService> StartAsync(Func<ServiceOptions, ServiceOptions>? configure = null, string? folder = null)
    {
        folder ??= TempFolder.Create();
        var options = new ServiceOptions { Places = new ServicePlaces(Path.Combine(folder, "run"), Path.Combine(folder, "log")), Version = "0.1.0-test" };
        if (configure is not null) options = configure(options);
        var ready = new TaskCompletionSource<Discovery>(TaskCreationOptions.RunContinuationsAsynchronously);
        var stop = new CancellationTokenSource();
        Task<Discovery?> run = Task.Run(() => ServiceHost.RunAsync(options, ready.SetResult, stop.Token));
        if (await Task.WhenAny((Task)run, ready.Task) == run) await run;
        var service = new TestService { Discovery = await ready.Task, Places = options.Places, _run = run };
        service._stop.Token.Register(stop.Cancel);
        return service;
    }

    public GrpcChannel Channel()
    {
        GrpcChannel channel = RunningService.Connect(Discovery);
        _channels.Add(channel);
        return channel;
    }

    public NoteService.NoteServiceClient Notes => new(Channel());

    public VaultService.VaultServiceClient Vaults => new(Channel());

    public SchemaService.SchemaServiceClient Schemas => new(Channel());

    /// <summary>Opens a vault and holds it until the session is disposed.</summary>
    public async Task<TestSession> OpenAsync(TestVault vault)
    {
        var call = Vaults.Open(new OpenRequest { Root = vault.Root }, Headers);
        await call.ResponseStream.MoveNext(TestTime.Limit());
        return new TestSession(call, call.ResponseStream.Current.Opened);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (GrpcChannel channel in _channels) channel.Dispose();
        await _stop.CancelAsync();
        await _run.WaitAsync(TimeSpan.FromSeconds(30));
    }
}

/// <summary>A stream that holds a vault.</summary>
internal sealed class TestSession(AsyncServerStreamingCall<OpenResponse> call, VaultOpened opened) : IDisposable
{
    public VaultOpened Opened => opened;

    public string Id => opened.VaultId;

    /// <summary>Waits for the next event that <paramref name="wanted"/> takes.</summary>
    public async Task<OpenResponse> NextAsync(Func<OpenResponse, bool> wanted)
    {
        while (await call.ResponseStream.MoveNext(TestTime.Limit()))
        {
            if (wanted(call.ResponseStream.Current)) return call.ResponseStream.Current;
        }
        throw new InvalidOperationException("The stream ended.");
    }

    public void Dispose() => call.Dispose();
}

internal static class TestTime
{
    /// <summary>Ends a test that waits for what never comes.</summary>
    public static CancellationToken Limit() => new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token;
}
