using System.Text;

namespace NoteSchema.Vaults;

/// <summary>Tells files that are UTF-16, as some programs of Windows save text.</summary>
internal static class Utf16Files
{
    // Spaces, line ends and marks of Markdown have a null byte in UTF-16 whatever the script; fewer of them may be an accident in a text of another encoding.
    private const int FewestNulls = 4;
    private const int UnitsForEachNull = 8;

    /// <summary>UTF-16 of either byte order, by a byte-order mark or by its null bytes; null where the bytes are something else.</summary>
    public static Encoding? EncodingOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xFE])) return Encoding.Unicode;
        if (bytes.StartsWith<byte>([0xFE, 0xFF])) return Encoding.BigEndianUnicode;
        if (bytes.Length % 2 != 0 || !bytes.Contains((byte)0)) return null;
        int even = 0, odd = 0;
        for (int at = 0; at < bytes.Length; at += 2)
        {
            if (bytes[at] == 0) even++;
            if (bytes[at + 1] == 0) odd++;
        }
        int nulls = Math.Max(even, odd);
        if (Math.Min(even, odd) > 0 || nulls < FewestNulls || nulls < bytes.Length / 2 / UnitsForEachNull) return null;
        Encoding encoding = odd > 0 ? Encoding.Unicode : Encoding.BigEndianUnicode;
        return IsText(encoding.GetString(bytes)) ? encoding : null;
    }

    private static bool IsText(string text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            if (char.IsControl(text[at]) && text[at] is not ('\t' or '\n' or '\r')) return false;
            if (char.IsSurrogate(text[at]) && !char.IsSurrogatePair(text, at++)) return false;
        }
        return true;
    }
}
