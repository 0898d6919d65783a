namespace NoteSchema.Vaults;

/// <summary>An operation whose process ended before all was done. Every note is whole: as it was, or as it was to be.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Command">The command, as it was called.</param>
/// <param name="Started">When it began.</param>
/// <param name="Written">How many of its files are as they were to be.</param>
/// <param name="Total">How many it was to write; 0 where it had not come so far, and nothing was written.</param>
public sealed record StoppedOperation(string Id, string Command, DateTimeOffset Started, int Written, int Total);

/// <summary>Finds operations whose process ended before all was done.</summary>
public static class StoppedOperations
{
    /// <summary>Those that nobody was told of at a later operation, oldest first. Writes nothing.</summary>
    public static IReadOnlyList<StoppedOperation> Find(VaultFolder vault)
    {
        var folder = new OperationFolder(vault);
        try
        {
            if (folder.Journals(OperationFolder.Open) is not { Count: > 0 } journals || VaultLock.IsTaken(folder)) return [];
            return [.. journals.Select(journal => Read(vault, journal)).OfType<StoppedOperation>()];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>The same, by one who has the lock: takes away what temporary files were left, and closes their journals.</summary>
    internal static List<StoppedOperation> Settle(VaultFolder vault, OperationFolder folder)
    {
        var stopped = new List<StoppedOperation>();
        var places = new NotePlace(vault);
        foreach (string journal in folder.Journals(OperationFolder.Open))
        {
            StoppedOperation? operation = Read(vault, journal);
            if (operation is null)
            {
                // Not even its head was written: it says nothing of anything.
                File.Delete(journal);
                continue;
            }
            int index = 0;
            foreach (JournalChange change in JournalReader.Changes(journal))
            {
                if (places.Find(change.Path, out _) is { } target) WholeFile.Discard(OperationFolder.Temporary(target, operation.Id, index));
                index++;
            }
            stopped.Add(operation);
            // It ended between its last file and the word that it was the last.
            if (operation.Total > 0 && operation.Written == operation.Total) Journal.EndStopped(journal, new JournalEnd(true, operation.Written));
            File.Move(journal, Path.ChangeExtension(journal, OperationFolder.Closed));
        }
        return stopped;
    }

    private static StoppedOperation? Read(VaultFolder vault, string journal)
    {
        if (JournalReader.Summarize(journal) is not { } summary) return null;
        int written = summary.IsReady ? JournalReader.Changes(journal).Count(change => change.HashAfter == HashAt(vault, change.Path)) : 0;
        return new StoppedOperation(summary.Head.Id, summary.Head.Command, summary.Head.Started, written, summary.IsReady ? summary.Changes : 0);
    }

    /// <summary>The hash of the file at <paramref name="path"/>; null where there is none or it cannot be read.</summary>
    internal static ContentHash? HashAt(VaultFolder vault, string path)
    {
        try
        {
            string full = vault.FullPath(path);
            return File.Exists(full) ? ContentHash.Of(FileBytes.ReadAll(full)) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
