using NoteSchema.Service.V1;
using NoteSchema.Vaults;
using VaultTotals = NoteSchema.Service.V1.VaultTotals;

namespace NoteSchema.Service;

/// <summary>What happens in a vault, on the wire.</summary>
internal static class News
{
    public static OpenResponse Opened(VaultHold hold, VaultState state) => new() { Opened = new VaultOpened { VaultId = hold.Id, Root = state.Folder.Root, Schemas = Schemas(state, []) } };

    /// <summary>In the order in which a client must hear it: what is in force first.</summary>
    public static IEnumerable<OpenResponse> ToWire(VaultNews news)
    {
        if (news.Swapped is { } state) yield return new OpenResponse { Schemas = Schemas(state, news.ChangedSchemas) };
        if (news.Notes.Count > 0 || news.HasMoreNotes) yield return new OpenResponse { Notes = new NotesChanged { Paths = { news.Notes.Order(StringComparer.Ordinal) }, More = news.HasMoreNotes } };
        if (news.Progress is { } progress) yield return new OpenResponse { Progress = new Progress { Done = (uint)progress.Done, Total = (uint)progress.Total } };
        if (news.Totals is { } totals) yield return new OpenResponse { Totals = totals.ToWire() };
    }

    public static VaultTotals ToWire(this Vaults.VaultTotals totals) => new()
    {
        Notes = (uint)totals.Notes,
        Errors = (uint)totals.Errors,
        Warnings = (uint)totals.Warnings,
        Infos = (uint)totals.Infos,
        Hints = (uint)totals.Hints,
        OldNotes = (uint)totals.OldNotes,
    };

    private static SchemasChanged Schemas(VaultState state, IEnumerable<string> changed) => new() { Generation = state.Generation, Schemas = { changed }, Problems = { Findings.ProblemsOf(state) } };
}
