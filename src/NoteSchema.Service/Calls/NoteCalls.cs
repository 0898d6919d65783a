using Grpc.Core;
using NoteSchema.Service.V1;
using NoteSchema.Vaults;

namespace NoteSchema.Service;

/// <summary><see cref="NoteService"/>: one text against an open vault.</summary>
/// <param name="vaults">The open vaults.</param>
internal sealed class NoteCalls(OpenVaults vaults) : NoteService.NoteServiceBase
{
    public override Task<LintResponse> Lint(LintRequest request, ServerCallContext context) => Ask(request.VaultId, request.Document, context, static (state, draft, about) =>
    {
        LintResult result = draft.Lint();
        var response = new LintResponse { Document = about, Schema = draft.Schema?.Id ?? "", SchemaVersion = (uint)(draft.Schema?.Version ?? 0), NoteVersion = draft.Schema is null ? 0 : draft.NoteVersion };
        foreach (Diagnostic diagnostic in result.Diagnostics) response.Diagnostics.Add(diagnostic.ToWire(draft.Note, about.Hash));
        response.MissingFields.AddRange(MissingFields.In(draft, result, about.Hash));
        return response;
    });

    // All calls about a text: the text is checked, and stands in the vault as it is in force now, from beginning to end.
    private Task<TResponse> Ask<TResponse>(string vaultId, Document? document, ServerCallContext context, Func<VaultState, Draft, DocumentState, TResponse> answer)
    {
        Documents.CheckNote(document);
        LiveVault vault = vaults.Get(vaultId);
        context.CancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(vault.Ask(state =>
        {
            if (!state.IsUsable) throw CallError.SettingsBroken(state.SettingsProblems[0].Message);
            using Draft draft = state.Read(document!.Path, document.Text);
            return answer(state, draft, Documents.StateOf(document, state));
        }));
    }
}
