namespace NoteSchema.Vaults;

/// <summary>
/// A file that is written. Where it would become larger than the process may write (<c>ulimit -f</c>) or the file system takes, that is an <see cref="IOException"/> like a full disk; the runtime would say
/// that an argument is out of range.
/// </summary>
/// <param name="path">The full path.</param>
/// <param name="options">How it is opened.</param>
public sealed class OutputFile(string path, FileStreamOptions options) : FileStream(path, options)
{
    /// <summary>Writes a whole file; one that is there loses what it had.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="bytes">All that it is to hold.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void WriteAll(string path, ReadOnlySpan<byte> bytes)
    {
        using var file = new OutputFile(path, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 0 });
        file.Write(bytes);
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count)
    {
        try
        {
            base.Write(buffer, offset, count);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw TooLarge();
        }
    }

    /// <inheritdoc/>
    public override void Flush(bool flushToDisk)
    {
        try
        {
            base.Flush(flushToDisk);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw TooLarge();
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        try
        {
            base.Dispose(disposing);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw TooLarge();
        }
    }

    private static IOException TooLarge() => new("a file of this size may not be written here (ulimit -f, or the file system's limit)");
}
