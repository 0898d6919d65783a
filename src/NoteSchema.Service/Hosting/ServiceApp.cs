using Grpc.Health.V1;
using Grpc.Reflection;
using Grpc.Reflection.V1Alpha;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NoteSchema.Service.V1;

namespace NoteSchema.Service;

/// <summary>Puts the server together: where it listens, what it checks before a call, and the calls.</summary>
internal static class ServiceApp
{
    // A text of the longest kind with what is around it.
    private const int LongestMessage = Documents.MostBytes + (1024 * 1024);

    public static WebApplication Build(ServiceOptions options, ServiceIdentity identity, BearerToken token, Stopping stopping, LogFile log)
    {
        // The empty builder: no settings file beside the program, and no variable of the environment, can open another address.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.SetMinimumLevel(LogLevelOf(options.LogLevel)).AddFilter("Microsoft", LogLevel.Warning).AddFilter("Grpc", LogLevel.None);
        builder.Logging.Services.AddSingleton<ILoggerProvider>(new FileLogProvider(log, options.Clock));
        builder.WebHost.UseKestrelCore();
        if (OperatingSystem.IsWindows()) builder.WebHost.UseNamedPipes();
        builder.WebHost.ConfigureKestrel(kestrel => Listen(kestrel, options));
        AddServices(builder.Services, options, identity, stopping);

        WebApplication app = builder.Build();
        var guard = new WebGuard(options.WebOrigins);
        var callers = new CallerCheck(token);
        var unreadable = new UnreadableMessages(LongestMessage, app.Services.GetRequiredService<ILogger<UnreadableMessages>>());
        app.Use(next => context => guard.Run(context, next));
        app.Use(next => context => callers.Run(context, next));
        if (options.Web) app.UseGrpcWeb(new GrpcWebOptions { DefaultEnabled = true });
        app.Use(next => context => unreadable.Run(context, next));
        Map(app, options);
        return app;
    }

    private static void Listen(KestrelServerOptions kestrel, ServiceOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = 256;
        kestrel.Limits.MaxRequestBodySize = LongestMessage;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        // A client that is gone without a word is found out.
        kestrel.Limits.Http2.KeepAlivePingDelay = TimeSpan.FromSeconds(30);
        kestrel.Limits.Http2.KeepAlivePingTimeout = TimeSpan.FromSeconds(20);
        if (OperatingSystem.IsWindows()) kestrel.ListenNamedPipe(options.Places.PipeName, listen => listen.Protocols = HttpProtocols.Http2);
        else kestrel.ListenUnixSocket(options.Places.Address, listen => listen.Protocols = HttpProtocols.Http2);
        // Without TLS a port speaks one version of HTTP, and browsers speak the first.
        if (options.Web) kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
    }

    private static void AddServices(IServiceCollection services, ServiceOptions options, ServiceIdentity identity, Stopping stopping)
    {
        services.AddSingleton<IHostLifetime, NoLifetime>();
        services.AddSingleton(identity);
        services.AddSingleton(stopping);
        services.AddSingleton(_ => new Activity(options.Clock));
        services.AddSingleton(_ => new CallLimits(options.LongestCall));
        services.AddSingleton<OpenVaults>();
        services.AddSingleton<ServiceMetrics>();
        services.AddSingleton<SpareMemory>();
        services.AddSingleton<CallGuard>();
        services.AddSingleton<HandshakeCalls>();
        services.AddSingleton<ControlCalls>();
        services.AddSingleton<NoteCalls>();
        services.AddSingleton<VaultCalls>();
        services.AddSingleton<SchemaCalls>();
        services.AddSingleton<HealthCalls>();
        services.AddGrpc(grpc =>
        {
            grpc.MaxReceiveMessageSize = LongestMessage;
            grpc.MaxSendMessageSize = null;
            grpc.Interceptors.Add<CallGuard>();
        });
        if (options.Reflection) services.AddSingleton(_ => new ReflectionServiceImpl(HandshakeService.Descriptor, ControlService.Descriptor, NoteService.Descriptor, VaultService.Descriptor, SchemaService.Descriptor, Health.Descriptor));
    }

    private static void Map(WebApplication app, ServiceOptions options)
    {
        app.MapGrpcService<HandshakeCalls>();
        app.MapGrpcService<ControlCalls>();
        app.MapGrpcService<NoteCalls>();
        app.MapGrpcService<VaultCalls>();
        app.MapGrpcService<SchemaCalls>();
        app.MapGrpcService<HealthCalls>();
        if (options.Reflection) app.MapGrpcService<ReflectionServiceImpl>();
    }

    private static LogLevel LogLevelOf(string name) => name switch
    {
        "debug" => LogLevel.Debug,
        "warning" => LogLevel.Warning,
        "error" => LogLevel.Error,
        _ => LogLevel.Information,
    };

    /// <summary>Leaves signals to the program that runs the service.</summary>
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
