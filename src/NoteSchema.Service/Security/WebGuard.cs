using Grpc.Core;
using Microsoft.AspNetCore.Http;

namespace NoteSchema.Service;

/// <summary>
/// Guards the gRPC-Web endpoint against pages that a browser happens to show: <c>Host</c> must be the address itself, so that no other name can be led here, and <c>Origin</c> must be on a list.
/// </summary>
/// <param name="origins">The origins that may call, such as <c>http://127.0.0.1:8080</c>, compared exactly.</param>
internal sealed class WebGuard(IReadOnlyList<string> origins)
{
    private const string Headers = "authorization,content-type,x-grpc-web,x-user-agent,grpc-timeout,connect-timeout-ms,connect-protocol-version";

    public Task Run(HttpContext context, RequestDelegate next)
    {
        // The socket has no names that could be led elsewhere, and no browser reaches it.
        if (context.Connection.LocalIpAddress is null) return next(context);
        string host = $"127.0.0.1:{context.Connection.LocalPort}";
        if (context.Request.Host.Value != host) return CallerCheck.Refuse(context, StatusCode.PermissionDenied, StatusCodes.Status421MisdirectedRequest, $"`Host` must be {host}.");
        string? origin = context.Request.Headers.Origin;
        if (origin is not null)
        {
            if (!origins.Contains(origin)) return CallerCheck.Refuse(context, StatusCode.PermissionDenied, StatusCodes.Status403Forbidden, "This origin may not call the service: name it with --web-origin.");
            context.Response.Headers.AccessControlAllowOrigin = origin;
            context.Response.Headers.AccessControlExposeHeaders = "grpc-status,grpc-message,grpc-status-details-bin";
            context.Response.Headers.Vary = "Origin";
        }
        if (HttpMethods.IsPost(context.Request.Method)) return next(context);
        if (!HttpMethods.IsOptions(context.Request.Method)) return CallerCheck.Refuse(context, StatusCode.Unimplemented, StatusCodes.Status405MethodNotAllowed, "Only POST is served.");
        context.Response.Headers.AccessControlAllowMethods = "POST";
        context.Response.Headers.AccessControlAllowHeaders = Headers;
        context.Response.Headers.AccessControlMaxAge = "600";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
