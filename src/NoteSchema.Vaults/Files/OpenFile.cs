using Microsoft.Win32.SafeHandles;

namespace NoteSchema.Vaults;

/// <summary>A file open for reading, which others may change meanwhile.</summary>
internal readonly struct OpenFile : IDisposable
{
    private readonly SafeFileHandle? _handle;
    private readonly int _descriptor;

    /// <summary>Opens the file at <paramref name="fullPath"/>.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be opened.</exception>
    public OpenFile(string fullPath)
    {
        if (LinuxCalls.IsSupported) _descriptor = LinuxCalls.Open(fullPath);
        else _handle = File.OpenHandle(fullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan);
    }

    /// <summary>The length in bytes now.</summary>
    public long Length => LinuxCalls.IsSupported ? LinuxCalls.Length(_descriptor) : RandomAccess.GetLength(_handle!);

    /// <summary>Reads what stands at <paramref name="offset"/> into <paramref name="buffer"/> and gives the number of bytes, 0 at the end.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public int Read(Span<byte> buffer, long offset) => LinuxCalls.IsSupported ? LinuxCalls.Read(_descriptor, buffer, offset) : RandomAccess.Read(_handle!, buffer, offset);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (LinuxCalls.IsSupported) LinuxCalls.Close(_descriptor);
        else _handle!.Dispose();
    }
}
