using Grpc.Core;
using NoteSchema.Service.V1;
using NoteSchema.Vaults;

namespace NoteSchema.Service;

/// <summary><see cref="NoteService"/>: one text against an open vault.</summary>
/// <param name="vaults">The open vaults.</param>
internal sealed class NoteCalls(OpenVaults vaults) : NoteService.NoteServiceBase
{
    private const int UsualCompletions = 100, MostCompletions = 1000;

    // Who types waits so long for the first look at all notes, where the answer hangs on it. A vault of ten thousand notes is read sooner unless others are busy.
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(300);

    public override Task<LintResponse> Lint(LintRequest request, ServerCallContext context) => Ask(request.VaultId, request.Document, context, static (state, draft, about) =>
    {
        LintResult result = draft.Lint();
        var response = new LintResponse { Document = about, Schema = draft.Schema?.Id ?? "", SchemaVersion = (uint)(draft.Schema?.Version ?? 0), NoteVersion = draft.Schema is null ? 0 : draft.NoteVersion };
        response.Diagnostics.AddRange(Findings.ToWire(result, draft.Note, about.Hash));
        response.MissingFields.AddRange(MissingFields.In(draft, result, about.Hash));
        return response;
    });

    public override Task<CompleteResponse> Complete(CompleteRequest request, ServerCallContext context) => Ask(request.VaultId, request.Document, context, (state, draft, about) =>
    {
        int offset = draft.Note.Source.OffsetAt(request.Position.FromWire());
        int most = request.Limit is 0 ? UsualCompletions : (int)Math.Min(request.Limit, MostCompletions);
        CompletionList list = Completer.Complete(draft, state, vaults.Get(request.VaultId), offset, most);
        return new CompleteResponse { Document = about, IsIncomplete = list.IsIncomplete, Items = { list.Items.Select(item => item.ToWire(draft.Note.Source)) } };
    });

    public override Task<HoverResponse> Hover(HoverRequest request, ServerCallContext context) => Ask(request.VaultId, request.Document, context, (state, draft, about) =>
    {
        var response = new HoverResponse { Document = about };
        if (Vaults.Hover.At(draft, state, draft.Note.Source.OffsetAt(request.Position.FromWire())) is not { } hover) return response;
        response.Range = draft.Note.Source.RangeOf(hover.Span).ToWire();
        response.Markdown = hover.Markdown;
        return response;
    });

    public override Task<FixResponse> Fix(FixRequest request, ServerCallContext context) => Ask(request.VaultId, request.Document, context, (state, draft, about) =>
    {
        TextSpan? range = request.Range is null ? null : draft.Note.Source.SpanOf(request.Range);
        NoteFixes fixes = DraftFixer.Fix(state, draft, request.Kind.FromWire(), request.Rule.Length > 0 ? request.Rule : null, range, out int remaining, context.End());
        var response = new FixResponse { Document = about, Remaining = (uint)remaining, Titles = { fixes.Applied.Select(fix => fix.Title) }, Problems = { Fixes.ProblemsOf(fixes) } };
        if (fixes.After != fixes.Before) response.Files.Add(TextDifference.Edits(fixes.Before, fixes.After).ToWire(draft.Note.Path, draft.Note.Source, about.Hash));
        return response;
    });

    public override Task<EnrichResponse> Enrich(EnrichRequest request, ServerCallContext context) => Ask(request.VaultId, request.Document, context, (state, draft, about) =>
    {
        var response = new EnrichResponse { Document = about };
        if (draft.Schema is not { } schema)
        {
            response.Problem = WhyWithoutSchema(draft.Note);
            return response;
        }
        NoteSchema.EnrichedNote enriched = draft.Enrich(schema, request.Ids.Count > 0 ? request.Ids.ToHashSet(StringComparer.Ordinal) : null);
        response.Changes.AddRange(enriched.Changes.Select(Enrichments.ToWire));
        if (enriched.Edits.Count > 0) response.Edit = enriched.Edits.ToWire(draft.Note.Path, draft.Note.Source, about.Hash);
        response.Problem = Enrichments.ProblemOf(enriched.Left);
        return response;
    });

    public override Task<MigrateResponse> Migrate(MigrateRequest request, ServerCallContext context) => Ask(request.VaultId, request.Document, context, (_, draft, about) =>
    {
        var response = new MigrateResponse { Document = about, Plan = new MigrationPlan { Path = draft.Note.Path, Schema = draft.Schema?.Id ?? "" } };
        if (draft.Schema is not { } schema) response.Plan.Problem = WhyWithoutSchema(draft.Note);
        else response.Plan = Migrations.Of(draft.Migrate(schema, request.To == 0 ? null : (int)Math.Min(request.To, (uint)schema.Version)), about.Hash);
        return response;
    });

    public override Task<CreateResponse> Create(CreateRequest request, ServerCallContext context) => Task.FromResult(vaults.Get(request.VaultId).Ask(state =>
    {
        NoteWalk.Usable(state);
        return NewNotes.Create(state, request, context.End());
    }));

    public override Task<ExplainResponse> Explain(ExplainRequest request, ServerCallContext context) => Ask(request.VaultId, request.Document, context, static (state, draft, about) =>
    {
        SchemaExplanation explanation = state.Linter.Explain(draft.Note);
        var response = new ExplainResponse { Document = about, Schema = draft.Schema?.Id ?? "", Reasons = { explanation.Reason } };
        if (draft.Schema is { } schema) response.SchemaPath = state.PathOfSchema(schema.Id) ?? "";
        foreach (ConsideredSchema considered in explanation.Considered) response.Reasons.Add($"`{considered.Schema.Id}`: {(considered.Claim == SchemaClaim.None ? "no, " : "")}{considered.Reason}");
        return response;
    });

    private static string WhyWithoutSchema(Note note) => note.Unreadable is { } unreadable ? $"The note cannot be read, as {unreadable}." : "The note has no schema.";

    // All calls about a text: the text is checked, and stands in the vault as it is in force now, from beginning to end.
    private async Task<TResponse> Ask<TResponse>(string vaultId, Document? document, ServerCallContext context, Func<VaultState, Draft, DocumentState, TResponse> answer)
    {
        Documents.CheckNote(document);
        LiveVault vault = vaults.Get(vaultId);
        context.End().ThrowIfCancellationRequested();
        TResponse response = Once(out bool hasHoped);
        if (!hasHoped) return response;
        await vault.TryWaitAsync(s_patience, context.End()).ConfigureAwait(false);
        response = Once(out hasHoped);
        // What may be other is told when all notes are read.
        if (hasHoped) vault.AskedEarly(document!.Path);
        return response;

        TResponse Once(out bool hasHoped)
        {
            (TResponse given, hasHoped) = vault.Ask(state =>
            {
                NoteWalk.Usable(state);
                using Draft draft = state.Read(document!.Path, document.Text, cancellation: context.End());
                return (answer(state, draft, Documents.StateOf(document, state)), draft.HasHoped);
            });
            return given;
        }
    }
}
