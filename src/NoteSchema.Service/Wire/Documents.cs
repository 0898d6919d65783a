using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using NoteSchema.Service.V1;
using NoteSchema.Vaults;

namespace NoteSchema.Service;

/// <summary>Texts that clients send.</summary>
internal static class Documents
{
    /// <summary>The longest text that is taken, in bytes of UTF-8.</summary>
    public const int MostBytes = 16 * 1024 * 1024;

    /// <summary>Checks path and size of a note's text.</summary>
    /// <exception cref="Grpc.Core.RpcException">The text is too large, or the path leaves the vault or is no note's.</exception>
    public static void CheckNote(Document? document)
    {
        Check(document);
        if (!NoteFiles.IsNote(document!.Path)) throw CallError.NotANote(document.Path);
    }

    /// <summary>Checks path and size of any text.</summary>
    /// <exception cref="Grpc.Core.RpcException">The text is too large, or the path leaves the vault.</exception>
    public static void Check(Document? document)
    {
        if (document is null || NotePath.Read(document.Path) is null) throw CallError.PathOutsideVault();
        // At most three bytes each.
        if (document.Text.Length <= MostBytes / 3) return;
        int bytes = Encoding.UTF8.GetByteCount(document.Text);
        if (bytes > MostBytes) throw CallError.TextTooLarge(bytes, MostBytes);
    }

    /// <summary>Which text an answer is about.</summary>
    public static DocumentState StateOf(Document document, VaultState state) => new() { Path = document.Path, Version = document.Version, Hash = HashOf(document.Text), Generation = state.Generation };

    /// <summary>The hash of a text as the contract has it.</summary>
    public static string HashOf(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("\uFEFF")) text = text[1..];
        byte[] bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)), hash);
        ArrayPool<byte>.Shared.Return(bytes);
        return Convert.ToHexStringLower(hash);
    }
}
