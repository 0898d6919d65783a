using NoteSchema.Language;
using NoteSchema.Service.V1;
using NoteSchema.Vaults;

namespace NoteSchema.Service;

/// <summary>New notes, composed by their schemas and not written.</summary>
internal static class NewNotes
{
    public static CreateResponse Create(VaultState state, CreateRequest request, CancellationToken cancellation)
    {
        Schema? schema = state.Schemas.FirstOrDefault(schema => schema.Id == request.Schema && !schema.IsAbstract);
        if (schema is null) throw CallError.SchemaNotFound(request.Schema, Suggestions.DidYouMean(request.Schema, state.Schemas.Where(other => !other.IsAbstract).Select(other => other.Id)));
        (string path, string title) = PlaceOf(schema, request);
        if (state.Index.Files.Find(path) is { IsNone: false } taken) throw CallError.FileExists(state.Index.Files.PathOf(taken));
        using Draft empty = state.Read(path, "", cancellation: cancellation);
        var composition = new NoteComposition(schema, path, title, empty.Environment);
        foreach ((string field, string value) in request.Fields)
        {
            if (composition.Set(field, value) is { } reason) throw CallError.FieldRefused(reason);
        }
        using Draft draft = state.Read(path, composition.Finish().Source.ToString(), cancellation: cancellation);
        var response = new CreateResponse { Path = path, Text = draft.Note.Source.ToString() };
        string hash = Documents.HashOf(response.Text);
        response.Diagnostics.AddRange(Findings.ToWire(draft.Lint(), draft.Note, hash));
        return response;
    }

    private static (string Path, string Title) PlaceOf(Schema schema, CreateRequest request)
    {
        string name = request.Name;
        if (name.Contains('/', StringComparison.Ordinal) || NoteFiles.IsNote(name))
        {
            string path = NotePath.Read(NoteFiles.IsNote(name) ? name : name + ".md") ?? throw CallError.PathOutsideVault();
            return (path, Path.GetFileNameWithoutExtension(path));
        }
        if (name.Length == 0) name = request.Fields.GetValueOrDefault("title") is { Length: > 0 } title ? title : NewNotePath.NameOfDay(schema, DateOnly.FromDateTime(DateTime.Now)) ?? "";
        return (NewNotePath.Of(schema, name, "") ?? throw CallError.NameNeeded(), name);
    }
}
