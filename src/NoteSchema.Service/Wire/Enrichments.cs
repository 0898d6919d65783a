using NoteSchema.Service.V1;
using NoteSchema.Vaults;

namespace NoteSchema.Service;

/// <summary>What can be filled in, on the wire.</summary>
internal static class Enrichments
{
    public static EnrichChange ToWire(this Enrichment change) => new()
    {
        Id = change.Id,
        Field = change.Kind == EnrichmentKind.Header ? change.Id : change.Name,
        OldValue = change.Old ?? "",
        NewValue = change.New,
        Reason = change.Kind == EnrichmentKind.Order ? "order of the schema" : change.Reads.Count == 0 ? change.Reason : $"{change.Reason} ({string.Join(", ", change.Reads.Select(read => $"{read.Name}: {read.Value}"))})",
    };

    public static string ProblemOf(IEnumerable<LeftOut> left) => string.Join("\n", left.Select(part => part.Name.Length == 0 ? part.Reason : $"{part.Name}: {part.Reason}"));

    public static V1.EnrichedNote Of(EnrichedFile file, CancellationToken cancellation)
    {
        using Interruption.Scope _ = Interruption.Begin(cancellation);
        var note = new V1.EnrichedNote { Path = file.Path, Changes = { file.Changes.Select(ToWire) }, Problem = file.Failure ?? ProblemOf(file.Left) };
        if (file.After is null || file.Before is null) return note;
        // Places count without a byte-order mark.
        string before = file.Before.Text.TrimStart('\uFEFF');
        note.Edit = TextDifference.Edits(before, file.After.TrimStart('\uFEFF')).ToWire(file.Path, new SourceText(before));
        return note;
    }
}
