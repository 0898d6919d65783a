namespace NoteSchema.Vaults;

/// <summary>Reads whole files one after another into the same memory. Not safe for use by several threads at a time.</summary>
internal sealed class FileBytes
{
    private const int FirstCapacity = 64 * 1024;
    // A larger buffer is given back with the next file, so that one huge note does not stay in memory.
    private const int LargestKept = 4 * 1024 * 1024;
    private const int LargestFile = 1024 * 1024 * 1024;
    private const int MostAttempts = 5;

    [ThreadStatic]
    private static FileBytes? s_ofThread;

    private byte[] _buffer = new byte[FirstCapacity];

    /// <summary>A copy of the bytes of the file at <paramref name="fullPath"/>.</summary>
    /// <inheritdoc cref="Read" path="/exception"/>
    public static byte[] ReadAll(string fullPath)
    {
        ReadOnlySpan<byte> bytes = (s_ofThread ??= new FileBytes()).Read(fullPath);
        Interruption.Look();
        return bytes.ToArray();
    }

    /// <summary>The bytes of the file at <paramref name="fullPath"/>, valid until the next one is read. A file whose length changes meanwhile is read again, at last as far as it is there.</summary>
    /// <exception cref="IOException">It cannot be read, is no regular file, or has more than 1 GiB.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public ReadOnlySpan<byte> Read(string fullPath)
    {
        if (_buffer.Length > LargestKept) _buffer = new byte[FirstCapacity];
        using var file = new OpenFile(fullPath);
        int read = Fill(file);
        // Nearly every note ends within the buffer; only of others is the length asked for.
        for (int attempt = 1; read == _buffer.Length; attempt++)
        {
            long length = file.Length;
            if (length > LargestFile) throw new IOException("it has more than 1 GiB");
            // One byte more than it should have: that the end is there is read along.
            if (_buffer.Length <= length) _buffer = new byte[length + 1];
            read = Fill(file);
            if (attempt == MostAttempts) break;
        }
        return _buffer.AsSpan(0, read);
    }

    private int Fill(OpenFile file)
    {
        int filled = 0;
        while (filled < _buffer.Length)
        {
            int wanted = _buffer.Length - filled;
            int read = file.Read(_buffer.AsSpan(filled), filled);
            filled += read;
            // Of a file on disk less comes at its end only.
            if (read < wanted) break;
        }
        return filled;
    }
}
