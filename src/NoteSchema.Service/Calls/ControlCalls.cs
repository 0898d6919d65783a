using Grpc.Core;
using NoteSchema.Service.V1;

namespace NoteSchema.Service;

/// <summary><see cref="ControlService"/>: the running service itself.</summary>
/// <param name="activity">Knows the calls under way.</param>
/// <param name="vaults">The open vaults.</param>
/// <param name="metrics">Counts calls.</param>
/// <param name="stopping">Ends the service.</param>
internal sealed class ControlCalls(Activity activity, OpenVaults vaults, ServiceMetrics metrics, Stopping stopping) : ControlService.ControlServiceBase
{
    public override Task<GetStatusResponse> GetStatus(GetStatusRequest request, ServerCallContext context) => Task.FromResult(new GetStatusResponse
    {
        // The call that asks is none of them.
        ActiveCalls = (uint)Math.Max(0, activity.Calls - 1),
        Calls = (ulong)metrics.Calls,
        Failures = (ulong)metrics.Failures,
        ResidentBytes = (ulong)Environment.WorkingSet,
        Vaults = { vaults.Describe() },
    });

    public override Task<StopResponse> Stop(StopRequest request, ServerCallContext context)
    {
        stopping.Stop("stopped by a call");
        return Task.FromResult(new StopResponse());
    }
}
