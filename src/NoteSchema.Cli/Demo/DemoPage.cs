using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace NoteSchema.Cli;

/// <summary>
/// Serves the page of the demonstration on a port of the loopback address. The page itself holds no secret; what it reads and writes of the vault, and the service's address, are given only with a
/// token that stands in the part of the URL that browsers do not send. <c>Host</c> must be the address itself, so that no other name can be led here.
/// </summary>
internal sealed class DemoPage : IAsyncDisposable
{
    private const long MostBytes = 1 << 20;
    private static readonly Dictionary<string, string> s_types = new() { [".html"] = "text/html", [".js"] = "text/javascript", [".css"] = "text/css" };

    private readonly WebApplication _app;
    private readonly DemoVault _vault;
    private readonly byte[] _token = Encoding.UTF8.GetBytes(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));
    private byte[] _start = [];

    private DemoPage(DemoVault vault, int port)
    {
        _vault = vault;
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBytes;
            kestrel.Listen(System.Net.IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        _app = builder.Build();
        _app.Run(Answer);
    }

    /// <summary>The page's origin, such as <c>http://127.0.0.1:40000</c>.</summary>
    public string Origin { get; private set; } = "";

    /// <summary>What is to be opened in a browser.</summary>
    public string Url => $"{Origin}/#{Encoding.UTF8.GetString(_token)}";

    /// <summary>Starts to serve. The page asks for the service when it is opened, so the service must be given with <see cref="Connect"/> before.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<DemoPage> StartAsync(DemoVault vault, int port, CancellationToken cancellation)
    {
        var page = new DemoPage(vault, port);
        await page._app.StartAsync(cancellation).ConfigureAwait(false);
        page.Origin = page._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First().TrimEnd('/');
        return page;
    }

    /// <summary>Says where the page finds the service.</summary>
    public void Connect(string service, string token)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("service", service.TrimEnd('/'));
            json.WriteString("token", token);
            json.WriteString("root", _vault.Root);
            json.WriteEndObject();
        }
        _start = stream.ToArray();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task Answer(HttpContext context)
    {
        HttpRequest request = context.Request;
        IHeaderDictionary headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self' http://127.0.0.1:*; frame-ancestors 'none'";
        headers["Referrer-Policy"] = "no-referrer";
        if ($"http://{request.Host.Value}" != Origin) return Say(context, StatusCodes.Status421MisdirectedRequest, "This address serves one name alone.");
        string path = request.Path.Value ?? "/";
        if (!path.StartsWith("/api/", StringComparison.Ordinal)) return HttpMethods.IsGet(request.Method) ? Page(context, path) : Say(context, StatusCodes.Status405MethodNotAllowed, "Only GET.");
        if (!Carries(request.Headers.Authorization)) return Say(context, StatusCodes.Status401Unauthorized, "Open the address that noteschema demo printed.");
        return (path, request.Method) switch
        {
            ("/api/start", "GET") => Send(context, "application/json", _start),
            ("/api/notes", "GET") => Send(context, "text/plain", Encoding.UTF8.GetBytes(string.Join('\n', _vault.Notes()))),
            ("/api/file", "GET") => Read(context),
            ("/api/file", "PUT") => Write(context),
            _ => Say(context, StatusCodes.Status404NotFound, "There is nothing here."),
        };
    }

    private bool Carries(string? authorization) =>
        authorization is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(authorization), [.. "Bearer "u8, .. _token]);

    private static Task Page(HttpContext context, string path)
    {
        string name = path == "/" ? "index.html" : path[1..];
        return s_types.TryGetValue(Path.GetExtension(name), out string? type) && EmbeddedFiles.Read($"demo/{name}") is { } bytes
            ? Send(context, type, bytes)
            : Say(context, StatusCodes.Status404NotFound, "There is nothing here.");
    }

    private Task Read(HttpContext context)
    {
        string? text = _vault.Read(context.Request.Query["path"].ToString());
        return text is null ? Say(context, StatusCodes.Status404NotFound, "There is no such file.") : Send(context, "text/plain", Encoding.UTF8.GetBytes(text));
    }

    private async Task Write(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, new UTF8Encoding(false));
        string text = await reader.ReadToEndAsync(context.RequestAborted).ConfigureAwait(false);
        bool written = _vault.Write(context.Request.Query["path"].ToString(), text);
        await Say(context, written ? StatusCodes.Status200OK : StatusCodes.Status404NotFound, written ? "" : "There is no such place.").ConfigureAwait(false);
    }

    private static async Task Send(HttpContext context, string type, byte[] bytes)
    {
        context.Response.ContentType = $"{type}; charset=utf-8";
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
    }

    private static Task Say(HttpContext context, int status, string message)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(message, context.RequestAborted);
    }
}
