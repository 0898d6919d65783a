using System.Diagnostics;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Health.V1;
using Microsoft.Extensions.Logging;
using NoteSchema.Service.V1;
using NoteSchema.Vaults;

namespace NoteSchema.Service;

/// <summary>Surrounds every call: how many may be at work or wait, how long one may take, what is measured, and what becomes of an error.</summary>
/// <param name="limits">The limits.</param>
/// <param name="activity">Knows whether the service is in use.</param>
/// <param name="metrics">Counts and times.</param>
/// <param name="memory">Told of calls.</param>
/// <param name="stopping">Ends calls when the service is to end.</param>
/// <param name="log">Told of mistakes in the service.</param>
internal sealed partial class CallGuard(CallLimits limits, Activity activity, ServiceMetrics metrics, SpareMemory memory, Stopping stopping, ILogger<CallGuard> log) : Interceptor
{
    // Streams that wait for news as long as their client likes.
    private static readonly HashSet<string> s_lasting = [$"/{VaultService.Descriptor.FullName}/{nameof(VaultService.VaultServiceBase.Open)}", $"/{Health.Descriptor.FullName}/{nameof(Health.HealthBase.Watch)}"];

    private static readonly HashSet<string> s_writing = [.. new[] { nameof(VaultService.VaultServiceBase.Apply), nameof(VaultService.VaultServiceBase.Undo) }.Select(call => $"/{VaultService.Descriptor.FullName}/{call}")];

    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation) =>
        Run(context, request is InferSchemaRequest ? limits.Long : request is GetIndexRequest ? limits.Index : limits.Short, _ => continuation(request, context));

    public override Task ServerStreamingServerHandler<TRequest, TResponse>(TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, ServerStreamingServerMethod<TRequest, TResponse> continuation) =>
        Run(context, s_lasting.Contains(context.Method) ? limits.Sessions : request is FixVaultRequest or PreviewSchemaRequest ? limits.Large : limits.Long, async turn =>
        {
            await continuation(request, new LendingStream<TResponse>(responseStream, turn, context.End()), context).ConfigureAwait(false);
            return true;
        });

    // Server reflection alone is such a call.
    public override Task DuplexStreamingServerHandler<TRequest, TResponse>(IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, DuplexStreamingServerMethod<TRequest, TResponse> continuation) =>
        Run(context, limits.Sessions, async turn =>
        {
            await continuation(new EndingReader<TRequest>(requestStream, context.End()), new LendingStream<TResponse>(responseStream, turn, context.End()), context).ConfigureAwait(false);
            return true;
        });

    private async Task<T> Run<T>(ServerCallContext context, CallLimit limit, Func<CallTurn, Task<T>> call)
    {
        using IDisposable use = activity.Begin();
        UnreadableMessages.WasRead(context.GetHttpContext());
        long start = Stopwatch.GetTimestamp();
        StatusCode status = StatusCode.OK;
        // What is being written when the service is to end is written to its end.
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, s_writing.Contains(context.Method) ? default : stopping.Token);
        context.SetEnd(end.Token);
        try
        {
            using CallTurn turn = await limit.Enter(context.CancellationToken).ConfigureAwait(false);
            end.CancelAfter(limit.Longest);
            return await call(turn).ConfigureAwait(false);
        }
        catch (RpcException exception)
        {
            status = exception.StatusCode;
            throw;
        }
        catch (SchemasSwappedException)
        {
            status = StatusCode.Aborted;
            throw CallError.SchemasChanged();
        }
        catch (OperationCanceledException) when (stopping.Token.IsCancellationRequested && !context.CancellationToken.IsCancellationRequested)
        {
            status = StatusCode.Unavailable;
            throw CallError.Ending();
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested && !context.CancellationToken.IsCancellationRequested)
        {
            status = StatusCode.DeadlineExceeded;
            throw CallError.TooSlow(limit.Longest);
        }
        catch (Exception exception) when (exception is OperationCanceledException || context.CancellationToken.IsCancellationRequested)
        {
            // Nobody waits for the answer.
            status = StatusCode.Cancelled;
            throw new RpcException(new Status(StatusCode.Cancelled, "The call was cancelled."));
        }
        catch (Exception exception)
        {
            status = StatusCode.Internal;
            Failed(log, context.Method, exception);
            throw CallError.Internal();
        }
        finally
        {
            metrics.Called(context.Method, status, Stopwatch.GetElapsedTime(start));
            memory.Used();
        }
    }

    /// <summary>What a client sends, until the call is to end.</summary>
    private sealed class EndingReader<T>(IAsyncStreamReader<T> stream, CancellationToken end) : IAsyncStreamReader<T>
    {
        public T Current => stream.Current;

        public Task<bool> MoveNext(CancellationToken cancellationToken) => stream.MoveNext(end);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The call {Method} failed.")]
    private static partial void Failed(ILogger log, string method, Exception exception);
}
