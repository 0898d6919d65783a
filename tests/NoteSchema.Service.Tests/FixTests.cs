using Grpc.Core;
using NoteSchema.Service.V1;

namespace NoteSchema.Service.Tests;

/// <summary>Fixes of one text, of a vault, written as one operation and taken back.</summary>
public class FixTests
{
    private const string Broken = "---\r\ntype: report\r\ntitle: Tides\r\nstate: Final\r\nday: 4.3.2026\r\n---\r\n## Summary\r\n";

    [Fact]
    public async Task All_safe_fixes_of_a_text_come_as_edits_and_nothing_else_is_touched()
    {
        using TestVault vault = Harbor.Create();
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        FixResponse answer = await service.Notes.FixAsync(new FixRequest { VaultId = session.Id, Document = TestVault.Text("R.md", Broken), Kind = V1.FixKind.Safe }, service.Headers);
        string expected = Broken.Replace("Final", "final", StringComparison.Ordinal).Replace("4.3.2026", "2026-03-04", StringComparison.Ordinal);
        Assert.Equal(expected, WireText.Apply(Broken, Assert.Single(answer.Files).Edits));
        Assert.Equal(answer.Document.Hash, answer.Files[0].Hash);
        Assert.Equal(0u, answer.Remaining);
    }

    [Fact]
    public async Task Fixes_of_one_rule_or_one_range_leave_the_others()
    {
        using TestVault vault = Harbor.Create();
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        var request = new FixRequest { VaultId = session.Id, Document = TestVault.Text("R.md", Broken), Kind = V1.FixKind.Suggested, Rule = "not-allowed" };
        FixResponse byRule = await service.Notes.FixAsync(request, service.Headers);
        request.Rule = "";
        request.Range = new V1.Range { Start = new Position { Line = 3 }, End = new Position { Line = 3, Character = 50 } };
        FixResponse byRange = await service.Notes.FixAsync(request, service.Headers);
        string expected = Broken.Replace("Final", "final", StringComparison.Ordinal);
        Assert.Equal(expected, WireText.Apply(Broken, byRule.Files[0].Edits));
        Assert.Equal(expected, WireText.Apply(Broken, byRange.Files[0].Edits));
        Assert.Equal(1u, byRule.Remaining);
    }

    [Fact]
    public async Task A_vaults_fixes_are_previewed_written_and_taken_back()
    {
        using TestVault vault = Harbor.Create();
        vault["R.md"] = Broken;
        vault["With mark.md"] = "\uFEFF" + Broken;
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);

        var preview = service.Vaults.FixVault(new FixVaultRequest { VaultId = session.Id, Kind = V1.FixKind.Safe }, service.Headers);
        List<FixedFile> files = [.. (await preview.ResponseStream.ReadAllAsync().ToListAsync()).Where(answer => answer.File is not null).Select(answer => answer.File)];
        Assert.Equal(["R.md", "With mark.md"], files.Select(file => file.Edit.Path).Order());
        Assert.Contains("-state: Final", files[0].Diff, StringComparison.Ordinal);

        var apply = new ApplyRequest { VaultId = session.Id, Title = "Fix all safe problems", Files = { files.Select(file => file.Edit) } };
        OperationResult written = (await service.Vaults.Apply(apply, service.Headers).ResponseStream.ReadAllAsync().ToListAsync())[^1].Result;
        Assert.Equal((2u, 0), (written.Written, written.Skipped.Count));
        Assert.Contains("state: final\r\nday: 2026-03-04\r\n", await File.ReadAllTextAsync(Path.Combine(vault.Root, "R.md")), StringComparison.Ordinal);
        Assert.Equal(0xEF, (await File.ReadAllBytesAsync(Path.Combine(vault.Root, "With mark.md")))[0]);

        OperationResult again = (await service.Vaults.Apply(apply, service.Headers).ResponseStream.ReadAllAsync().ToListAsync())[^1].Result;
        Assert.Equal((0u, "it has changed since"), (again.Written, again.Skipped[0].Reason));

        ListOperationsResponse operations = await service.Vaults.ListOperationsAsync(new ListOperationsRequest { VaultId = session.Id }, service.Headers);
        Assert.Equal(("Fix all safe problems", 2u, false), (operations.Operations[0].Title, operations.Operations[0].Files, operations.Operations[0].Undone));
        OperationResult undone = (await service.Vaults.Undo(new UndoRequest { VaultId = session.Id }, service.Headers).ResponseStream.ReadAllAsync().ToListAsync())[^1].Result;
        Assert.Equal(2u, undone.Written);
        Assert.Equal(Broken, await File.ReadAllTextAsync(Path.Combine(vault.Root, "R.md")));
    }

    [Fact]
    public async Task An_edit_without_a_range_or_with_one_that_ends_before_it_begins_is_not_made()
    {
        using var vault = new TestVault { ["None.md"] = "one\ntwo\n", ["Back.md"] = "one\ntwo\n" };
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        string hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("one\ntwo\n"u8));
        var back = new V1.Range { Start = new Position { Line = 1, Character = 2 }, End = new Position() };
        var apply = new ApplyRequest { VaultId = session.Id, Files = { new FileEdit { Path = "None.md", Hash = hash, Edits = { new V1.TextEdit { NewText = "x" } } }, new FileEdit { Path = "Back.md", Hash = hash, Edits = { new V1.TextEdit { Range = back, NewText = "x" } } } } };
        OperationResult result = (await service.Vaults.Apply(apply, service.Headers).ResponseStream.ReadAllAsync().ToListAsync())[^1].Result;
        Assert.Equal(("", 0u), (result.OperationId, result.Written));
        Assert.Equal([("None.md", "an edit of it has no range, or one that ends before it begins"), ("Back.md", "an edit of it has no range, or one that ends before it begins")], result.Skipped.Select(file => (file.Path, file.Reason)));
    }

    [Fact]
    public async Task Nothing_is_written_where_a_link_leads_out_of_the_vault_or_a_path_does()
    {
        using TestVault vault = Harbor.Create();
        using var outside = new TestVault { ["secret.md"] = "x" };
        File.CreateSymbolicLink(Path.Combine(vault.Root, "link.md"), Path.Combine(outside.Root, "secret.md"));
        Directory.CreateSymbolicLink(Path.Combine(vault.Root, "linked"), outside.Root);
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        V1.TextEdit edit = new() { Range = new V1.Range { Start = new Position(), End = new Position() }, NewText = "y" };
        string hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("x"u8));
        var apply = new ApplyRequest { VaultId = session.Id, Files = { new FileEdit { Path = "link.md", Hash = hash, Edits = { edit } }, new FileEdit { Path = "linked/secret.md", Hash = hash, Edits = { edit } }, new FileEdit { Path = "linked/new.md", Creates = true, Edits = { edit } } } };
        OperationResult result = (await service.Vaults.Apply(apply, service.Headers).ResponseStream.ReadAllAsync().ToListAsync())[^1].Result;
        Assert.Equal((0u, 3), (result.Written, result.Skipped.Count));
        Assert.Equal("x", await File.ReadAllTextAsync(Path.Combine(outside.Root, "secret.md")));
        Assert.False(File.Exists(Path.Combine(outside.Root, "new.md")));
        apply.Files[0].Path = "../secret.md";
        Assert.Equal("PATH_OUTSIDE_VAULT", (await Errors.OfAsync(service.Vaults.Apply(apply, service.Headers))).Reason());
    }
}
