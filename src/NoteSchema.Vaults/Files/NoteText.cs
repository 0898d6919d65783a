using System.Text;

namespace NoteSchema.Vaults;

/// <summary>The text of a note file.</summary>
/// <param name="Text">The text; a byte-order mark stays at its start, bytes that are no UTF-8 are U+FFFD.</param>
/// <param name="Damage">What was no UTF-8; null where all was.</param>
public sealed record NoteText(string Text, InvalidBytes? Damage)
{
    private static readonly UTF8Encoding Lenient = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    /// <summary>Reads <paramref name="bytes"/> as UTF-8.</summary>
    public static NoteText Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xFE])) return new NoteText(Encoding.Unicode.GetString(bytes), new InvalidBytes(0, 0, bytes[0], "UTF-16 (little-endian)"));
        if (bytes.StartsWith<byte>([0xFE, 0xFF])) return new NoteText(Encoding.BigEndianUnicode.GetString(bytes), new InvalidBytes(0, 0, bytes[0], "UTF-16 (big-endian)"));
        int invalid = IndexOfInvalid(bytes);
        string text = Lenient.GetString(bytes);
        return invalid < 0 ? new NoteText(text, null) : new NoteText(text, new InvalidBytes(invalid, Lenient.GetCharCount(bytes[..invalid]), bytes[invalid], null));
    }

    private static int IndexOfInvalid(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes)) return -1;
        int at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out int consumed) == System.Buffers.OperationStatus.Done) at += consumed;
        return at;
    }
}

/// <summary>Bytes in a note that are no UTF-8.</summary>
/// <param name="ByteOffset">The first such byte, from 0.</param>
/// <param name="Position">Where it stands in the decoded text, in UTF-16 units.</param>
/// <param name="Value">The byte.</param>
/// <param name="Encoding">The encoding that the file says it has; null where it says none.</param>
public sealed record InvalidBytes(int ByteOffset, int Position, byte Value, string? Encoding);
