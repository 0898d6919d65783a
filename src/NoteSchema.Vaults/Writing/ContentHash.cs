using System.Security.Cryptography;

namespace NoteSchema.Vaults;

/// <summary>Names the content of a file: the SHA-256 of its bytes.</summary>
/// <param name="Value">64 hexadecimal digits, small letters.</param>
public readonly record struct ContentHash(string Value)
{
    /// <summary>The hash of <paramref name="bytes"/>.</summary>
    public static ContentHash Of(ReadOnlySpan<byte> bytes) => new(Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <inheritdoc/>
    public override string ToString() => Value;
}
