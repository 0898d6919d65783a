using System.Globalization;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NoteSchema.Service;

/// <summary>
/// Says of a message that cannot be read, or is too large to be, that it is the client's mistake, and what to do. It is read before <see cref="CallGuard"/> has the call, which knows of each error what it is, and the server
/// calls what it does not know an unknown one.
/// </summary>
/// <param name="longest">How many bytes a message may have.</param>
/// <param name="log">Told of them.</param>
internal sealed partial class UnreadableMessages(int longest, ILogger<UnreadableMessages> log)
{
    private static readonly string s_unknown = Written(StatusCode.Unknown), s_exhausted = Written(StatusCode.ResourceExhausted);

    private static readonly object s_guarded = new();

    /// <summary>Says that the message of a call was read.</summary>
    public static void WasRead(HttpContext context) => context.Items[s_guarded] = true;

    public async Task Run(HttpContext context, RequestDelegate next)
    {
        await next(context).ConfigureAwait(false);
        IHeaderDictionary headers = context.Response.Headers;
        bool isUnknown = headers["grpc-status"] == s_unknown;
        if (context.Response.HasStarted || (!isUnknown && headers["grpc-status"] != s_exhausted)) return;
        if (context.Items.ContainsKey(s_guarded))
        {
            if (isUnknown) Unsent(log, context.Request.Path);
            return;
        }
        Unread(log, context.Request.Path);
        RpcException error = isUnknown ? CallError.MessageUnreadable() : CallError.MessageTooLarge(longest, Documents.MostBytes);
        headers["grpc-status"] = Written(error.StatusCode);
        headers["grpc-message"] = StatusMessage.Escape(error.Status.Detail);
        foreach (Metadata.Entry entry in error.Trailers) headers[entry.Key] = Convert.ToBase64String(entry.ValueBytes);
    }

    private static string Written(StatusCode status) => ((int)status).ToString(CultureInfo.InvariantCulture);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A message for {Method} could not be read.")]
    private static partial void Unread(ILogger log, string method);

    [LoggerMessage(Level = LogLevel.Error, Message = "The answer of {Method} could not be written.")]
    private static partial void Unsent(ILogger log, string method);
}
