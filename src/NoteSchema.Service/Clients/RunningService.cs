using System.IO.Pipes;
using System.Net.Sockets;
using Grpc.Core;
using Grpc.Net.Client;
using NoteSchema.Service.V1;

namespace NoteSchema.Service;

/// <summary>The service that runs for this user, as another process sees it.</summary>
public sealed class RunningService : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    private readonly GrpcChannel _channel;
    private readonly ControlService.ControlServiceClient _control;
    private readonly Metadata _headers;

    private RunningService(Discovery discovery)
    {
        Discovery = discovery;
        _channel = Connect(discovery);
        _control = new ControlService.ControlServiceClient(_channel);
        _headers = HeadersOf(discovery);
    }

    /// <summary>What its discovery file says.</summary>
    public Discovery Discovery { get; }

    /// <summary>What the discovery file says of the service that runs at <paramref name="places"/>, where it answers; null where none does.</summary>
    public static async Task<Discovery?> FindAsync(ServicePlaces places, CancellationToken cancellation)
    {
        using RunningService? service = await ConnectAsync(places, cancellation).ConfigureAwait(false);
        return service?.Discovery;
    }

    /// <summary>Connects with the service that runs at <paramref name="places"/>; null where none answers.</summary>
    public static async Task<RunningService?> ConnectAsync(ServicePlaces places, CancellationToken cancellation)
    {
        // One that is about to start has its lock already and no discovery file yet.
        for (int attempt = 0; attempt < 20; attempt++)
        {
            if (Discovery.TryRead(places.DiscoveryFile) is { } discovery)
            {
                var service = new RunningService(discovery);
                try
                {
                    await service.StatusAsync(cancellation).ConfigureAwait(false);
                    return service;
                }
                catch (RpcException)
                {
                    service.Dispose();
                }
            }
            using ServiceLock? free = Directory.Exists(places.Folder) ? ServiceLock.TryTake(places.LockFile) : null;
            if (free is not null || !Directory.Exists(places.Folder)) return null;
            await Task.Delay(100, cancellation).ConfigureAwait(false);
        }
        return null;
    }

    /// <summary>How it does.</summary>
    /// <exception cref="RpcException">It does not answer.</exception>
    public async Task<GetStatusResponse> StatusAsync(CancellationToken cancellation) =>
        await _control.GetStatusAsync(new GetStatusRequest(), _headers, DateTime.UtcNow + s_patience, cancellation).ConfigureAwait(false);

    /// <summary>Ends it and waits until it has ended.</summary>
    /// <exception cref="ServiceException">It does not end.</exception>
    public async Task StopAsync(ServicePlaces places, CancellationToken cancellation)
    {
        await _control.StopAsync(new StopRequest(), _headers, DateTime.UtcNow + s_patience, cancellation).ConfigureAwait(false);
        for (int attempt = 0; attempt < 150; attempt++)
        {
            using ServiceLock? free = ServiceLock.TryTake(places.LockFile);
            if (free is not null) return;
            await Task.Delay(100, cancellation).ConfigureAwait(false);
        }
        throw new ServiceException($"the service (process {Discovery.ProcessId}) was asked to end and still runs");
    }

    /// <summary>A channel to the service of <paramref name="discovery"/>.</summary>
    public static GrpcChannel Connect(Discovery discovery) => GrpcChannel.ForAddress("http://localhost", new GrpcChannelOptions
    {
        MaxReceiveMessageSize = null,
        HttpHandler = new SocketsHttpHandler { ConnectCallback = (_, cancellation) => OpenAsync(discovery.Address, cancellation) },
    });

    /// <summary>What every call carries.</summary>
    public static Metadata HeadersOf(Discovery discovery) => new() { { "authorization", $"Bearer {discovery.Token}" } };

    /// <inheritdoc/>
    public void Dispose() => _channel.Dispose();

    private static async ValueTask<Stream> OpenAsync(string address, CancellationToken cancellation)
    {
        if (OperatingSystem.IsWindows())
        {
            var pipe = new NamedPipeClientStream(".", address[(address.LastIndexOf('\\') + 1)..], PipeDirection.InOut, PipeOptions.Asynchronous);
            await pipe.ConnectAsync(cancellation).ConfigureAwait(false);
            return pipe;
        }
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(address), cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
