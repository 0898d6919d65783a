using Grpc.Core;
using NoteSchema.Emitter;
using NoteSchema.Language;
using NoteSchema.Service.V1;
using NoteSchema.Vaults;
using SchemaFile = NoteSchema.Language.SchemaFile;
using SchemaPreview = NoteSchema.Vaults.SchemaPreview;

namespace NoteSchema.Service;

/// <summary><see cref="SchemaService"/>: the schemas of an open vault.</summary>
/// <param name="vaults">The open vaults.</param>
internal sealed class SchemaCalls(OpenVaults vaults) : SchemaService.SchemaServiceBase
{
    private const string CodeNamespace = "MyVault";

    public override Task<ListSchemasResponse> ListSchemas(ListSchemasRequest request, ServerCallContext context)
    {
        VaultState state = vaults.Get(request.VaultId).State;
        return Task.FromResult(new ListSchemasResponse
        {
            Generation = state.Generation,
            Schemas = { state.Schemas.Select(schema => schema.ToSummary(state.PathOfSchema(schema.Id) ?? "")) },
            Problems = { Findings.ProblemsOf(state) },
        });
    }

    public override Task<GetSchemaResponse> GetSchema(GetSchemaRequest request, ServerCallContext context)
    {
        VaultState state = vaults.Get(request.VaultId).State;
        Schema schema = state.Schemas.FirstOrDefault(schema => schema.Id == request.Schema) ?? throw NotFound(state, request.Schema);
        return Task.FromResult(new GetSchemaResponse
        {
            Summary = schema.ToSummary(state.PathOfSchema(schema.Id) ?? ""),
            Fields = { schema.Fields.Select(field => field.ToWire()) },
            Sections = { schema.Body.Sections.Select(section => section.ToWire()) },
        });
    }

    public override Task<CheckSchemaResponse> CheckSchema(CheckSchemaRequest request, ServerCallContext context)
    {
        Documents.CheckSchema(request.Document);
        VaultState state = vaults.Get(request.VaultId).State;
        return Task.FromResult(new CheckSchemaResponse
        {
            Document = Documents.StateOf(request.Document, state),
            Diagnostics = { SchemaPreview.Check(state, FileOf(request.Document)).Select(problem => problem.ToWire()) },
        });
    }

    public override async Task PreviewSchema(PreviewSchemaRequest request, IServerStreamWriter<PreviewSchemaResponse> responseStream, ServerCallContext context)
    {
        Documents.CheckSchema(request.Document);
        LiveVault vault = vaults.Get(request.VaultId);
        await NoteWalk.ReadyAsync(vault, [], context.End()).ConfigureAwait(false);
        await using var progress = new ProgressStream<PreviewSchemaResponse>(responseStream, static progress => new PreviewSchemaResponse { Progress = progress }, context.End());
        SchemaPreview preview = await Task.Run(() => SchemaPreview.Make(vault, FileOf(request.Document), progress.Show, context.End()), context.End()).ConfigureAwait(false);
        await progress.EndAsync().ConfigureAwait(false);
        await responseStream.WriteAsync(new PreviewSchemaResponse
        {
            Preview = new V1.SchemaPreview
            {
                Diagnostics = { preview.Problems.Select(problem => problem.ToWire()) },
                Notes = (uint)preview.Notes,
                BecomeValid = (uint)preview.BecomeValid,
                BecomeInvalid = (uint)preview.BecomeInvalid,
                Fixable = (uint)preview.Fixable,
                Examples = { preview.Examples },
                Left = { preview.Left.Select(note => new SkippedFile { Path = note.Path, Reason = note.Reason }) },
            },
        }, context.End()).ConfigureAwait(false);
    }

    public override async Task<InferSchemaResponse> InferSchema(InferSchemaRequest request, ServerCallContext context)
    {
        LiveVault vault = vaults.Get(request.VaultId);
        VaultState inForce = await NoteWalk.ReadyAsync(vault, request.Paths, context.End()).ConfigureAwait(false);
        var inference = new SchemaInference(inForce.Settings.TypeField, inForce.Settings.VersionField);
        foreach (string path in LiveNotes.Find(vault, request.Paths))
        {
            context.End().ThrowIfCancellationRequested();
            LiveNotes.Ask(
                vault,
                path,
                (_, draft) =>
                {
                    inference.Add(draft.Note);
                    return true;
                },
                otherwise: false,
                context.End());
        }
        if (inference.Notes == 0) throw CallError.NoNotes();
        return new InferSchemaResponse { Text = inference.Draft(request.Schema.Length > 0 ? request.Schema : null), Notes = (uint)inference.Notes };
    }

    public override Task<GetCodeResponse> GetCode(GetCodeRequest request, ServerCallContext context)
    {
        if (request.Document is not null) Documents.CheckSchema(request.Document);
        VaultState state = vaults.Get(request.VaultId).State;
        var response = new GetCodeResponse();
        string id = request.Schema;
        IReadOnlyList<SchemaFile> files = state.SchemaFiles;
        if (request.Document is { } document)
        {
            SchemaFile edited = FileOf(document);
            response.Diagnostics.AddRange(SchemaPreview.Check(state, edited).Select(problem => problem.ToWire()));
            if (response.Diagnostics.Any(problem => problem.Severity == V1.Severity.Error)) return Task.FromResult(response);
            files = [.. files.Where(file => file.Path != edited.Path), edited];
            id = VaultSchemas.IdOf(edited) ?? "";
        }
        SchemaModel model = VaultSchemas.ReadModels(files).Schemas.FirstOrDefault(model => model.Id == id) ?? throw NotFound(state, id);
        response.Code = CSharpEmitter.Emit(model, CodeNamespace).Text;
        return Task.FromResult(response);
    }

    private static SchemaFile FileOf(Document document) => new(document.Path, document.Text);

    private static RpcException NotFound(VaultState state, string id) => CallError.SchemaNotFound(id, Suggestions.DidYouMean(id, state.Schemas.Select(schema => schema.Id)));
}
