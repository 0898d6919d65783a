namespace NoteSchema.Vaults;

/// <summary>An operation that is in a vault's journals.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Command">The command, as it was called.</param>
/// <param name="Started">When it began.</param>
/// <param name="Files">How many files it was to write.</param>
/// <param name="IsComplete">Whether each of them was tried; otherwise it was stopped, or is under way.</param>
/// <param name="Undoes">The operation that it takes back; null where it is no undo.</param>
/// <param name="UndoneBy">The latest operation that took all of this one back and was not taken back itself; null where there is none, or it was stopped halfway.</param>
public sealed record LoggedOperation(string Id, string Command, DateTimeOffset Started, int Files, bool IsComplete, string? Undoes, string? UndoneBy);

/// <summary>The operations of a vault that can be taken back.</summary>
public static class OperationLog
{
    /// <summary>All of them, the newest first.</summary>
    /// <exception cref="IOException">A journal cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A journal may not be read.</exception>
    public static IReadOnlyList<LoggedOperation> Read(VaultFolder vault)
    {
        var folder = new OperationFolder(vault);
        var operations = new List<LoggedOperation>();
        foreach (string journal in folder.Journals(OperationFolder.Closed).Concat(folder.Journals(OperationFolder.Open)).OrderDescending(StringComparer.Ordinal))
        {
            if (JournalReader.Summarize(journal) is not { } summary) continue;
            JournalHead head = summary.Head;
            string? undoneBy = operations.FirstOrDefault(later => later is { IsComplete: true, UndoneBy: null } && later.Undoes == head.Id)?.Id;
            operations.Add(new LoggedOperation(head.Id, head.Command, head.Started, summary.Changes, summary.End?.Complete == true, head.Undoes, undoneBy));
        }
        return operations;
    }
}
