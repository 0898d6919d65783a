using Grpc.Core;
using NoteSchema.Service.V1;

namespace NoteSchema.Service;

/// <summary><see cref="HandshakeService"/>: whether both sides understand each other.</summary>
/// <param name="identity">What the service says of itself.</param>
internal sealed class HandshakeCalls(ServiceIdentity identity) : HandshakeService.HandshakeServiceBase
{
    public override Task<HandshakeResponse> Handshake(HandshakeRequest request, ServerCallContext context)
    {
        Discovery discovery = identity.Discovery;
        uint highest = Math.Min(request.ProtocolMax, discovery.ProtocolMax);
        if (highest < Math.Max(request.ProtocolMin, discovery.ProtocolMin))
        {
            bool clientIsOld = request.ProtocolMax < discovery.ProtocolMin;
            throw CallError.ProtocolMismatch($"The client speaks versions {request.ProtocolMin} to {request.ProtocolMax} of the contract, the service {discovery.ProtocolMin} to {discovery.ProtocolMax}. Update {(clientIsOld ? "the client" : "noteschema")}.");
        }
        return Task.FromResult(new HandshakeResponse
        {
            ServerVersion = discovery.Version,
            Protocol = highest,
            Instance = discovery.Instance,
            ProcessId = discovery.ProcessId,
            MaxTextBytes = Documents.MostBytes,
        });
    }
}
