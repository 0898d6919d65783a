using System.Diagnostics;
using Grpc.Core;
using Grpc.Net.Client;
using NoteSchema.Service;
using NoteSchema.Service.V1;

namespace NoteSchema.ServiceBenchmark;

/// <summary>The published program, serving in a folder of its own.</summary>
internal sealed class RunningProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _folder;

    private RunningProcess(Process process, string folder, Discovery discovery)
    {
        _process = process;
        _folder = folder;
        Discovery = discovery;
        Channel = RunningService.Connect(discovery);
    }

    public Discovery Discovery { get; }

    public GrpcChannel Channel { get; }

    public Metadata Headers => RunningService.HeadersOf(Discovery);

    /// <summary>User and system time so far.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Resident memory in MiB.</summary>
    public double Resident
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1048576.0;
        }
    }

    public static async Task<RunningProcess> StartAsync(string binary)
    {
        string folder = Directory.CreateTempSubdirectory("noteschema-run").FullName;
        var start = new ProcessStartInfo(binary, ["serve", "--parent-stdin"]) { RedirectStandardInput = true, RedirectStandardOutput = true, Environment = { [ServicePlaces.Variable] = folder } };
        Process process = Process.Start(start)!;
        string? line = await process.StandardOutput.ReadLineAsync();
        Discovery? discovery = Discovery.TryRead(new ServicePlaces(folder, folder).DiscoveryFile);
        return discovery is null ? throw new InvalidOperationException($"The service did not start: {line}") : new RunningProcess(process, folder, discovery);
    }

    public async Task<Session> OpenAsync(string root)
    {
        var call = new VaultService.VaultServiceClient(Channel).Open(new OpenRequest { Root = root }, Headers);
        await call.ResponseStream.MoveNext(default);
        return new Session(call, call.ResponseStream.Current.Opened);
    }

    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>A stream that holds a vault.</summary>
internal sealed class Session(AsyncServerStreamingCall<OpenResponse> call, VaultOpened opened) : IAsyncDisposable
{
    public string Id => opened.VaultId;

    /// <summary>Waits until all notes are checked.</summary>
    public Task UntilRead() => Until(news => news.Totals is not null);

    /// <summary>Waits until another state is in force.</summary>
    public Task UntilSwapped() => Until(news => news.Schemas is not null);

    private async Task Until(Func<OpenResponse, bool> wanted)
    {
        while (await call.ResponseStream.MoveNext(default))
        {
            if (wanted(call.ResponseStream.Current)) return;
        }
    }

    public ValueTask DisposeAsync()
    {
        call.Dispose();
        return ValueTask.CompletedTask;
    }
}
