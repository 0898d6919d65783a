using Grpc.Core;
using NoteSchema.Service.V1;

namespace NoteSchema.Service.Tests;

/// <summary>A note with more findings than are taken of one: it is left as it is and named, and work on the others goes on.</summary>
public class ManyFindingsTests
{
    private const string Reason = "it has more than 10,000 findings; `noteschema lint --fix` in a terminal takes them on";
    private const string Broken = "---\ntype: report\ntitle: Tides\nstate: Final\n---\n## Summary\n";
    private static readonly string s_long = Broken + string.Concat(Enumerable.Repeat("[[Nowhere]]\n", 10_001));

    [Fact]
    public async Task Fixes_of_a_vault_leave_it_name_it_and_put_the_others_right()
    {
        using TestVault vault = Harbor.Create();
        vault["Long.md"] = s_long;
        vault["R.md"] = Broken;
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        List<FixVaultResponse> answers = await service.Vaults.FixVault(new FixVaultRequest { VaultId = session.Id, Kind = V1.FixKind.Suggested }, service.Headers).ResponseStream.ReadAllAsync().ToListAsync();
        SkippedFile left = Assert.Single(answers, answer => answer.Left is not null).Left;
        Assert.Equal(("Long.md", Reason), (left.Path, left.Reason));
        FixedFile fixed_ = Assert.Single(answers, answer => answer.File is not null).File;
        await service.Vaults.Apply(new ApplyRequest { VaultId = session.Id, Files = { fixed_.Edit } }, service.Headers).ResponseStream.ReadAllAsync().ToListAsync();
        Assert.Equal(Broken.Replace("Final", "final", StringComparison.Ordinal), await File.ReadAllTextAsync(Path.Combine(vault.Root, "R.md")));
        Assert.Equal(s_long, await File.ReadAllTextAsync(Path.Combine(vault.Root, "Long.md")));
    }

    [Fact]
    public async Task Fixes_of_its_text_are_not_tried_and_as_many_findings_as_are_taken_are_no_reason_for_that()
    {
        using TestVault vault = Harbor.Create();
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        FixResponse answer = await service.Notes.FixAsync(new FixRequest { VaultId = session.Id, Document = TestVault.Text("Long.md", s_long), Kind = V1.FixKind.Safe }, service.Headers);
        Assert.Equal([$"The note is left as it is: {Reason}."], answer.Problems);
        Assert.Empty(answer.Files);
        // Nine thousand nine hundred and ninety-nine links and the state.
        string most = Broken + string.Concat(Enumerable.Repeat("[[Nowhere]]\n", 9_999));
        answer = await service.Notes.FixAsync(new FixRequest { VaultId = session.Id, Document = TestVault.Text("Long.md", most), Kind = V1.FixKind.Safe }, service.Headers);
        Assert.Equal(most.Replace("Final", "final", StringComparison.Ordinal), WireText.Apply(most, Assert.Single(answer.Files).Edits));
        Assert.Equal(9_999u, answer.Remaining);
    }

    [Fact]
    public async Task Nothing_is_filled_in_in_it_and_the_others_are_filled_in()
    {
        using TestVault vault = Harbor.Create();
        vault["2026-03-04 Long.md"] = s_long;
        vault["2026-03-05 Short.md"] = Broken;
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        List<EnrichVaultResponse> answers = await service.Vaults.EnrichVault(new EnrichVaultRequest { VaultId = session.Id }, service.Headers).ResponseStream.ReadAllAsync().ToListAsync();
        Assert.Equal(
            [("2026-03-04 Long.md", Reason, 0), ("2026-03-05 Short.md", "", 1)],
            answers.Where(answer => answer.Note is not null).Select(answer => (answer.Note.Path, answer.Note.Problem, answer.Note.Changes.Count)).Order());
        EnrichResponse answer = await service.Notes.EnrichAsync(new EnrichRequest { VaultId = session.Id, Document = TestVault.Text("2026-03-04 Long.md", s_long) }, service.Headers);
        Assert.Equal((Reason, 0), (answer.Problem, answer.Changes.Count));
    }

    [Fact]
    public async Task A_preview_counts_the_others_and_names_it()
    {
        using TestVault vault = Harbor.Create();
        vault["Long.md"] = s_long;
        vault["R.md"] = Broken.Replace("Final", "final", StringComparison.Ordinal);
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        Document edited = TestVault.Text("schemas/report.yaml", Harbor.Report.Replace("level: { type: integer,", "level: { type: integer, required: true,", StringComparison.Ordinal));
        SchemaPreview preview = (await service.Schemas.PreviewSchema(new PreviewSchemaRequest { VaultId = session.Id, Document = edited }, service.Headers).ResponseStream.ReadAllAsync().ToListAsync())[^1].Preview;
        Assert.Equal((1u, 1u), (preview.Notes, preview.BecomeInvalid));
        Assert.Equal(["R.md"], preview.Examples);
        Assert.Equal([("Long.md", Reason)], preview.Left.Select(note => (note.Path, note.Reason)));
    }

    [Fact]
    public async Task It_is_not_migrated_since_nobody_can_say_whether_it_would_arrive_whole()
    {
        using var vault = new TestVault
        {
            ["schemas/log.yaml"] = "schema: log\nversion: 2\nfields:\n  wind: { type: string }\nmigrations:\n  2:\n    - rename_field: { from: breeze, to: wind }\n",
            ["Long.md"] = "---\ntype: log\nschema_version: 1\nbreeze: north\n---\n" + string.Concat(Enumerable.Repeat("[[Nowhere]]\n", 10_001)),
            ["Short.md"] = "---\ntype: log\nschema_version: 1\nbreeze: north\n---\n",
        };
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        List<MigrateVaultResponse> answers = await service.Vaults.MigrateVault(new MigrateVaultRequest { VaultId = session.Id }, service.Headers).ResponseStream.ReadAllAsync().ToListAsync();
        Assert.Equal(
            [("Long.md", 1u, $"The note cannot be checked: {Reason}."), ("Short.md", 2u, "")],
            answers.Where(answer => answer.Plan is not null).Select(answer => (answer.Plan.Path, answer.Plan.To, answer.Plan.Problem)));
    }
}
