using System.Buffers;
using System.Text;

namespace NoteSchema;

/// <summary>The form of UTF-8 sequences of two to four bytes.</summary>
internal static class Utf8Bytes
{
    /// <summary>How many bytes follow the lead byte: 1 to 3, or 0 where <paramref name="value"/> is no lead byte.</summary>
    public static int Following(byte value) => value switch
    {
        >= 0xC2 and <= 0xDF => 1,
        >= 0xE0 and <= 0xEF => 2,
        >= 0xF0 and <= 0xF4 => 3,
        _ => 0,
    };

    /// <summary>Whether <paramref name="value"/> is one that follows a lead byte.</summary>
    public static bool IsContinuation(byte value) => value is >= 0x80 and <= 0xBF;

    /// <summary>The character that the bytes are, all of them, strictly read.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, out Rune rune) =>
        Rune.DecodeFromUtf8(bytes, out rune, out int consumed) == OperationStatus.Done && consumed == bytes.Length;
}
