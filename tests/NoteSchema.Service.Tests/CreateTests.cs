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
    [InlineData("report", "../out", "PATH_OUTSIDE_VAULT")]
    [InlineData("report", "???", "NAME_NEEDED")]
    public async Task What_cannot_be_is_refused(string schema, string name, string reason)
    {
        using TestVault vault = Harbor.Create();
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        RpcException error = await Errors.OfAsync(service.Notes.CreateAsync(new CreateRequest { VaultId = session.Id, Schema = schema, Name = name }, service.Headers));
        Assert.Equal(reason, error.Reason());
    }
}
