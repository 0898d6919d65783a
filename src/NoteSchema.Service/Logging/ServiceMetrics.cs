using System.Diagnostics.Metrics;
using Grpc.Core;

namespace NoteSchema.Service;

/// <summary>Counters and timings of the service, for whoever listens to the meter <c>NoteSchema.Service</c>.</summary>
internal sealed class ServiceMetrics : IDisposable
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "NoteSchema.Service";

    private readonly Meter _meter = new(MeterName);
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _swaps;
    private long _calls, _failures;

    public ServiceMetrics(Activity activity, OpenVaults vaults)
    {
        _duration = _meter.CreateHistogram<double>("noteschema.call.duration", "ms", "How long calls took, by method and status.");
        _swaps = _meter.CreateCounter<long>("noteschema.schemas.swaps", null, "How often schemas or settings were swapped.");
        _meter.CreateObservableGauge("noteschema.calls.active", () => activity.Calls, null, "Calls under way, streams among them.");
        _meter.CreateObservableGauge("noteschema.vaults.open", () => vaults.Count, null, "Vaults that are open.");
    }

    /// <summary>The calls that ended.</summary>
    public long Calls => Interlocked.Read(ref _calls);

    /// <summary>Those of them that ended by a mistake in the service.</summary>
    public long Failures => Interlocked.Read(ref _failures);

    public void Called(string method, StatusCode status, TimeSpan duration)
    {
        Interlocked.Increment(ref _calls);
        if (status is StatusCode.Internal or StatusCode.Unknown) Interlocked.Increment(ref _failures);
        if (_duration.Enabled) _duration.Record(duration.TotalMilliseconds, new("method", method), new("status", status.ToString()));
    }

    public void Swapped() => _swaps.Add(1);

    public void Dispose() => _meter.Dispose();
}
