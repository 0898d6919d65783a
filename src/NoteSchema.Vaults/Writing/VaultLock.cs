using System.Globalization;
using System.Text;

namespace NoteSchema.Vaults;

/// <summary>
/// Holds a vault for one process that writes. The system holds the lock, not the file's being there, and lets go of it when the process ends in whatever way: none is ever
/// left behind.
/// </summary>
internal sealed class VaultLock : IDisposable
{
    private readonly FileStream _file;

    private VaultLock(FileStream file) => _file = file;

    /// <summary>Takes the lock; null where another process has it.</summary>
    /// <exception cref="IOException">The file cannot be made or opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be opened.</exception>
    public static VaultLock? TryTake(OperationFolder folder, string command)
    {
        FileStream file;
        try
        {
            file = new FileStream(folder.LockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (IsTaken(folder))
        {
            return null;
        }
        file.SetLength(0);
        file.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{command} (process {Environment.ProcessId})\n")));
        file.Flush();
        return new VaultLock(file);
    }

    /// <summary>Whether a process has the lock.</summary>
    public static bool IsTaken(OperationFolder folder)
    {
        if (!File.Exists(folder.LockPath)) return false;
        try
        {
            using var file = new FileStream(folder.LockPath, FileMode.Open, FileAccess.Read, FileShare.Read);
            return false;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    /// <summary>What the process that has the lock says of itself; null where it cannot be read.</summary>
    public static string? Holder(OperationFolder folder) => NoteFile.TryRead(folder.LockPath)?.Text.Trim() is { Length: > 0 } text ? text : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        _file.SetLength(0);
        _file.Dispose();
    }
}
