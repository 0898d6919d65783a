using Grpc.Core;
using NoteSchema.Service.V1;

namespace NoteSchema.Service.Tests;

/// <summary>New notes of a type, which the client writes.</summary>
public class CreateTests
{
    [Fact]
    public async Task A_note_is_composed_and_what_is_still_missing_is_told()
    {
        using TestVault vault = Harbor.Create();
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        var request = new CreateRequest { VaultId = session.Id, Schema = "report", Name = "Storm at the pier", Fields = { ["title"] = "Storm" } };
        CreateResponse answer = await service.Notes.CreateAsync(request, service.Headers);
        Assert.Equal("Storm at the pier.md", answer.Path);
        Assert.Contains("type: report\n", answer.Text, StringComparison.Ordinal);
        Assert.Contains("title: Storm\n", answer.Text, StringComparison.Ordinal);
        Assert.Contains("## Summary\n", answer.Text, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(vault.Root, answer.Path)));
    }

    [Theory]
    [InlineData("nope", "A", "SCHEMA_NOT_FOUND")]
    [InlineData("report", "Crew/Ida Marsh", "FILE_EXISTS")]
    [InlineData("report", "crew/IDA marsh.md", "FILE_EXISTS")]
    [InlineData("report", "../out", "PATH_OUTSIDE_VAULT")]
    [InlineData("report", "Crew/../../out.md", "PATH_OUTSIDE_VAULT")]
    [InlineData("report", "/etc/out.md", "PATH_OUTSIDE_VAULT")]
    [InlineData("report", "C:\\out.md", "PATH_OUTSIDE_VAULT")]
    [InlineData("report", "..\\out.md", "PATH_OUTSIDE_VAULT")]
    [InlineData("report", "???", "NAME_NEEDED")]
    public async Task What_cannot_be_is_refused(string schema, string name, string reason)
    {
        using TestVault vault = Harbor.Create();
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        RpcException error = await Errors.OfAsync(service.Notes.CreateAsync(new CreateRequest { VaultId = session.Id, Schema = schema, Name = name }, service.Headers));
        Assert.Equal(reason, error.Reason());
    }

    [Fact]
    public async Task A_value_that_the_field_cannot_hold_is_refused_with_the_reason()
    {
        using TestVault vault = Harbor.Create();
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        var request = new CreateRequest { VaultId = session.Id, Schema = "report", Name = "A", Fields = { ["state"] = "sunk" } };
        RpcException error = await Errors.OfAsync(service.Notes.CreateAsync(request, service.Headers));
        Assert.Equal((StatusCode.InvalidArgument, "FIELD_REFUSED"), (error.StatusCode, error.Reason()));
        Assert.Contains("state", error.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_composed_has_no_carriage_return_and_no_finding_but_what_is_missing()
    {
        using TestVault vault = Harbor.Create();
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        CreateResponse answer = await service.Notes.CreateAsync(new CreateRequest { VaultId = session.Id, Schema = "report", Name = "Tides" }, service.Headers);
        Assert.DoesNotContain('\r', answer.Text);
        LintResponse lint = await service.Notes.LintAsync(new LintRequest { VaultId = session.Id, Document = TestVault.Text(answer.Path, answer.Text) }, service.Headers);
        Assert.Equal(answer.Diagnostics, lint.Diagnostics);
    }
}
