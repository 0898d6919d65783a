using Grpc.Core;
using Microsoft.AspNetCore.Http;

namespace NoteSchema.Service;

/// <summary>Turns away whoever does not carry the token, before anything else looks at what they send.</summary>
/// <param name="token">The token.</param>
internal sealed class CallerCheck(BearerToken token)
{
    public Task Run(HttpContext context, RequestDelegate next)
    {
        // A browser asks beforehand whether it may call, and cannot carry a token then.
        if (HttpMethods.IsOptions(context.Request.Method) || token.IsCarriedBy(context.Request.Headers.Authorization)) return next(context);
        string message = context.Request.Headers.Authorization.Count == 0 ? "The call carries no token: send `authorization: Bearer TOKEN` with the token of the discovery file." : "The token is not the one of the running service: read the discovery file again.";
        return Refuse(context, StatusCode.Unauthenticated, StatusCodes.Status401Unauthorized, message);
    }

    /// <summary>Ends a call: one of gRPC by a gRPC status, which clients understand, and any other by one of HTTP.</summary>
    public static Task Refuse(HttpContext context, StatusCode status, int httpStatus, string message)
    {
        if (context.Request.ContentType is { } type && type.StartsWith("application/grpc", StringComparison.Ordinal))
        {
            context.Response.ContentType = type;
            context.Response.Headers["grpc-status"] = ((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture);
            context.Response.Headers["grpc-message"] = StatusMessage.Escape(message);
            return Task.CompletedTask;
        }
        context.Response.StatusCode = httpStatus;
        return context.Response.WriteAsync(message);
    }
}
