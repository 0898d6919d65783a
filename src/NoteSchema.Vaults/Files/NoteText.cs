using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;

namespace NoteSchema.Vaults;

/// <summary>The text of a note file.</summary>
/// <param name="Text">The text; a byte-order mark stays at its start, bytes that are no UTF-8 are U+FFFD.</param>
/// <param name="Damage">What was no UTF-8; null where all was.</param>
public sealed record NoteText(string Text, InvalidBytes? Damage)
{
    // A text with more characters beyond ASCII than one for so many bytes is no longer one with few.
    private const int AsciiForEach = 16, FewBeyond = 32;

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
        OperationStatus status = Widen(bytes, text, out int read, out int written);
        if (status == OperationStatus.Done) return written;
        damage = new InvalidBytes(read, written, bytes[read], null);
        return Encoding.UTF8.GetChars(bytes, text);
    }

    /// <summary>Decodes UTF-8 up to the first byte that is none. Thirty-two bytes of ASCII are widened at once also after a character beyond it, which the runtime no longer does.</summary>
    private static OperationStatus Widen(ReadOnlySpan<byte> bytes, Span<char> text, out int read, out int written)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(text.Length, bytes.Length);
        ref byte source = ref MemoryMarshal.GetReference(bytes);
        ref ushort target = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        int at = 0, unit = 0, beyond = 0;
        // There is room for a unit for each byte, and never more are written than bytes are read.
        while (at <= bytes.Length - (2 * Vector128<byte>.Count))
        {
            Vector128<byte> left = Vector128.LoadUnsafe(ref source, (uint)at), right = Vector128.LoadUnsafe(ref source, (uint)(at + Vector128<byte>.Count));
            ref ushort units = ref Unsafe.Add(ref target, unit);
            Vector128.WidenLower(left).StoreUnsafe(ref units);
            Vector128.WidenUpper(left).StoreUnsafe(ref units, 8);
            Vector128.WidenLower(right).StoreUnsafe(ref units, 16);
            Vector128.WidenUpper(right).StoreUnsafe(ref units, 24);
            uint marks = left.ExtractMostSignificantBits() | (right.ExtractMostSignificantBits() << Vector128<byte>.Count);
            if (marks == 0)
            {
                at += 2 * Vector128<byte>.Count;
                unit += 2 * Vector128<byte>.Count;
                continue;
            }
            int ascii = BitOperations.TrailingZeroCount(marks);
            if (Rune.DecodeFromUtf8(bytes[(at + ascii)..], out Rune rune, out int length) != OperationStatus.Done || ++beyond > FewBeyond + (at / AsciiForEach)) break;
            unit += ascii + rune.EncodeToUtf16(text[(unit + ascii)..]);
            at += ascii + length;
        }
        OperationStatus status = Utf8.ToUtf16(bytes[at..], text[unit..], out int restRead, out int restWritten, replaceInvalidSequences: false);
        read = at + restRead;
        written = unit + restWritten;
        return status;
    }
}

/// <summary>Bytes in a note that are no UTF-8.</summary>
/// <param name="ByteOffset">The first such byte, from 0.</param>
/// <param name="Position">Where it stands in the decoded text, in UTF-16 units.</param>
/// <param name="Value">The byte.</param>
/// <param name="Encoding">The encoding that the file has; null where it cannot be told.</param>
public sealed record InvalidBytes(int ByteOffset, int Position, byte Value, string? Encoding);
