using System.Runtime.InteropServices;
using System.Text;

namespace NoteSchema.Vaults;

/// <summary>
/// The few calls of the Linux kernel by which a vault is read. The runtime asks for the status of each file twice and locks it; with ten thousand small files that is half of the
/// time that reading takes.
/// </summary>
internal static partial class LinuxCalls
{
    // Reading only, closed when a program is started, and a named pipe without a writer is opened at once. The numbers differ on processors other than these.
    private const int OpenFlags = 0x80000 | 0x800;
    private const int SeekEnd = 2;
    private const int Interrupted = 4;
    private const int NotSeekable = 29;
    private const int PathLength = 512;

    /// <summary>Whether this is Linux, on a processor for which the numbers here hold.</summary>
    public static bool IsSupported { get; } = OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture is (Architecture.X64 or Architecture.Arm64);

    /// <summary>Opens the file or folder at <paramref name="fullPath"/> for reading.</summary>
    /// <exception cref="IOException">It cannot be opened; the message is the system's.</exception>
    public static int Open(string fullPath)
    {
        int length = Encoding.UTF8.GetMaxByteCount(fullPath.Length) + 1;
        Span<byte> path = length <= PathLength ? stackalloc byte[PathLength] : new byte[length];
        path[Encoding.UTF8.GetBytes(fullPath, path)] = 0;
        int file;
        do
        {
            file = Open(ref MemoryMarshal.GetReference(path), OpenFlags);
        }
        while (file < 0 && WasInterrupted());
        return file >= 0 ? file : throw Failure();
    }

    /// <summary>The length of an open file in bytes.</summary>
    public static long Length(int file) => Seek(file, 0, SeekEnd);

    /// <summary>Reads into <paramref name="buffer"/> what stands at <paramref name="offset"/> of an open file and gives the number of bytes, 0 at the end.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static int Read(int file, Span<byte> buffer, long offset)
    {
        nint length;
        do
        {
            length = Read(file, ref MemoryMarshal.GetReference(buffer), buffer.Length, offset);
        }
        while (length < 0 && WasInterrupted());
        return length >= 0 ? (int)length : throw Failure();
    }

    /// <summary>Reads on in an open folder: as many records as <paramref name="buffer"/> holds, 0 bytes at the end.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static int ReadFolder(int folder, Span<byte> buffer)
    {
        nint length = ReadRecords(folder, ref MemoryMarshal.GetReference(buffer), buffer.Length);
        return length >= 0 ? (int)length : throw Failure();
    }

    /// <summary>Closes a file or folder.</summary>
    public static void Close(int file) => _ = CloseFile(file);

    private static bool WasInterrupted() => Marshal.GetLastPInvokeError() == Interrupted;

    private static IOException Failure() => new(Marshal.GetLastPInvokeError() == NotSeekable ? "it is a named pipe, a socket or a device" : Marshal.GetLastPInvokeErrorMessage());

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true)]
    private static partial int Open(ref byte path, int flags);

    [LibraryImport("libc", EntryPoint = "lseek", SetLastError = true)]
    private static partial long Seek(int file, long offset, int origin);

    [LibraryImport("libc", EntryPoint = "pread", SetLastError = true)]
    private static partial nint Read(int file, ref byte buffer, nint length, long offset);

    [LibraryImport("libc", EntryPoint = "getdents64", SetLastError = true)]
    private static partial nint ReadRecords(int folder, ref byte buffer, nint length);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int CloseFile(int file);
}
