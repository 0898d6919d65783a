using Grpc.Core;

namespace NoteSchema.Service;

/// <summary>When a call is to stop working: its client has gone or waits no longer, or it has had its time.</summary>
internal static class CallEnd
{
    private static readonly object s_key = new();

    /// <summary>Asks the work of a call to end.</summary>
    public static CancellationToken End(this ServerCallContext context) => (CancellationToken)context.UserState[s_key];

    /// <summary>Sets what <see cref="End"/> gives.</summary>
    public static void SetEnd(this ServerCallContext context, CancellationToken end) => context.UserState[s_key] = end;
}
