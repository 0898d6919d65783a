using Grpc.Core;
using NoteSchema.Service.V1;

namespace NoteSchema.Service.Tests;

/// <summary>Calls over a whole vault and its schemas.</summary>
public class VaultTests
{
    [Fact]
    public async Task All_notes_are_checked_and_those_with_findings_are_sent()
    {
        using TestVault vault = Harbor.Create();
        vault["R.md"] = "---\ntype: report\ntitle: Tides\nstate: finl\n---\n## Summary\n";
        vault["Templates/T.md"] = "[[Nowhere]]\n";
        vault["noteschema.yaml"] = "exclude: [Templates/**]\n";
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        List<LintVaultResponse> answers = await service.Vaults.LintVault(new LintVaultRequest { VaultId = session.Id }, service.Headers).ResponseStream.ReadAllAsync().ToListAsync();
        FileDiagnostics note = Assert.Single(answers, answer => answer.Note is not null).Note;
        Assert.Equal(("R.md", "report", "not-allowed"), (note.Path, note.Schema, note.Diagnostics[0].Rule));
        Assert.Equal(new VaultTotals { Notes = 4, Errors = 1 }, answers[^1].Totals);
        Assert.Equal(answers[^1].Totals, (await session.NextAsync(news => news.Totals is not null)).Totals);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_stops()
    {
        using TestVault vault = Harbor.Create();
        for (int note = 0; note < 2000; note++) vault[$"N/{note}.md"] = "[[Nowhere]]\n";
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        using var cancel = new CancellationTokenSource();
        var call = service.Vaults.LintVault(new LintVaultRequest { VaultId = session.Id }, service.Headers, cancellationToken: cancel.Token);
        Assert.True(await call.ResponseStream.MoveNext(TestTime.Limit()));
        await cancel.CancelAsync();
        await Assert.ThrowsAsync<RpcException>(async () => await call.ResponseStream.ReadAllAsync().ToListAsync());
        var control = new ControlService.ControlServiceClient(service.Channel());
        while ((await control.GetStatusAsync(new GetStatusRequest(), service.Headers)).ActiveCalls > 1) await Task.Delay(5, TestTime.Limit());
    }

    [Fact]
    public async Task Types_links_and_backlinks_are_told()
    {
        using TestVault vault = Harbor.Create();
        vault["A.md"] = "See [[North Pier]] and [[Nowhere]].\n";
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        GetIndexResponse index = await service.Vaults.GetIndexAsync(new GetIndexRequest { VaultId = session.Id, Path = "Places/North Pier.md" }, service.Headers);
        Assert.Equal([new TypeCount { Schema = "", Notes = 2 }, new TypeCount { Schema = "sailor", Notes = 2 }], index.Types_);
        IndexLink link = Assert.Single(index.Backlinks);
        Assert.Equal(("A.md", "Places/North Pier.md", 4u, 18u), (link.Source, link.Target, link.Range.Start.Character, link.Range.End.Character));
        index = await service.Vaults.GetIndexAsync(new GetIndexRequest { VaultId = session.Id, Path = "A.md" }, service.Headers);
        Assert.Equal(["Places/North Pier.md", ""], index.Links.Select(found => found.Target));
    }

    [Fact]
    public async Task A_schema_is_described_for_forms()
    {
        using TestVault vault = Harbor.Create();
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        ListSchemasResponse list = await service.Schemas.ListSchemasAsync(new ListSchemasRequest { VaultId = session.Id }, service.Headers);
        Assert.Equal(("report", "Report", "schemas/report.yaml"), list.Schemas.Where(schema => schema.Schema == "report").Select(schema => (schema.Schema, schema.Title, schema.Path)).Single());
        Assert.Equal("", list.Schemas.Single(schema => schema.Schema == "daily").Path);
        GetSchemaResponse report = await service.Schemas.GetSchemaAsync(new GetSchemaRequest { VaultId = session.Id, Schema = "report" }, service.Headers);
        SchemaField crew = report.Fields.Single(field => field.Key == "crew");
        Assert.Equal(("list", "link", "sailor", "a list, each item a link to `sailor`"), (crew.Type, crew.Items.Type, crew.Items.LinkTo[0], crew.Constraint));
        Assert.Equal(["draft", "final"], report.Fields.Single(field => field.Key == "state").Values.Select(value => value.Value));
        Assert.Equal(["Summary", "Actions"], report.Sections.Select(section => section.Heading));
        RpcException error = await Errors.OfAsync(service.Schemas.GetSchemaAsync(new GetSchemaRequest { VaultId = session.Id, Schema = "reprot" }, service.Headers));
        Assert.Equal((StatusCode.NotFound, "SCHEMA_NOT_FOUND"), (error.StatusCode, error.Reason()));
        Assert.Contains("did you mean `report`", error.Status.Detail, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_edited_schema_is_checked_previewed_and_shown_as_code()
    {
        using TestVault vault = Harbor.Create();
        vault["Good.md"] = "---\ntype: report\ntitle: A\nstate: draft\n---\n## Summary\n";
        vault["Bad.md"] = "---\ntype: report\ntitle: A\nstate: finl\n---\n## Summary\n";
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        Document edited = TestVault.Text("schemas/report.yaml", Harbor.Report.Replace("draft: Still being written., final", "finl: Slip., final", StringComparison.Ordinal).Replace("default: draft, ", "", StringComparison.Ordinal));
        Assert.Empty((await service.Schemas.CheckSchemaAsync(new CheckSchemaRequest { VaultId = session.Id, Document = edited }, service.Headers)).Diagnostics);
        SchemaPreview preview = (await service.Schemas.PreviewSchema(new PreviewSchemaRequest { VaultId = session.Id, Document = edited }, service.Headers).ResponseStream.ReadAllAsync().ToListAsync())[^1].Preview;
        Assert.Equal((2u, 1u, 1u), (preview.Notes, preview.BecomeValid, preview.BecomeInvalid));
        Assert.Equal(["Good.md"], preview.Examples);
        GetCodeResponse code = await service.Schemas.GetCodeAsync(new GetCodeRequest { VaultId = session.Id, Document = edited }, service.Headers);
        Assert.Contains("class ReportNote", code.Code, StringComparison.Ordinal);
        Assert.Contains("Finl", code.Code, StringComparison.Ordinal);
        edited.Text = "schema: report\nfields: { a: { type: nope } }\n";
        Assert.Equal(1u, Assert.Single((await service.Schemas.GetCodeAsync(new GetCodeRequest { VaultId = session.Id, Document = edited }, service.Headers)).Diagnostics).Range.Start.Line);
    }

    [Fact]
    public async Task A_preview_of_a_base_counts_the_notes_of_all_that_extend_it_and_of_those_that_ask_for_them()
    {
        using var vault = new TestVault
        {
            ["schemas/record.yaml"] = "schema: record\nabstract: true\nfields:\n  day: date\n",
            ["schemas/log.yaml"] = "schema: log\nextends: record\n",
            ["schemas/trip.yaml"] = "schema: trip\nfields:\n  of: { type: link, to: record }\n",
            ["Log.md"] = "---\ntype: log\n---\n",
            ["Dated.md"] = "---\ntype: log\nday: 2026-01-02\n---\n",
            ["Trip.md"] = "---\ntype: trip\nof: \"[[Log]]\"\n---\n",
        };
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        SchemaPreview preview = await PreviewAsync("schemas/record.yaml", "schema: record\nabstract: true\nfields:\n  day: { type: date, required: true }\n");
        Assert.Equal((2u, 0u, 1u, "Log.md"), (preview.Notes, preview.BecomeValid, preview.BecomeInvalid, preview.Examples.Single()));
        preview = await PreviewAsync("schemas/log.yaml", "schema: log\nfields:\n  day: date\n");
        Assert.Equal((2u, 0u, 1u, "Trip.md"), (preview.Notes, preview.BecomeValid, preview.BecomeInvalid, preview.Examples.Single()));

        async Task<SchemaPreview> PreviewAsync(string path, string text)
        {
            var call = service.Schemas.PreviewSchema(new PreviewSchemaRequest { VaultId = session.Id, Document = TestVault.Text(path, text) }, service.Headers);
            return (await call.ResponseStream.ReadAllAsync().ToListAsync())[^1].Preview;
        }
    }

    [Fact]
    public async Task A_note_is_told_why_it_has_its_schema()
    {
        using TestVault vault = Harbor.Create();
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        ExplainResponse answer = await service.Notes.ExplainAsync(new ExplainRequest { VaultId = session.Id, Document = TestVault.Text("A.md", "---\ntype: report\n---\n") }, service.Headers);
        Assert.Equal(("report", "schemas/report.yaml", "It has the schema `report`: `type` is `report`."), (answer.Schema, answer.SchemaPath, answer.Reasons[0]));
        Assert.Contains(answer.Reasons, reason => reason == "`sailor`: no, `type` is `report`, not `sailor`, and it has no `match`");
    }

    [Fact]
    public async Task A_schema_is_drafted_from_notes()
    {
        using TestVault vault = Harbor.Create();
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        InferSchemaResponse draft = await service.Schemas.InferSchemaAsync(new InferSchemaRequest { VaultId = session.Id, Paths = { "Crew" }, Schema = "mate" }, service.Headers);
        Assert.Equal(2u, draft.Notes);
        Assert.Contains("schema: mate\n", draft.Text, StringComparison.Ordinal);
        Assert.Equal("NO_NOTES", (await Errors.OfAsync(service.Schemas.InferSchemaAsync(new InferSchemaRequest { VaultId = session.Id, Paths = { "Nowhere" } }, service.Headers))).Reason());
    }
}
