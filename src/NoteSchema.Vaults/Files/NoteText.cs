using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace NoteSchema.Vaults;

/// <summary>The text of a note file.</summary>
/// <param name="Text">The text; a byte-order mark stays at its start, bytes that are no UTF-8 are U+FFFD.</param>
/// <param name="Damage">What was no UTF-8; null where all was.</param>
public sealed record NoteText(string Text, InvalidBytes? Damage)
{
    /// <summary>Reads <paramref name="bytes"/> as UTF-8, or as what they obviously are.</summary>
    public static NoteText Decode(ReadOnlySpan<byte> bytes)
    {
        Interruption.Look();
        char[] text = ArrayPool<char>.Shared.Rent(bytes.Length);
        int length = Decode(bytes, text, out InvalidBytes? damage);
        Interruption.Look();
        var decoded = new NoteText(new string(text, 0, length), damage);
        ArrayPool<char>.Shared.Return(text);
        return decoded;
    }

    /// <summary>The same into <paramref name="text"/>, which has room for as many UTF-16 units as there are bytes; gives the number of units.</summary>
    public static int Decode(ReadOnlySpan<byte> bytes, Span<char> text, out InvalidBytes? damage)
    {
        damage = null;
        if (Utf16Files.EncodingOf(bytes) is { } encoding)
        {
            damage = new InvalidBytes(0, 0, bytes[0], encoding == Encoding.Unicode ? "UTF-16 (little-endian)" : "UTF-16 (big-endian)");
            return encoding.GetChars(bytes, text);
        }
        if (Utf8.ToUtf16(bytes, text, out int read, out int written, replaceInvalidSequences: false) == OperationStatus.Done) return written;
        damage = new InvalidBytes(read, written, bytes[read], null);
        return Encoding.UTF8.GetChars(bytes, text);
    }
}

/// <summary>Bytes in a note that are no UTF-8.</summary>
/// <param name="ByteOffset">The first such byte, from 0.</param>
/// <param name="Position">Where it stands in the decoded text, in UTF-16 units.</param>
/// <param name="Value">The byte.</param>
/// <param name="Encoding">The encoding that the file has; null where it cannot be told.</param>
public sealed record InvalidBytes(int ByteOffset, int Position, byte Value, string? Encoding);
