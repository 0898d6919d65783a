using System.Diagnostics;
using System.Text;
using Grpc.Core;
using Grpc.Net.Client;
using NoteSchema.Service;
using NoteSchema.Service.V1;

namespace NoteSchema.Cli.Tests;

/// <summary><c>noteschema serve</c> as built beside the tests, in a process of its own.</summary>
internal sealed class ServeProcess : IDisposable
{
    private readonly Process _process;

    private ServeProcess(Process process, string line, ServicePlaces places)
    {
        _process = process;
        Line = line;
        Discovery = Discovery.TryRead(places.DiscoveryFile)!;
        Channel = RunningService.Connect(Discovery);
    }

    /// <summary>The line that it writes when it is ready.</summary>
    public string Line { get; }

    public Discovery Discovery { get; }

    public GrpcChannel Channel { get; }

    public Metadata Headers => RunningService.HeadersOf(Discovery);

    public int Id => _process.Id;

    /// <summary>Starts it and waits until it serves.</summary>
    /// <param name="places">Where it is to listen and to log: one folder.</param>
    public static async Task<ServeProcess> StartAsync(ServicePlaces places)
    {
        Process process = Start(places, "serve", "--parent-stdin");
        string? line = await process.StandardOutput.ReadLineAsync();
        return line is null ? throw new InvalidOperationException(await process.StandardError.ReadToEndAsync()) : new ServeProcess(process, line, places);
    }

    /// <summary>Runs another command to its end.</summary>
    public static async Task<(int Status, string Output)> RunAsync(ServicePlaces places, params string[] arguments)
    {
        using Process process = Start(places, arguments);
        process.StandardInput.Close();
        string output = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }

    public async Task<HandshakeResponse> HandshakeAsync() =>
        await new HandshakeService.HandshakeServiceClient(Channel).HandshakeAsync(new HandshakeRequest { ClientName = "test", ProtocolMin = 1, ProtocolMax = 1 }, Headers);

    /// <summary>Opens a vault, which the stream holds.</summary>
    public async Task<(AsyncServerStreamingCall<OpenResponse> Stream, string Id)> OpenAsync(string root)
    {
        var stream = new VaultService.VaultServiceClient(Channel).Open(new OpenRequest { Root = root }, Headers);
        await stream.ResponseStream.MoveNext(default);
        return (stream, stream.ResponseStream.Current.Opened.VaultId);
    }

    /// <summary>Ends its standard input, as the end of the process that started it does.</summary>
    public void LoseParent() => _process.StandardInput.Close();

    /// <summary>Asks it to end as the system does, or kills it.</summary>
    /// <param name="signal">A signal's name without SIG.</param>
    public void Signal(string signal)
    {
        using Process kill = Process.Start("kill", [$"-{signal}", $"{Id}"]);
        kill.WaitForExit();
    }

    /// <summary>Its exit status, once it has ended.</summary>
    public async Task<int> EndAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        Channel.Dispose();
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    private static Process Start(ServicePlaces places, params string[] arguments) => Process.Start(new ProcessStartInfo(
        Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", [Path.Combine(AppContext.BaseDirectory, "NoteSchema.Cli.dll"), .. arguments])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = Encoding.UTF8,
        Environment = { [ServicePlaces.Variable] = places.Folder },
    })!;
}
