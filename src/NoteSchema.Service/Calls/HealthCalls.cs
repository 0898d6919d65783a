using Grpc.Core;
using Grpc.Health.V1;
using NoteSchema.Service.V1;
using static Grpc.Health.V1.HealthCheckResponse.Types;

namespace NoteSchema.Service;

/// <summary><see cref="Health"/>: the service as a whole, which has no name, and each of its parts serve until they are asked to end.</summary>
/// <param name="stopping">Asks for the end.</param>
internal sealed class HealthCalls(Stopping stopping) : Health.HealthBase
{
    private static readonly HashSet<string> s_names = ["", .. new[] { HandshakeService.Descriptor, ControlService.Descriptor, NoteService.Descriptor, VaultService.Descriptor, SchemaService.Descriptor, Health.Descriptor }.Select(service => service.FullName)];

    public override Task<HealthCheckResponse> Check(HealthCheckRequest request, ServerCallContext context) => s_names.Contains(request.Service)
        ? Task.FromResult(Now)
        : throw new RpcException(new Status(StatusCode.NotFound, $"There is no service `{request.Service}`."));

    /// <summary>Says how it is, and that it ends when it does.</summary>
    public override async Task Watch(HealthCheckRequest request, IServerStreamWriter<HealthCheckResponse> responseStream, ServerCallContext context)
    {
        bool isKnown = s_names.Contains(request.Service);
        await responseStream.WriteAsync(isKnown ? Now : Of(ServingStatus.ServiceUnknown), context.End()).ConfigureAwait(false);
        try
        {
            await Task.Delay(Timeout.Infinite, context.End()).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (isKnown && !context.CancellationToken.IsCancellationRequested)
        {
            await responseStream.WriteAsync(Now, context.CancellationToken).ConfigureAwait(false);
            throw;
        }
    }

    private HealthCheckResponse Now => Of(stopping.Token.IsCancellationRequested ? ServingStatus.NotServing : ServingStatus.Serving);

    private static HealthCheckResponse Of(ServingStatus status) => new() { Status = status };
}
