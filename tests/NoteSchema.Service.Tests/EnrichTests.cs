using Grpc.Core;
using NoteSchema.Service.V1;

namespace NoteSchema.Service.Tests;

/// <summary>What can be filled in, in one text and in a vault.</summary>
public class EnrichTests
{
    private const string Text = "---\r\ntype: report\r\ntitle: Storm\r\n---\r\n## Summary\r\n";

    [Fact]
    public async Task What_would_be_filled_in_comes_field_by_field_with_its_reason()
    {
        using TestVault vault = Harbor.Create();
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        var request = new EnrichRequest { VaultId = session.Id, Document = TestVault.Text("2026-03-04 Storm.md", Text) };
        EnrichResponse all = await service.Notes.EnrichAsync(request, service.Headers);
        Assert.Equal(["state: draft (default)", "day: 2026-03-04 (find_date(file.name) (file.name: \"2026-03-04 Storm\"))"], all.Changes.Select(change => $"{change.Field}: {change.NewValue} ({change.Reason})"));
        Assert.Equal("---\r\ntype: report\r\ntitle: Storm\r\nstate: draft\r\nday: 2026-03-04\r\n---\r\n## Summary\r\n", WireText.Apply(Text, all.Edit.Edits));
        request.Ids.Add(all.Changes[1].Id);
        EnrichResponse one = await service.Notes.EnrichAsync(request, service.Headers);
        Assert.Equal("---\r\ntype: report\r\ntitle: Storm\r\nday: 2026-03-04\r\n---\r\n## Summary\r\n", WireText.Apply(Text, one.Edit.Edits));
        Assert.Equal(["day"], one.Changes.Select(change => change.Id));
    }

    [Fact]
    public async Task What_is_filled_in_in_a_vault_is_sent_as_it_is_found()
    {
        using TestVault vault = Harbor.Create();
        for (int note = 0; note < 3000; note++) vault[$"Logs/2026-03-04 {note}.md"] = Text + new string('x', 2000);
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        using var call = service.Vaults.EnrichVault(new EnrichVaultRequest { VaultId = session.Id }, service.Headers);
        Progress? last = null;
        while (await call.ResponseStream.MoveNext(TestTime.Limit()) && call.ResponseStream.Current.Note is null) last = call.ResponseStream.Current.Progress;
        Assert.True(last is { Done: < 3000, Total: 3003 }, $"{last}");
        Assert.Equal(2999, (await call.ResponseStream.ReadAllAsync().ToListAsync()).Count(answer => answer.Note is not null));
    }

    [Fact]
    public async Task Values_that_come_from_what_is_filled_in_in_other_notes_are_filled_in_too()
    {
        using var vault = new TestVault
        {
            ["schemas/boat.yaml"] = "schema: boat\nfields:\n  sign: { type: string, derive: slug(file.name) }\n",
            ["schemas/trip.yaml"] = "schema: trip\nfields:\n  boat: { type: link, to: boat }\n  sign: { type: string, derive: boat.note.sign }\n",
            ["Boats/Old Gull.md"] = "---\ntype: boat\n---\n",
            ["A trip.md"] = "---\ntype: trip\nboat: \"[[Old Gull]]\"\n---\n",
        };
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        List<EnrichVaultResponse> answers = await service.Vaults.EnrichVault(new EnrichVaultRequest { VaultId = session.Id }, service.Headers).ResponseStream.ReadAllAsync().ToListAsync();
        var edits = answers.Where(answer => answer.Note is not null).Select(answer => answer.Note.Edit);
        await service.Vaults.Apply(new ApplyRequest { VaultId = session.Id, Files = { edits } }, service.Headers).ResponseStream.ReadAllAsync().ToListAsync();
        Assert.Equal("---\ntype: trip\nboat: \"[[Old Gull]]\"\nsign: old-gull\n---\n", await File.ReadAllTextAsync(Path.Combine(vault.Root, "A trip.md")));
    }

    [Fact]
    public async Task A_vault_is_gone_through_and_its_notes_can_be_written()
    {
        using TestVault vault = Harbor.Create();
        vault["2026-03-04 Storm.md"] = Text;
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        List<EnrichVaultResponse> answers = await service.Vaults.EnrichVault(new EnrichVaultRequest { VaultId = session.Id }, service.Headers).ResponseStream.ReadAllAsync().ToListAsync();
        V1.EnrichedNote note = Assert.Single(answers, answer => answer.Note is not null).Note;
        await service.Vaults.Apply(new ApplyRequest { VaultId = session.Id, Files = { note.Edit } }, service.Headers).ResponseStream.ReadAllAsync().ToListAsync();
        Assert.Contains("day: 2026-03-04\r\n", await File.ReadAllTextAsync(Path.Combine(vault.Root, "2026-03-04 Storm.md")), StringComparison.Ordinal);
    }
}
