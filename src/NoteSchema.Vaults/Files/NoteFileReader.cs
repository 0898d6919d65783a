namespace NoteSchema.Vaults;

/// <summary>Reads the notes of a vault one after another in the same memory. What it gives is valid until the next one is read. Not safe for use by several threads at a time.</summary>
/// <param name="vault">The vault.</param>
public sealed class NoteFileReader(VaultFolder vault)
{
    private const int FirstCapacity = 32 * 1024, LargestKept = 4 * 1024 * 1024;

    private readonly FileBytes _bytes = new();
    private char[] _text = new char[FirstCapacity];

    /// <summary>The full path of the file that was read last.</summary>
    public string FullPath { get; private set; } = "";

    /// <summary>Its size in bytes.</summary>
    public long Size { get; private set; }

    /// <summary>What was no UTF-8 in it; null where all was.</summary>
    public InvalidBytes? Damage { get; private set; }

    /// <summary>The text of the note at <paramref name="path"/>, given from the vault's root.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public ReadOnlyMemory<char> Read(string path)
    {
        FullPath = vault.FullPath(path);
        ReadOnlySpan<byte> bytes = _bytes.Read(FullPath);
        Size = bytes.Length;
        if (_text.Length < bytes.Length || _text.Length > LargestKept) _text = new char[Math.Max(FirstCapacity, bytes.Length)];
        int length = NoteText.Decode(bytes, _text, out InvalidBytes? damage);
        Damage = damage;
        return _text.AsMemory(0, length);
    }
}
