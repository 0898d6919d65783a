using System.Security.Cryptography;

namespace NoteSchema.Vaults;

/// <summary>Names the content of a file: the SHA-256 of its bytes.</summary>
/// <param name="Value">64 hexadecimal digits, small letters.</param>
public readonly record struct ContentHash(string Value)
{
    // Between two looks whether somebody still waits, in bytes: about a millisecond.
    private const int Block = 1 << 20;

    /// <summary>The hash of <paramref name="bytes"/>.</summary>
    public static ContentHash Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length <= Block) return new(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (int at = 0; at < bytes.Length; at += Block)
        {
            Interruption.Look();
            hash.AppendData(bytes[at..Math.Min(bytes.Length, at + Block)]);
        }
        return new(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
