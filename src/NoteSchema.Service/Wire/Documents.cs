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

    /// <summary>The longest text of a schema, likewise. Nobody writes one by hand that is a tenth of it.</summary>
    private const int MostBytesOfSchema = 1024 * 1024;

    // In bytes.
    private const int HashedAtOnce = 8 * 1024;

    /// <summary>Checks path and size of a note's text.</summary>
    /// <exception cref="Grpc.Core.RpcException">The text is too large, or the path leaves the vault or is no note's.</exception>
    public static void CheckNote(Document? document)
    {
        Check(document, MostBytes);
        if (!NoteFiles.IsNote(document!.Path)) throw CallError.NotANote(document.Path);
    }

    /// <summary>Checks path and size of a schema's text.</summary>
    /// <exception cref="Grpc.Core.RpcException">The text is too large, or the path leaves the vault.</exception>
    public static void CheckSchema(Document? document) => Check(document, MostBytesOfSchema);

    private static void Check(Document? document, int most)
    {
        if (document is null || NotePath.Read(document.Path) is null) throw CallError.PathOutsideVault();
        // At most three bytes each.
        if (document.Text.Length <= most / 3) return;
        int bytes = Encoding.UTF8.GetByteCount(document.Text);
        if (bytes > most) throw CallError.TextTooLarge(bytes, most);
    }

    /// <summary>Which text an answer is about.</summary>
    public static DocumentState StateOf(Document document, VaultState state) => new() { Path = document.Path, Version = document.Version, Hash = HashOf(document.Text), Generation = state.Generation };

    /// <summary>The hash of a text as the contract has it.</summary>
    public static string HashOf(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("\uFEFF")) text = text[1..];
        // In parts: a buffer for all of it would stay with each thread that ever answered.
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Encoder encoder = Encoding.UTF8.GetEncoder();
        Span<byte> bytes = stackalloc byte[HashedAtOnce];
        bool isDone;
        do
        {
            Interruption.Look();
            encoder.Convert(text, bytes, flush: true, out int read, out int written, out isDone);
            hash.AppendData(bytes[..written]);
            text = text[read..];
        }
        while (!isDone);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
