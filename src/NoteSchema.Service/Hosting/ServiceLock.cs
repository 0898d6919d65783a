namespace NoteSchema.Service;

/// <summary>The right to serve at an address, which one process has at a time. It ends with the process, however that ends.</summary>
internal sealed class ServiceLock : IDisposable
{
    private readonly FileStream _file;

    private ServiceLock(FileStream file) => _file = file;

    /// <summary>Takes the lock; null where another process has it.</summary>
    /// <exception cref="ServiceException">The lock's file cannot be made.</exception>
    public static ServiceLock? TryTake(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            return new ServiceLock(new FileStream(path, options));
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or DirectoryNotFoundException or PathTooLongException)
        {
            throw new ServiceException($"the lock `{path}` cannot be made: {exception.Message}", exception);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
        catch (IOException exception)
        {
            throw new ServiceException($"the lock `{path}` cannot be made: {exception.Message}", exception);
        }
    }

    // The file stays: to delete it would let two processes lock two files of one name.
    public void Dispose() => _file.Dispose();
}
