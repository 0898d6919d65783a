using Grpc.Core;
using NoteSchema.Service.V1;

namespace NoteSchema.Service.Tests;

/// <summary>Notes of an older version, one text and a vault.</summary>
public class MigrateTests
{
    private const string Schema = """
        schema: log
        version: 2
        fields:
          skipper: { type: string }
        migrations:
          2:
            - rename_field: { from: captain, to: skipper }
        """;

    private const string Old = "---\r\ntype: log\r\ncaptain: Ida # mate\r\n---\r\nFog.\r\n";
    private const string New = "---\r\ntype: log\r\nschema_version: 2\r\nskipper: Ida # mate\r\n---\r\nFog.\r\n";

    [Fact]
    public async Task A_text_comes_to_its_schemas_version_by_edits()
    {
        using var vault = new TestVault { ["schemas/log.yaml"] = Schema };
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        MigrationPlan plan = (await service.Notes.MigrateAsync(new MigrateRequest { VaultId = session.Id, Document = TestVault.Text("A.md", Old) }, service.Headers)).Plan;
        Assert.Equal(("log", 1u, 2u, ""), (plan.Schema, plan.From, plan.To, plan.Problem));
        Assert.Equal(["2: rename `captain` to `skipper`"], plan.Steps);
        Assert.Equal(New, WireText.Apply(Old, plan.Edit.Edits));
    }

    [Fact]
    public async Task A_vaults_old_notes_are_planned_and_written()
    {
        using var vault = new TestVault { ["schemas/log.yaml"] = Schema, ["Old.md"] = Old, ["New.md"] = New };
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        List<MigrateVaultResponse> answers = await service.Vaults.MigrateVault(new MigrateVaultRequest { VaultId = session.Id }, service.Headers).ResponseStream.ReadAllAsync().ToListAsync();
        MigrationPlan plan = Assert.Single(answers, answer => answer.Plan is not null).Plan;
        Assert.Contains("-captain: Ida # mate", plan.Diff, StringComparison.Ordinal);
        await service.Vaults.Apply(new ApplyRequest { VaultId = session.Id, Files = { plan.Edit } }, service.Headers).ResponseStream.ReadAllAsync().ToListAsync();
        Assert.Equal(New, await File.ReadAllTextAsync(Path.Combine(vault.Root, "Old.md")));
    }

    [Fact]
    public async Task Notes_elsewhere_whose_links_follow_a_renamed_heading_are_planned_too()
    {
        using var vault = new TestVault
        {
            ["schemas/talk.yaml"] = "schema: talk\nversion: 2\nbody:\n  sections:\n    result: { heading: Result }\nmigrations:\n  2:\n    - rename_section: { from: Outcome, to: result }\n",
            ["Talks/Weir.md"] = "---\ntype: talk\n---\n## Outcome\n",
            ["Talks/Lock.md"] = "---\ntype: talk\n---\n## Outcome\n",
            ["Log.md"] = "See [[Weir#Outcome]] and [[Lock#Outcome]].\n",
            ["Other.md"] = "See [[Weir]].\n",
        };
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);

        MigrationPlan[] one = await Plans(new MigrateVaultRequest { Paths = { "Talks/Weir.md" } });
        Assert.Equal(["Talks/Weir.md", "Log.md"], one.Select(plan => plan.Path));
        Assert.Equal(("", 0u, 0u, ""), (one[1].Schema, one[1].From, one[1].To, one[1].Problem));
        Assert.Equal(["[[Weir#Outcome]] becomes [[Weir#Result]]"], one[1].Steps);
        Assert.Equal("See [[Weir#Result]] and [[Lock#Outcome]].\n", WireText.Apply("See [[Weir#Outcome]] and [[Lock#Outcome]].\n", one[1].Edit.Edits));

        MigrationPlan[] two = await Plans(new MigrateVaultRequest { Except = { "Talks/Weir.md" }, Schema = "talk" });
        Assert.Equal(["Log.md", "Talks/Lock.md"], two.Select(plan => plan.Path).Order(StringComparer.Ordinal));
        Assert.Equal(["[[Lock#Outcome]] becomes [[Lock#Result]]"], two.Single(plan => plan.Path == "Log.md").Steps);

        Assert.Empty(await Plans(new MigrateVaultRequest { Schema = "other" }));

        async Task<MigrationPlan[]> Plans(MigrateVaultRequest request)
        {
            request.VaultId = session.Id;
            return [.. (await service.Vaults.MigrateVault(request, service.Headers).ResponseStream.ReadAllAsync().ToListAsync()).Select(answer => answer.Plan).OfType<MigrationPlan>()];
        }
    }
}
