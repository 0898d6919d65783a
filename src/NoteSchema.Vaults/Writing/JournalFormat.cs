using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace NoteSchema.Vaults;

/// <summary>
/// The records of a journal as bytes: the length of what follows the checksum (4 bytes, least first), the checksum (the first 8 bytes of its SHA-256), and that: a byte for the
/// kind of record and its members. The bytes of a file before and after are compressed together (Brotli), so that what stays takes next to no room.
/// </summary>
internal static class JournalFormat
{
    public const int HeaderSize = 12, ChecksumSize = 8;
    public const byte Head = 1, Change = 2, Ready = 3, End = 4;
    private const byte HasBefore = 1, HasAfter = 2, HasMode = 4, HasFolder = 8;
    private const int Quality = 3, Window = 22;

    /// <summary>The first bytes of a journal; the number is the version of this form.</summary>
    public static ReadOnlySpan<byte> Magic => "noteschema journal 1\n"u8;

    public static byte[] Write(JournalHead head) => Record(Head, writer =>
    {
        writer.Write(head.Id);
        writer.Write(head.Command);
        writer.Write(head.Started.ToUnixTimeMilliseconds());
        writer.Write(head.Undoes ?? "");
    });

    public static byte[] Write(JournalChange change) => Record(Change, writer =>
    {
        writer.Write((byte)((change.Before is null ? 0 : HasBefore) | (change.After is null ? 0 : HasAfter) | (change.Mode is null ? 0 : HasMode) | (change.MadeFolder is null ? 0 : HasFolder)));
        writer.Write(change.Path);
        if (change.Mode is { } mode) writer.Write((int)mode);
        if (change.MadeFolder is { } folder) writer.Write(folder);
        byte[] before = change.Before ?? [], after = change.After ?? [];
        writer.Write(before.Length);
        writer.Write(after.Length);
        writer.Write(Compress([.. before, .. after]));
    });

    public static byte[] WriteReady() => Record(Ready, static _ => { });

    public static byte[] Write(JournalEnd end) => Record(End, writer =>
    {
        writer.Write(end.Complete);
        writer.Write(end.Written);
    });

    /// <summary>The checksum of <paramref name="content"/>.</summary>
    public static byte[] Checksum(ReadOnlySpan<byte> content) => SHA256.HashData(content)[..ChecksumSize];

    public static JournalHead ReadHead(byte[] content)
    {
        BinaryReader reader = Members(content);
        string id = reader.ReadString(), command = reader.ReadString();
        var started = DateTimeOffset.FromUnixTimeMilliseconds(reader.ReadInt64());
        return new JournalHead(id, command, started, reader.ReadString() is { Length: > 0 } undoes ? undoes : null);
    }

    public static JournalChange ReadChange(byte[] content)
    {
        BinaryReader reader = Members(content);
        byte has = reader.ReadByte();
        string path = reader.ReadString();
        UnixFileMode? mode = (has & HasMode) != 0 ? (UnixFileMode)reader.ReadInt32() : null;
        string? folder = (has & HasFolder) != 0 ? reader.ReadString() : null;
        int before = reader.ReadInt32(), after = reader.ReadInt32();
        byte[] both = new byte[before + after];
        if (!BrotliDecoder.TryDecompress(content.AsSpan(1 + (int)reader.BaseStream.Position), both, out int length) || length != both.Length) throw new InvalidDataException();
        return new JournalChange(path, (has & HasBefore) != 0 ? both[..before] : null, (has & HasAfter) != 0 ? both[before..] : null, mode, folder);
    }

    public static JournalEnd ReadEnd(byte[] content)
    {
        BinaryReader reader = Members(content);
        return new JournalEnd(reader.ReadBoolean(), reader.ReadInt32());
    }

    private static BinaryReader Members(byte[] content) => new(new MemoryStream(content, 1, content.Length - 1, writable: false, publiclyVisible: false));

    private static byte[] Record(byte kind, Action<BinaryWriter> writeMembers)
    {
        var record = new MemoryStream();
        record.SetLength(HeaderSize);
        record.Position = HeaderSize;
        using var writer = new BinaryWriter(record, Encoding.UTF8);
        writer.Write(kind);
        writeMembers(writer);
        byte[] bytes = record.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(bytes, bytes.Length - HeaderSize);
        Checksum(bytes.AsSpan(HeaderSize)).CopyTo(bytes, HeaderSize - ChecksumSize);
        return bytes;
    }

    private static byte[] Compress(byte[] bytes)
    {
        byte[] compressed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        if (!BrotliEncoder.TryCompress(bytes, compressed, out int length, Quality, Window)) throw new InvalidDataException();
        return compressed[..length];
    }
}
