namespace NoteSchema.Vaults;

/// <summary>Takes an operation back, note by note.</summary>
public static class Undo
{
    /// <summary>
    /// Gives each file that is as <paramref name="operation"/> left it the bytes that it had before; one that was made goes, one that was deleted comes back. Files changed
    /// since are left and are among the failures. This is an operation of its own, which can be taken back likewise.
    /// </summary>
    /// <param name="vault">The vault.</param>
    /// <param name="operation">What to take back.</param>
    /// <param name="clock">The clock, for the id.</param>
    /// <param name="onWritten">Told how many of the files were tried.</param>
    /// <param name="cancellation">Stops between two files.</param>
    /// <exception cref="VaultWriteException">Another operation is under way, or the journal cannot be read or written. Nothing was changed.</exception>
    public static OperationResult Run(VaultFolder vault, LoggedOperation operation, TimeProvider clock, Action<int>? onWritten = null, CancellationToken cancellation = default)
    {
        using var undo = new BulkOperation(vault, $"undo {operation.Id}", clock) { Undoes = operation.Id };
        undo.TakeLock();
        try
        {
            foreach (JournalChange change in JournalReader.Changes(JournalOf(vault, operation)))
            {
                cancellation.ThrowIfCancellationRequested();
                Add(undo, change, StoppedOperations.HashAt(vault, change.Path));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new VaultWriteException($"the journal of {operation.Id} cannot be read, so nothing was changed: {exception.Message}");
        }
        return undo.Write(onWritten, cancellation);
    }

    private static void Add(BulkOperation undo, JournalChange change, ContentHash? now)
    {
        if (now == change.HashBefore) return;
        if (now != change.HashAfter) undo.Refuse(change.Path, now is null ? "it is gone, or cannot be read" : "it has changed since");
        else undo.Add(new FileChange(change.Path, now, change.Before) { Mode = change.Mode, EmptyFolder = change.MadeFolder });
    }

    private static string JournalOf(VaultFolder vault, LoggedOperation operation)
    {
        var folder = new OperationFolder(vault);
        string closed = folder.JournalPath(operation.Id, OperationFolder.Closed);
        return File.Exists(closed) ? closed : folder.JournalPath(operation.Id, OperationFolder.Open);
    }
}
