namespace NoteSchema.Vaults;

/// <summary>A note file as it was read.</summary>
/// <param name="Text">The text, as <see cref="NoteText"/> says.</param>
/// <param name="Damage">What was no UTF-8; null where all was.</param>
/// <param name="Size">The size in bytes.</param>
/// <param name="Created">When the file was made.</param>
/// <param name="Modified">When it was last written.</param>
public sealed record NoteFile(string Text, InvalidBytes? Damage, long Size, DateTimeOffset Created, DateTimeOffset Modified)
{
    [ThreadStatic]
    private static FileBytes? s_bytes;

    /// <summary>Reads the file at <paramref name="fullPath"/>.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static NoteFile Read(string fullPath)
    {
        ReadOnlySpan<byte> bytes = (s_bytes ??= new FileBytes()).Read(fullPath);
        NoteText text = NoteText.Decode(bytes);
        return new NoteFile(text.Text, text.Damage, bytes.Length, File.GetCreationTimeUtc(fullPath), File.GetLastWriteTimeUtc(fullPath));
    }

    /// <summary>Reads the file at <paramref name="fullPath"/>; null where it cannot be read.</summary>
    internal static NoteFile? TryRead(string fullPath)
    {
        try
        {
            return Read(fullPath);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
