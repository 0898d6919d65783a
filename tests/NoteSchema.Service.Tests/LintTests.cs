using Grpc.Core;
using NoteSchema.Service.V1;

namespace NoteSchema.Service.Tests;

/// <summary>Texts that are checked against an open vault.</summary>
public class LintTests
{
    private const string Schema = """
        schema: report
        fields:
          title: { type: string, required: true, description: What it is about. }
          author: { type: link, to: person, exists: true }
          state: { type: enum, values: [draft, final], default: draft, required: true }
        """;

    [Fact]
    public async Task A_text_is_checked_with_the_schemas_and_the_notes_of_its_vault()
    {
        using var vault = new TestVault { ["schemas/report.yaml"] = Schema, ["People/Ida.md"] = "---\ntype: person\n---\n", ["Reports/Old.md"] = "---\ntype: report\n---\n" };
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);

        const string text = "---\ntype: report\ntitle: Tides\nauthor: \"[[Idda]]\"\nstate: finl\n---\n";
        LintResponse answer = await service.Notes.LintAsync(new LintRequest { VaultId = session.Id, Document = TestVault.Text("Reports/Old.md", text, 7) }, service.Headers);

        Assert.Equal("report", answer.Schema);
        Assert.Equal(7, answer.Document.Version);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text))), answer.Document.Hash);
        Assert.Equal(["broken-link", "not-allowed"], answer.Diagnostics.Select(found => found.Rule).Order());
        V1.Diagnostic state = answer.Diagnostics.Single(found => found.Rule == "not-allowed");
        Assert.Equal(("state", 4u, 7u, 11u), (state.Field, state.Range.Start.Line, state.Range.Start.Character, state.Range.End.Character));
        V1.TextEdit edit = Assert.Single(Assert.Single(state.Fixes[0].Files).Edits);
        Assert.Equal(("final", state.Range), (edit.NewText, edit.Range));
        Assert.True(state.WhileTyping);
    }

    [Fact]
    public async Task Findings_in_the_frontmatter_name_the_key_that_they_stand_at()
    {
        using var vault = new TestVault { ["schemas/report.yaml"] = Schema + "\n  tags: { type: tags }\n" };
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        const string text = "---\ntype: report\ntitle: Tides\nstate: final\nauthor: \"[[Idda]]\"\ntags:\n  - quay 4\n---\n[[Nowhere]]\n";
        LintResponse answer = await service.Notes.LintAsync(new LintRequest { VaultId = session.Id, Document = TestVault.Text("New.md", text) }, service.Headers);
        Assert.Equal(["broken-link author", "invalid-tag tags", "broken-link "], answer.Diagnostics.Select(found => $"{found.Rule} {found.Field}"));
    }

    [Fact]
    public async Task Required_fields_that_are_missing_are_offered()
    {
        using var vault = new TestVault { ["schemas/report.yaml"] = Schema };
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        LintResponse answer = await service.Notes.LintAsync(new LintRequest { VaultId = session.Id, Document = TestVault.Text("New.md", "---\ntype: report\n---\n") }, service.Headers);
        Assert.Equal(["title", "state"], answer.MissingFields.Select(missing => missing.Field));
        Assert.Equal("What it is about.", answer.MissingFields[0].Description);
        Assert.Equal("state: draft\n", answer.MissingFields[1].Fix.Files[0].Edits[0].NewText);
    }

    [Fact]
    public async Task A_text_stands_in_the_place_of_the_note_on_disk()
    {
        using var vault = new TestVault { ["Note.md"] = "# Old heading\n" };
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        LintResponse answer = await service.Notes.LintAsync(new LintRequest { VaultId = session.Id, Document = TestVault.Text("Note.md", "# New heading\n[[#New heading]] [[Note#New heading]] [[#Old heading]]\n") }, service.Headers);
        Assert.Equal(["broken-link"], answer.Diagnostics.Select(found => found.Rule));
        Assert.Contains("Old heading", answer.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../Note.md")]
    [InlineData("/etc/Note.md")]
    [InlineData("a/../../Note.md")]
    [InlineData("a\\..\\Note.md")]
    [InlineData("C:/Note.md")]
    [InlineData("C:Note.md")]
    [InlineData("//host/share/Note.md")]
    [InlineData("./Note.md")]
    [InlineData("a//Note.md")]
    [InlineData("")]
    [InlineData("a\0.md")]
    public async Task A_path_that_leaves_the_vault_is_refused(string path)
    {
        using var vault = new TestVault();
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        var call = service.Notes.LintAsync(new LintRequest { VaultId = session.Id, Document = TestVault.Text(path, "") }, service.Headers);
        RpcException error = await Assert.ThrowsAsync<RpcException>(async () => await call);
        Assert.Equal((StatusCode.InvalidArgument, "PATH_OUTSIDE_VAULT"), (error.StatusCode, error.Reason()));
    }
}
