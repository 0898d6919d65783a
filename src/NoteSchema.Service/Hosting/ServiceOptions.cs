namespace NoteSchema.Service;

/// <summary>How a service is to run.</summary>
public sealed record ServiceOptions
{
    /// <summary>Where it listens and keeps its files.</summary>
    public required ServicePlaces Places { get; init; }

    /// <summary>The program's version.</summary>
    public required string Version { get; init; }

    /// <summary>Whether it serves gRPC-Web on a free port of the loopback address too.</summary>
    public bool Web { get; init; }

    /// <summary>The origins of pages that may call the web endpoint, compared exactly.</summary>
    public IReadOnlyList<string> WebOrigins { get; init; } = [];

    /// <summary>Whether it describes its contract to those who ask, for tools such as <c>buf curl</c>.</summary>
    public bool Reflection { get; init; }

    /// <summary>For how long nobody may use it before it ends.</summary>
    public TimeSpan IdleEnd { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a call about one text or schema may take.</summary>
    public TimeSpan LongestCall { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>A stream whose end is the service's end, such as the standard input that a parent holds open; null for none.</summary>
    public Stream? Parent { get; init; }

    /// <summary>What is logged: <c>debug</c>, <c>information</c>, <c>warning</c> or <c>error</c>.</summary>
    public string LogLevel { get; init; } = "information";

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
