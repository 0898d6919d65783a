using System.Runtime.InteropServices;

namespace NoteSchema.Cli;

/// <summary>
/// Standard output or error on Linux. With its own stream the runtime first reads what kind of terminal it is, switches the keypad over and leaves it so; nothing that is written here needs that.
/// </summary>
/// <param name="descriptor">1 for output, 2 for error.</param>
internal sealed partial class LinuxOutput(int descriptor) : Stream
{
    // PIPE_BUF: so many bytes a pipe takes all or none of.
    private const int Piece = 4096;
    private const int Interrupted = 4, Busy = 11, NobodyReads = 32;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            nint written = Write(descriptor, ref MemoryMarshal.GetReference(buffer), LengthOfPiece(buffer));
            if (written >= 0)
            {
                buffer = buffer[(int)written..];
                continue;
            }
            switch (Marshal.GetLastPInvokeError())
            {
                case Interrupted: break;
                case Busy: Thread.Sleep(1); break;
                // As with `| head`: who has read enough is not told of more.
                case NobodyReads: return;
                default: throw new IOException(Marshal.GetLastPInvokeErrorMessage());
            }
        }
    }

    public override void Flush()
    {
    }

    // Whole lines, so that one who is stopped while nobody reads leaves no half of one.
    private static int LengthOfPiece(ReadOnlySpan<byte> buffer)
    {
        if (buffer.Length <= Piece) return buffer.Length;
        int lines = buffer[..Piece].LastIndexOf((byte)'\n') + 1;
        return lines > 0 ? lines : Piece;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint Write(int file, ref byte buffer, nint length);
}
