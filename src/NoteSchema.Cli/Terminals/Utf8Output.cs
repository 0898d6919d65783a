using System.Text;

namespace NoteSchema.Cli;

/// <summary>Text to a stream as UTF-8 without a byte-order mark, lines ended by LF. It is handed on in whole lines, so that one who is stopped leaves no half of one; the rest with <see cref="Flush"/>.</summary>
/// <param name="stream">Where it goes.</param>
internal sealed class Utf8Output(Stream stream) : TextWriter
{
    private const int HandedOn = 32 * 1024;

    private readonly Encoder _encoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetEncoder();
    private byte[] _buffer = new byte[2 * HandedOn];
    private int _length;

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Write([value]);

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        MakeRoom(Encoding.GetMaxByteCount(buffer.Length));
        _length += _encoder.GetBytes(buffer, _buffer.AsSpan(_length), flush: false);
        if (_length >= HandedOn) HandOn();
    }

    public override void WriteLine() => Write('\n');

    public override void WriteLine(string? value)
    {
        Write(value.AsSpan());
        Write('\n');
    }

    /// <summary>Writes what is UTF-8 already.</summary>
    public void Write(ReadOnlySpan<byte> text)
    {
        MakeRoom(text.Length);
        text.CopyTo(_buffer.AsSpan(_length));
        _length += text.Length;
        if (_length >= HandedOn) HandOn();
    }

    public override void Flush()
    {
        stream.Write(_buffer, 0, _length);
        _length = 0;
        stream.Flush();
    }

    private void MakeRoom(int length)
    {
        if (_buffer.Length - _length < length) Array.Resize(ref _buffer, Math.Max(2 * _buffer.Length, _length + length));
    }

    private void HandOn()
    {
        int lines = _buffer.AsSpan(0, _length).LastIndexOf((byte)'\n') + 1;
        stream.Write(_buffer, 0, lines);
        _length -= lines;
        _buffer.AsSpan(lines, _length).CopyTo(_buffer);
    }
}
