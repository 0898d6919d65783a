using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NoteSchema.Service;

/// <summary>Runs the service.</summary>
public static partial class ServiceHost
{
    // What is being written when the service is to end may take so long to be finished or taken back.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    // More than calls work at a time; those that nobody needs are never made.
    private const int LeastThreads = 16;

    /// <summary>Serves until <paramref name="cancellation"/> asks for the end, a call does, the parent is gone or nobody has used the service for long; null then. Where another process serves already, it is told of that at once.</summary>
    /// <param name="options">How to run.</param>
    /// <param name="onReady">Told when calls are taken.</param>
    /// <param name="cancellation">Asks for the end.</param>
    /// <returns>The service that runs already; null where this one has run and ended.</returns>
    /// <exception cref="ServiceException">The service cannot run.</exception>
    public static async Task<Discovery?> RunAsync(ServiceOptions options, Action<Discovery> onReady, CancellationToken cancellation)
    {
        ServicePlaces places = options.Places;
        places.Prepare();
        // Calls over whole vaults keep their threads for long, and the pool gives others only after half a second each: somebody types meanwhile.
        ThreadPool.GetMinThreads(out int workers, out int ports);
        ThreadPool.SetMinThreads(Math.Max(workers, LeastThreads), ports);
        using ServiceLock? owned = ServiceLock.TryTake(places.LockFile);
        if (owned is null) return await RunningService.FindAsync(places, cancellation).ConfigureAwait(false) ?? throw new ServiceException($"another process holds `{places.LockFile}` and does not say where it listens; end it and start again");
        using var stopping = new Stopping();
        using CancellationTokenRegistration signal = cancellation.Register(() => stopping.Stop("asked to end"));
        using var log = new LogFile(places.LogFile);
        var token = new BearerToken();
        var identity = new ServiceIdentity(options, token.Text);
        WebApplication app = ServiceApp.Build(options, identity, token, stopping, log);
        await using (app.ConfigureAwait(false))
        {
            ILogger logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("NoteSchema.Service");
            try
            {
                if (!OperatingSystem.IsWindows()) File.Delete(places.Address);
                await app.StartAsync(stopping.Token).ConfigureAwait(false);
                if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(places.Address, UnixFileMode.UserRead | UnixFileMode.UserWrite);
                identity.Web = WebAddressOf(app);
                identity.Discovery.Write(places.DiscoveryFile);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or System.Net.Sockets.SocketException)
            {
                throw new ServiceException($"the service cannot listen at {places.Address}: {exception.Message}", exception);
            }
            try
            {
                long sinceStart = (long)(DateTime.Now - Process.GetCurrentProcess().StartTime).TotalMilliseconds;
                Started(logger, options.Version, Environment.ProcessId, sinceStart);
                onReady(identity.Discovery);
                await UntilTheEnd(options, app.Services.GetRequiredService<Activity>(), stopping).ConfigureAwait(false);
                Ending(logger, stopping.Reason);
                using var patience = new CancellationTokenSource(s_patience);
                await app.StopAsync(patience.Token).ConfigureAwait(false);
            }
            finally
            {
                // The lock is still held, so nobody else's files are deleted here.
                File.Delete(places.DiscoveryFile);
                if (!OperatingSystem.IsWindows()) File.Delete(places.Address);
            }
        }
        return null;
    }

    private static async Task UntilTheEnd(ServiceOptions options, Activity activity, Stopping stopping)
    {
        Task idle = activity.UntilIdle(options.IdleEnd, stopping.Token).ContinueWith(_ => stopping.Stop("nobody used it"), stopping.Token, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
        if (options.Parent is { } parent) _ = Task.Run(() => UntilParentIsGone(parent, stopping));
        var end = new TaskCompletionSource();
        using CancellationTokenRegistration stopped = stopping.Token.Register(end.SetResult);
        await end.Task.ConfigureAwait(false);
        try
        {
            await idle.ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // It was stopped before it was idle for long.
        }
    }

    private static async Task UntilParentIsGone(Stream parent, Stopping stopping)
    {
        byte[] ignored = new byte[256];
        try
        {
            while (await parent.ReadAsync(ignored, stopping.Token).ConfigureAwait(false) > 0)
            {
                // What a parent writes means nothing.
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            // It is gone too.
        }
        stopping.Stop("its parent is gone");
    }

    private static string? WebAddressOf(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault(address => address.StartsWith("http://127.0.0.1:", StringComparison.Ordinal));

    [LoggerMessage(Level = LogLevel.Information, Message = "Started: version {Version}, process {ProcessId}, ready {Milliseconds} ms after the process began.")]
    private static partial void Started(ILogger log, string version, int processId, long milliseconds);

    [LoggerMessage(Level = LogLevel.Information, Message = "Ending: {Reason}.")]
    private static partial void Ending(ILogger log, string reason);
}
