namespace NoteSchema;

/// <summary>Windows-1252, as far as mis-decoded text needs it: which character stands for which byte from 0x80 up.</summary>
internal static class Windows1252
{
    /// <summary>The characters of 0x80 to 0x9F; NUL where Windows-1252 has none.</summary>
    private const string High = "\u20AC\0\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\0\u017D\0\0\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\0\u017E\u0178";

    /// <summary>The bytes that Windows-1252 has no character for: some programs drop them, others keep them as control characters.</summary>
    public static ReadOnlySpan<byte> Undefined => [0x81, 0x8D, 0x8F, 0x90, 0x9D];

    /// <summary>The byte that <paramref name="character"/> was read from, 0x80 to 0xFF; 0 where none was. Control characters stand for the bytes of their own number.</summary>
    public static byte ByteOf(char character)
    {
        if (character < '\u0080') return 0;
        if (character <= '\u00FF') return (byte)character;
        if (character > '\u2122') return 0;
        int index = High.IndexOf(character, StringComparison.Ordinal);
        return index < 0 ? (byte)0 : (byte)(0x80 + index);
    }
}
