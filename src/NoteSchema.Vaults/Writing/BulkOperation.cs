namespace NoteSchema.Vaults;

/// <summary>What an operation did.</summary>
/// <param name="Id">Its id, for <c>undo</c>; null where nothing was to be written.</param>
/// <param name="Written">The files that were written, made or deleted, from the vault's root, in order.</param>
/// <param name="Failed">The files that were left as they were, and why.</param>
/// <param name="IsInterrupted">Whether it was told to stop before all was done.</param>
public sealed record OperationResult(string? Id, IReadOnlyList<string> Written, IReadOnlyList<WriteFailure> Failed, bool IsInterrupted);

/// <summary>
/// Changes of many files of a vault that belong together. First all of them are journaled, with the bytes before and after; when that is on disk, the files are written one
/// after another, each whole or not at all. What ends the process at any moment leaves a journal by which the operation can be taken back. Changes may be added by several threads.
/// </summary>
/// <param name="vault">The vault.</param>
/// <param name="command">The command, as people call it: "lint --fix".</param>
/// <param name="clock">The clock, for the id.</param>
public sealed class BulkOperation(VaultFolder vault, string command, TimeProvider clock) : IDisposable
{
    private const int LargestFile = 256 * 1024 * 1024;

    private readonly Lock _adding = new();
    private readonly OperationFolder _folder = new(vault);
    private readonly NotePlace _places = new(vault);
    private readonly Dictionary<string, ContentHash?> _added = new(StringComparer.Ordinal);
    private readonly List<WriteFailure> _failed = [];
    private VaultLock? _lock;
    private Journal? _journal;
    private string? _id;

    /// <summary>The operations that were found half done when this one began to write; each is told of once.</summary>
    public IReadOnlyList<StoppedOperation> Stopped { get; private set; } = [];

    /// <summary>The operation that this one takes back.</summary>
    internal string? Undoes { get; init; }

    /// <summary>
    /// Adds a change, to be written with the others. One that changes nothing is passed over; one that cannot be made is among the result's failures. With the first the vault is
    /// locked: until the end nobody else writes to it by this program.
    /// </summary>
    /// <exception cref="VaultWriteException">Another operation is under way, or the journal cannot be written. Nothing was changed.</exception>
    public void Add(FileChange change)
    {
        lock (_adding)
        {
            try
            {
                if (Journaled(change) is not { } journaled) return;
                Begin();
                Guard(() => _journal!.Add(journaled));
            }
            catch (ChangeRefusedException refused)
            {
                _failed.Add(new WriteFailure(change.Path, refused.Message));
            }
        }
    }

    /// <summary>Notes that a file is left as it is, so that it is among the result's failures.</summary>
    public void Refuse(string path, string reason)
    {
        lock (_adding) _failed.Add(new WriteFailure(path, reason));
    }

    /// <summary>Writes the files. To be called once.</summary>
    /// <param name="onWritten">Told how many of the changes were tried.</param>
    /// <param name="cancellation">Stops between two files.</param>
    /// <exception cref="VaultWriteException">The journal cannot be written. Nothing was changed.</exception>
    public OperationResult Write(Action<int>? onWritten = null, CancellationToken cancellation = default)
    {
        if (_journal is null) return new OperationResult(null, [], _failed, false);
        Guard(_journal.Close);
        var written = new List<string>();
        var folders = new HashSet<string>(StringComparer.Ordinal);
        int tried = 0;
        while (tried < _journal.Count && !cancellation.IsCancellationRequested)
        {
            Write(tried++, written, folders);
            onWritten?.Invoke(tried);
        }
        bool isComplete = tried == _journal.Count;
        End(new JournalEnd(isComplete, written.Count), folders);
        return new OperationResult(_id, written, _failed, !isComplete);
    }

    /// <summary>Lets go of the vault. Without <see cref="Write(Action{int}?, CancellationToken)"/> nothing was changed, and nothing is left.</summary>
    public void Dispose()
    {
        if (_journal is not null)
        {
            _journal.Dispose();
            WholeFile.Discard(_folder.JournalPath(_id!, OperationFolder.Open));
        }
        _lock?.Dispose();
    }

    // What is to be done, held against the file as it is now; null where that is nothing.
    private JournalChange? Journaled(FileChange change)
    {
        if (change.After?.Length > LargestFile) throw new ChangeRefusedException("it has more than 256 MiB");
        string target = _places.Find(change.Path, out string reason) ?? throw new ChangeRefusedException(reason);
        ContentHash? after = change.After is { } bytes ? ContentHash.Of(bytes) : null;
        if (after == change.Read) return null;
        if (_added.TryGetValue(target, out ContentHash? other)) return other == after ? null : throw new ChangeRefusedException("another change is for the same file");
        byte[]? before = null;
        if (change.Read is { } read) before = Read(target, read);
        else if (Path.Exists(target)) throw new ChangeRefusedException("there is a file of this name already");
        _added.Add(target, after);
        UnixFileMode? mode = change.After is null && !OperatingSystem.IsWindows() ? File.GetUnixFileMode(target) : change.Mode;
        return new JournalChange(change.Path, before, change.After, mode, before is null ? FirstMissingFolder(change.Path) : change.EmptyFolder);
    }

    private static byte[] Read(string target, ContentHash read)
    {
        try
        {
            byte[] before = WholeFile.ReadUnchanged(target, read, out string reason) ?? throw new ChangeRefusedException(reason);
            return before.Length <= LargestFile ? before : throw new ChangeRefusedException("it has more than 256 MiB");
        }
        catch (UnauthorizedAccessException)
        {
            throw new ChangeRefusedException("the file may not be written to");
        }
        catch (IOException exception)
        {
            throw new ChangeRefusedException($"it cannot be written: {exception.Message}");
        }
    }

    private string? FirstMissingFolder(string path)
    {
        for (int at = path.IndexOf('/', StringComparison.Ordinal); at >= 0; at = path.IndexOf('/', at + 1))
        {
            if (!Directory.Exists(vault.FullPath(path[..at]))) return path[..at];
        }
        return null;
    }

    /// <summary>Locks the vault and tidies up after operations that were stopped.</summary>
    /// <exception cref="VaultWriteException">Another operation is under way, or the folder of journals cannot be written.</exception>
    internal void TakeLock()
    {
        if (_lock is not null) return;
        Guard(() =>
        {
            _folder.Make();
            _lock = VaultLock.TryTake(_folder, command);
            if (_lock is null) throw new VaultWriteException($"another operation is writing to this vault{(VaultLock.Holder(_folder) is { } holder ? $": {holder}" : "")}; wait until it is done");
            Stopped = StoppedOperations.Settle(vault, _folder);
        });
    }

    private void Begin()
    {
        if (_journal is not null) return;
        TakeLock();
        Guard(() =>
        {
            _id = _folder.NewId(clock.GetUtcNow());
            _journal = Journal.Create(_folder.JournalPath(_id, OperationFolder.Open), new JournalHead(_id, command, clock.GetUtcNow(), Undoes));
        });
    }

    private static void Guard(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new VaultWriteException($"the journal cannot be written, so nothing was changed: {exception.Message}");
        }
    }

    private void Write(int index, List<string> written, HashSet<string> folders)
    {
        JournalChange change = _journal![index];
        try
        {
            string? target = _places.Find(change.Path, out string reason);
            string? refusal = target is null ? reason : Write(change, target, OperationFolder.Temporary(target, _id!, index));
            if (refusal is null) written.Add(change.Path);
            else _failed.Add(new WriteFailure(change.Path, refusal));
            if (target is not null) folders.Add(Path.GetDirectoryName(target)!);
        }
        catch (UnauthorizedAccessException)
        {
            _failed.Add(new WriteFailure(change.Path, "the file or its folder may not be written to"));
        }
        catch (IOException exception)
        {
            _failed.Add(new WriteFailure(change.Path, $"it cannot be written: {exception.Message}"));
        }
    }

    private string? Write(JournalChange change, string target, string temporary)
    {
        if (change.HashBefore is not { } read) return WholeFile.Create(target, change.After, temporary, change.Mode);
        if (change.After is not null) return WholeFile.Replace(target, read, change.After, temporary);
        string? refusal = WholeFile.Delete(target, read);
        if (refusal is null && change.MadeFolder is { } made) EmptyFolders.Delete(vault, change.Path, made);
        return refusal;
    }

    private void End(JournalEnd end, HashSet<string> folders)
    {
        try
        {
            if (LinuxCalls.IsSupported)
            {
                foreach (string folder in folders.Where(Directory.Exists)) LinuxFile.FlushFolder(folder);
            }
            _journal!.End(end);
            _journal.Dispose();
            File.Move(_folder.JournalPath(_id!, OperationFolder.Open), _folder.JournalPath(_id!, OperationFolder.Closed));
            OperationPruning.Prune(_folder, clock.GetUtcNow());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The notes are written. The journal stays open, and the next operation closes it.
        }
        _journal!.Dispose();
        _journal = null;
    }
}
