using NoteSchema.Service.V1;
using NoteSchema.Vaults;
using VaultTotals = NoteSchema.Service.V1.VaultTotals;

namespace NoteSchema.Service;

/// <summary>What happens in a vault, on the wire.</summary>
internal static class News
{
    public static OpenResponse Opened(VaultHold hold, VaultState state) => new() { Opened = new VaultOpened { VaultId = hold.Id, Root = state.Folder.Root, Schemas = Schemas(state, [], hold.Vault.WatchingProblem) } };

    /// <summary>In the order in which a client must hear it: what is in force first.</summary>
    public static IEnumerable<OpenResponse> ToWire(VaultNews news, LiveVault vault)
    {
        if (news.Swapped is { } state) yield return new OpenResponse { Schemas = Schemas(state, news.ChangedSchemas, vault.WatchingProblem) };
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

    private static SchemasChanged Schemas(VaultState state, IEnumerable<string> changed, string? watchingProblem)
    {
        var schemas = new SchemasChanged { Generation = state.Generation, Schemas = { changed }, Problems = { Findings.ProblemsOf(state) } };
        if (watchingProblem is not null) schemas.Problems.Add(Unwatched(watchingProblem));
        return schemas;
    }

    // There is no file to it; the settings are about the vault as a whole.
    private static FileDiagnostics Unwatched(string problem) => new()
    {
        Path = VaultFolder.SettingsFileName,
        Diagnostics =
        {
            new V1.Diagnostic
            {
                Range = default(LineRange).ToWire(),
                Severity = V1.Severity.Info,
                Rule = "watching",
                Message = $"The system does not tell of changes in this vault: {problem} They are looked for every {VaultPoll.Pause.TotalSeconds:0} seconds.",
            },
        },
    };
}
