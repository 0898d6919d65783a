using System.Security.Cryptography;
using System.Text;
using NoteSchema.Service;
using NoteSchema.Service.V1;
using NoteSchema.Vaults;

namespace NoteSchema.Cli.Tests;

/// <summary><c>noteschema serve</c> as a process: what it leaves on disk, how it ends, and what a signal in the middle of a bulk write does.</summary>
public sealed class ServeProcessTests : IDisposable
{
    private const int Notes = 500;

    private readonly TestVault _vault = new();
    private readonly ServicePlaces _places;

    public ServeProcessTests()
    {
        string folder = Directory.CreateTempSubdirectory("nss").FullName;
        _places = new ServicePlaces(folder, folder);
    }

    public void Dispose()
    {
        _vault.Dispose();
        Directory.Delete(_places.Folder, recursive: true);
    }

    [Fact]
    public async Task It_serves_is_found_by_a_second_start_and_ends_with_its_parent()
    {
        using ServeProcess service = await ServeProcess.StartAsync(_places);
        Assert.StartsWith($"noteschema {service.Discovery.Version} (process {service.Id}) serves at ", service.Line, StringComparison.Ordinal);
        HandshakeResponse hands = await service.HandshakeAsync();
        Assert.Equal((service.Id, service.Discovery.Instance), ((int)hands.ProcessId, hands.Instance));

        (int status, string output) = await ServeProcess.RunAsync(_places, "serve");
        Assert.Equal((0, true), (status, output.Contains($"(process {service.Id}) runs already", StringComparison.Ordinal)));
        (status, output) = await ServeProcess.RunAsync(_places, "service", "status");
        Assert.Equal((0, true), (status, output.Contains($"process    {service.Id}", StringComparison.Ordinal)));

        service.LoseParent();
        Assert.Equal(0, await service.EndAsync());
        Assert.False(File.Exists(_places.DiscoveryFile) || File.Exists(_places.Address));
        (status, output) = await ServeProcess.RunAsync(_places, "service", "status");
        Assert.Equal((1, "No service runs; `noteschema serve` starts one.\n"), (status, output));
        Assert.Contains("its parent is gone", (await ServeProcess.RunAsync(_places, "service", "logs")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_stopped_by_a_command()
    {
        using ServeProcess service = await ServeProcess.StartAsync(_places);
        Assert.Equal((0, $"The service (process {service.Id}) has ended.\n"), await ServeProcess.RunAsync(_places, "service", "stop"));
        Assert.Equal(0, await service.EndAsync());
        Assert.Equal((0, "No service runs.\n"), await ServeProcess.RunAsync(_places, "service", "stop"));
    }

    [Fact]
    public async Task A_killed_one_is_in_nobodys_way()
    {
        // Windows has no such signal.
        if (OperatingSystem.IsWindows()) return;
        using ServeProcess first = await ServeProcess.StartAsync(_places);
        first.Signal("KILL");
        await first.EndAsync();
        Assert.True(File.Exists(_places.DiscoveryFile) && File.Exists(_places.Address) && File.Exists(_places.LockFile));
        Assert.Equal(1, (await ServeProcess.RunAsync(_places, "service", "status")).Status);
        using ServeProcess second = await ServeProcess.StartAsync(_places);
        Assert.NotEqual(first.Discovery.Instance, (await second.HandshakeAsync()).Instance);
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task What_is_being_written_when_it_is_to_end_is_written_to_its_end(string signal)
    {
        if (OperatingSystem.IsWindows()) return;
        await WriteUntilAsync(signal);
        Assert.All(Paths, path => Assert.Equal(After(path), File.ReadAllText(_vault.FullPath(path))));
        Assert.Equal(0, _vault.Run("undo").Status);
        Assert.All(Paths, path => Assert.Equal(Before(path), File.ReadAllText(_vault.FullPath(path))));
    }

    [Fact]
    public async Task What_was_being_written_when_it_was_killed_can_be_taken_back()
    {
        if (OperatingSystem.IsWindows()) return;
        await WriteUntilAsync("KILL");
        Assert.All(Paths, path => Assert.Contains(File.ReadAllText(_vault.FullPath(path)), new[] { Before(path), After(path) }));
        using ServeProcess next = await ServeProcess.StartAsync(_places);
        (var stream, string id) = await next.OpenAsync(_vault.Root);
        using (stream)
        {
            using var undo = new VaultService.VaultServiceClient(next.Channel).Undo(new UndoRequest { VaultId = id }, next.Headers);
            while (await undo.ResponseStream.MoveNext(default))
            {
                // Until it has ended.
            }
        }
        Assert.All(Paths, path => Assert.Equal(Before(path), File.ReadAllText(_vault.FullPath(path))));
    }

    private static IEnumerable<string> Paths => Enumerable.Range(0, Notes).Select(number => $"{number % 7}/{number}.md");

    private static string Before(string path) => $"# Talk {path}\n{new string('x', 2000)}\n";

    private static string After(string path) => $"New\n{Before(path)}";

    // Has the service write to all notes and sends it the signal when it has begun to.
    private async Task WriteUntilAsync(string signal)
    {
        foreach (string path in Paths) _vault.With(path, Before(path));
        using ServeProcess service = await ServeProcess.StartAsync(_places);
        (var stream, string id) = await service.OpenAsync(_vault.Root);
        using (stream)
        {
            var edit = new Service.V1.TextEdit { Range = new Service.V1.Range { Start = new Position(), End = new Position() }, NewText = "New\n" };
            var apply = new ApplyRequest { VaultId = id, Files = { Paths.Select(path => new FileEdit { Path = path, Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Before(path)))), Edits = { edit } }) } };
            using var call = new VaultService.VaultServiceClient(service.Channel).Apply(apply, service.Headers);
            string first = _vault.FullPath(Paths.First());
            SpinWait.SpinUntil(() => File.ReadAllText(first) == After(Paths.First()), TimeSpan.FromSeconds(60));
            service.Signal(signal);
            Assert.Equal(signal == "KILL" ? 137 : 0, await service.EndAsync());
        }
    }
}
