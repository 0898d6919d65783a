using System.Diagnostics;
using Grpc.Core;
using Grpc.Health.V1;
using NoteSchema.Service.V1;
using static Grpc.Health.V1.HealthCheckResponse.Types;

namespace NoteSchema.Service.Tests;

/// <summary>Start, second start, end, and what is left behind.</summary>
public class LifecycleTests
{
    [Fact]
    public async Task A_second_start_finds_the_first()
    {
        await using TestService first = await TestService.StartAsync();
        Discovery? found = await ServiceHost.RunAsync(new ServiceOptions { Places = first.Places, Version = "0.2.0" }, _ => Assert.Fail("It served."), default);
        Assert.Equal(first.Discovery, found);
    }

    [Fact]
    public async Task What_a_killed_process_left_behind_is_in_nobodys_way()
    {
        string folder = TempFolder.Create();
        Directory.CreateDirectory(Path.Combine(folder, "run"));
        var places = new ServicePlaces(Path.Combine(folder, "run"), folder);
        await File.WriteAllTextAsync(places.DiscoveryFile, "{ half");
        await File.WriteAllTextAsync(places.Address, "");
        Assert.Null(await RunningService.FindAsync(places, default));
        await using TestService service = await TestService.StartAsync(options => options with { Places = places });
        Assert.NotNull(await RunningService.FindAsync(places, default));
    }

    [Fact]
    public async Task It_ends_when_it_is_asked_to_and_leaves_no_address()
    {
        TestService service = await TestService.StartAsync();
        using TestVault vault = Harbor.Create();
        TestSession session = await service.OpenAsync(vault);
        using RunningService? running = await RunningService.ConnectAsync(service.Places, default);
        Assert.Equal(vault.Root, Assert.Single((await running!.StatusAsync(default)).Vaults).Root);
        await running.StopAsync(service.Places, default);
        Assert.Null(await service.Ended);
        Assert.False(File.Exists(service.Places.DiscoveryFile) || File.Exists(service.Places.Address));
        await Assert.ThrowsAnyAsync<Exception>(() => session.NextAsync(_ => false));
    }

    [Theory]
    [InlineData("")]
    [InlineData("noteschema.v1.NoteService")]
    public async Task Who_watches_its_health_is_told_of_its_end_and_does_not_hold_it_up(string name)
    {
        TestService service = await TestService.StartAsync();
        using var watch = new Health.HealthClient(service.Channel()).Watch(new HealthCheckRequest { Service = name }, service.Headers);
        Assert.True(await watch.ResponseStream.MoveNext(TestTime.Limit()));
        Assert.Equal(ServingStatus.Serving, watch.ResponseStream.Current.Status);
        using RunningService? running = await RunningService.ConnectAsync(service.Places, default);
        long asked = Stopwatch.GetTimestamp();
        await running!.StopAsync(service.Places, default);
        Assert.True(await watch.ResponseStream.MoveNext(TestTime.Limit()));
        Assert.Equal(ServingStatus.NotServing, watch.ResponseStream.Current.Status);
        Assert.Null(await service.Ended);
        // The service gives writes ten seconds.
        Assert.InRange(Stopwatch.GetElapsedTime(asked).TotalSeconds, 0, 8);
    }

    [Fact]
    public async Task Health_of_what_there_is_not_is_unknown()
    {
        await using TestService service = await TestService.StartAsync();
        var health = new Health.HealthClient(service.Channel());
        Assert.Equal(StatusCode.NotFound, (await Errors.OfAsync(health.CheckAsync(new HealthCheckRequest { Service = "nobody" }, service.Headers))).StatusCode);
        using var watch = health.Watch(new HealthCheckRequest { Service = "nobody" }, service.Headers);
        Assert.True(await watch.ResponseStream.MoveNext(TestTime.Limit()));
        Assert.Equal(ServingStatus.ServiceUnknown, watch.ResponseStream.Current.Status);
    }

    [Fact]
    public async Task It_ends_with_its_parent()
    {
        var parent = new System.IO.Pipes.AnonymousPipeServerStream(System.IO.Pipes.PipeDirection.Out);
        var child = new System.IO.Pipes.AnonymousPipeClientStream(System.IO.Pipes.PipeDirection.In, parent.ClientSafePipeHandle);
        TestService service = await TestService.StartAsync(options => options with { Parent = child });
        await parent.DisposeAsync();
        Assert.Null(await service.Ended.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task It_ends_when_nobody_uses_it_and_not_before()
    {
        TestService service = await TestService.StartAsync(options => options with { IdleEnd = TimeSpan.FromMilliseconds(300) });
        using TestVault vault = Harbor.Create();
        TestSession session = await service.OpenAsync(vault);
        Assert.NotEqual(service.Ended, await Task.WhenAny(service.Ended, Task.Delay(900)));
        session.Dispose();
        Assert.Null(await service.Ended.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task A_path_that_is_too_long_for_a_socket_is_said_so()
    {
        string folder = Path.Combine(TempFolder.Create(), new string('x', 120));
        var error = await Assert.ThrowsAsync<ServiceException>(() => ServiceHost.RunAsync(new ServiceOptions { Places = new ServicePlaces(folder, folder), Version = "1" }, _ => { }, default));
        Assert.Matches("the socket's path is \\d+ bytes long, and the system allows 107: .* Name a shorter folder with NOTESCHEMA_RUNTIME_DIR", error.Message);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_said_so()
    {
        string file = Path.Combine(TempFolder.Create(), "file");
        await File.WriteAllTextAsync(file, "");
        var error = await Assert.ThrowsAsync<ServiceException>(() => ServiceHost.RunAsync(new ServiceOptions { Places = new ServicePlaces(Path.Combine(file, "run"), Path.Combine(file, "log")), Version = "1" }, _ => { }, default));
        Assert.Contains("NOTESCHEMA_RUNTIME_DIR", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vault_is_let_go_with_its_last_stream()
    {
        await using TestService service = await TestService.StartAsync();
        using TestVault vault = Harbor.Create();
        TestSession first = await service.OpenAsync(vault), second = await service.OpenAsync(vault);
        Assert.Equal(first.Id, second.Id);
        using RunningService? running = await RunningService.ConnectAsync(service.Places, default);
        Assert.Equal(2u, (await running!.StatusAsync(default)).Vaults[0].Sessions);
        first.Dispose();
        while ((await running.StatusAsync(default)).Vaults[0].Sessions > 1) await Task.Delay(5, TestTime.Limit());
        second.Dispose();
        while ((await running.StatusAsync(default)).Vaults.Count > 0) await Task.Delay(5, TestTime.Limit());
    }

    [Fact]
    public async Task The_log_holds_what_happened_and_no_text_of_a_note()
    {
        TestService service = await TestService.StartAsync(options => options with { LogLevel = "debug" });
        using TestVault vault = Harbor.Create();
        using TestSession session = await service.OpenAsync(vault);
        await service.Notes.LintAsync(new LintRequest { VaultId = session.Id, Document = TestVault.Text("A.md", "---\ntype: report\nstate: Topsecret\n---\n[[Topsecret]]\n") }, service.Headers);
        await service.DisposeAsync();
        string log = await File.ReadAllTextAsync(service.Places.LogFile);
        Assert.Contains("\"message\":\"Started: version 0.1.0-test", log, StringComparison.Ordinal);
        Assert.Contains("Ending: asked to end.", log, StringComparison.Ordinal);
        Assert.DoesNotContain("Topsecret", log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(service.Discovery.Token, log, StringComparison.Ordinal);
        Assert.All(log.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => System.Text.Json.JsonDocument.Parse(line).Dispose());
    }

    [Fact]
    public void A_log_that_is_full_is_put_aside_and_only_a_few_are_kept()
    {
        string path = Path.Combine(TempFolder.Create(), "service.log");
        using var log = new LogFile(path, mostBytes: 100, kept: 2);
        for (int line = 0; line < 60; line++) log.Write(System.Text.Encoding.ASCII.GetBytes($"line {line:D3}\n"));
        Assert.Equal(["service.1.log", "service.2.log", "service.log"], Directory.EnumerateFiles(Path.GetDirectoryName(path)!).Select(Path.GetFileName).Order());
        Assert.EndsWith("line 059\n", File.ReadAllText(path), StringComparison.Ordinal);
    }
}
