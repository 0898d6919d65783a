using Grpc.Core;

namespace NoteSchema.Service.Tests;

internal static class Errors
{
    /// <summary>The reason that an error gives to programs.</summary>
    public static string Reason(this RpcException error) => error.GetRpcStatus()?.GetDetail<Google.Rpc.ErrorInfo>()?.Reason ?? "";

    /// <summary>The error that <paramref name="call"/> ends with.</summary>
    public static async Task<RpcException> OfAsync<T>(AsyncUnaryCall<T> call) => await Assert.ThrowsAsync<RpcException>(async () => await call);

    /// <summary>The error that a stream ends with.</summary>
    public static async Task<RpcException> OfAsync<T>(AsyncServerStreamingCall<T> call) => await Assert.ThrowsAsync<RpcException>(async () =>
    {
        while (await call.ResponseStream.MoveNext(TestTime.Limit()))
        {
            // Until it ends.
        }
    });
}
