using System.Diagnostics.Metrics;
using Grpc.Core;
using NoteSchema.Service.V1;

namespace NoteSchema.Service.Tests;

/// <summary>How long a call may take and how much it may answer.</summary>
public class LimitTests
{
    [Fact]
    public async Task A_call_that_takes_too_long_is_ended_and_says_so()
    {
        using TestVault vault = Harbor.Create();
        await using TestService service = await TestService.StartAsync(options => options with { LongestCall = TimeSpan.FromMilliseconds(20) });
        using TestSession session = await service.OpenAsync(vault);
        Document long_ = TestVault.Text("A.md", string.Concat(Enumerable.Repeat("[[Ida Marsh]]\n\n", 900_000)));
        RpcException error = await Errors.OfAsync(service.Notes.LintAsync(new LintRequest { VaultId = session.Id, Document = long_ }, service.Headers));
        Assert.Equal((StatusCode.DeadlineExceeded, "CALL_TOO_LONG"), (error.StatusCode, error.Reason()));
        Assert.Contains("0.02 seconds", error.Status.Detail, StringComparison.Ordinal);
        await new HandshakeService.HandshakeServiceClient(service.Channel()).HandshakeAsync(new HandshakeRequest { ProtocolMin = 1, ProtocolMax = 1 }, service.Headers);
    }

    [Theory]
    [InlineData("", "[[Ida Marsh]]\n\n")]
    [InlineData("", "[[Ida Marsh]] ")]
    [InlineData("", "cafÃ© â€“ ")]
    [InlineData("", "\u0001\u0002 ")]
    [InlineData("", "`` `a` $b$ %%c%% ")]
    [InlineData("type: report", "# A heading\n")]
    [InlineData("type: report", "a\r\nb\n")]
    public async Task A_call_about_one_huge_text_stops_when_its_client_goes(string header, string piece)
    {
        using var listener = new MeterListener();
        var ends = new List<string>();
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Name == "noteschema.call.duration") listening.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((_, _, tags, _) =>
        {
            string about = string.Join(' ', tags.ToArray().Select(tag => tag.Value));
            lock (ends) ends.Add(about);
        });
        listener.Start();
        using TestVault vault = Harbor.Create();
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        Document long_ = TestVault.Text("A.md", $"---\n{header}\n---\n" + string.Concat(Enumerable.Repeat(piece, 12_000_000 / System.Text.Encoding.UTF8.GetByteCount(piece))));
        var control = new ControlService.ControlServiceClient(service.Channel());
        using var gone = new CancellationTokenSource();
        AsyncUnaryCall<LintResponse> call = service.Notes.LintAsync(new LintRequest { VaultId = session.Id, Document = long_ }, service.Headers, cancellationToken: gone.Token);
        while ((await control.GetStatusAsync(new GetStatusRequest(), service.Headers)).ActiveCalls < 2) await Task.Delay(1, TestTime.Limit());
        await gone.CancelAsync();
        Assert.Equal(StatusCode.Cancelled, (await Errors.OfAsync(call)).StatusCode);
        while ((await control.GetStatusAsync(new GetStatusRequest(), service.Headers)).ActiveCalls > 1) await Task.Delay(1, TestTime.Limit());
        // Of a call that worked on to its end the status would be another. Other tests have their own calls.
        lock (ends) Assert.Contains("/noteschema.v1.NoteService/Lint Cancelled", ends);
    }

    [Fact]
    public async Task Of_a_text_with_findings_without_end_the_first_are_told_and_that_there_are_others()
    {
        using var vault = new TestVault { ["A.md"] = string.Concat(Enumerable.Repeat("[[Nowhere]]\n", 20_000)) };
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        LintResponse answer = await service.Notes.LintAsync(new LintRequest { VaultId = session.Id, Document = TestVault.Text("B.md", string.Concat(Enumerable.Repeat("[[Nowhere]]\n", 1_000_000))) }, service.Headers);
        Assert.Equal(10_001, answer.Diagnostics.Count);
        Assert.Equal(("too-many-findings", V1.Severity.Info), (answer.Diagnostics[0].Rule, answer.Diagnostics[0].Severity));
        Assert.Equal(("broken-link", 9_999u), (answer.Diagnostics[^1].Rule, answer.Diagnostics[^1].Range.Start.Line));
        Assert.Equal(10_000u, (await session.NextAsync(news => news.Totals is not null)).Totals.Warnings);
    }
}
