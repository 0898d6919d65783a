using System.Security.Cryptography;

namespace NoteSchema.Service;

/// <summary>What the service says of itself, from its start on.</summary>
internal sealed class ServiceIdentity(ServiceOptions options, string token)
{
    private readonly string _instance = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
    private readonly DateTimeOffset _started = options.Clock.GetUtcNow();

    /// <summary>The URL of the web endpoint, once it listens; null where there is none.</summary>
    public string? Web { get; set; }

    /// <summary>What the discovery file says.</summary>
    public Discovery Discovery =>
        new(Protocol.Min, Protocol.Max, options.Version, Environment.ProcessId, _instance, _started, options.Places.Address, token, Web, options.Places.LogFile);
}
