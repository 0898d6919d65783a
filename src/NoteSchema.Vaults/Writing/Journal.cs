using System.Buffers.Binary;

namespace NoteSchema.Vaults;

/// <summary>The journal of an operation under way.</summary>
internal sealed class Journal : IDisposable
{
    private const int BufferSize = 64 * 1024;

    private readonly FileStream _file;
    private readonly List<long> _changes = [];

    private Journal(FileStream file) => _file = file;

    /// <summary>How many changes it holds.</summary>
    public int Count => _changes.Count;

    /// <summary>Begins a journal.</summary>
    /// <exception cref="IOException">The file cannot be made.</exception>
    public static Journal Create(string path, JournalHead head)
    {
        var journal = new Journal(new OutputFile(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite | FileShare.Delete, BufferSize = BufferSize }));
        journal._file.Write(JournalFormat.Magic);
        journal._file.Write(JournalFormat.Write(head));
        return journal;
    }

    /// <summary>Adds a change.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Add(JournalChange change)
    {
        _changes.Add(_file.Position);
        _file.Write(JournalFormat.Write(change));
    }

    /// <summary>Says that all changes are there, and waits until they are on disk.</summary>
    /// <exception cref="IOException">They cannot be written.</exception>
    public void Close()
    {
        _file.Write(JournalFormat.WriteReady());
        _file.Flush(flushToDisk: true);
        if (LinuxCalls.IsSupported) LinuxFile.FlushFolder(Path.GetDirectoryName(_file.Name)!);
    }

    /// <summary>The change at <paramref name="index"/>, from 0.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public JournalChange this[int index]
    {
        get
        {
            _file.Position = _changes[index];
            return JournalFormat.ReadChange(JournalReader.ReadContent(_file) ?? throw new IOException("the journal was changed by another program"));
        }
    }

    /// <summary>Says how the operation ended, and waits until that is on disk.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void End(JournalEnd end)
    {
        _file.Position = _file.Length;
        _file.Write(JournalFormat.Write(end));
        _file.Flush(flushToDisk: true);
    }

    /// <summary>Says how the operation ended whose journal was left open at <paramref name="path"/>.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void EndStopped(string path, JournalEnd end)
    {
        using var file = new OutputFile(path, new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.ReadWrite });
        long whole = JournalFormat.Magic.Length;
        for (file.Position = whole; JournalReader.ReadContent(file) is not null; whole = file.Position)
        {
        }
        // What was being written when the process ended goes.
        file.SetLength(whole);
        file.Position = whole;
        file.Write(JournalFormat.Write(end));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            _file.Dispose();
        }
        catch (IOException)
        {
            // What was still to be written did not find room on the disk: that was told when it was first tried, and a journal that is cut off counts for nothing.
        }
    }
}

/// <summary>A journal as it is read again.</summary>
/// <param name="Head">What the operation is.</param>
/// <param name="Changes">How many changes it holds.</param>
/// <param name="IsReady">Whether all changes were on disk, so that writing may have begun.</param>
/// <param name="End">How it ended; null where it did not.</param>
internal sealed record JournalSummary(JournalHead Head, int Changes, bool IsReady, JournalEnd? End);

/// <summary>Reads journals. A record that is cut off or does not have its checksum ends one: what was being written when the process ended.</summary>
internal static class JournalReader
{
    private const int LargestRecord = int.MaxValue - 64;

    /// <summary>What the journal at <paramref name="path"/> says of its operation; null where it is none.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static JournalSummary? Summarize(string path)
    {
        JournalHead? head = null;
        int changes = 0;
        bool isReady = false;
        JournalEnd? end = null;
        foreach (byte[] content in Read(path))
        {
            switch (content[0])
            {
                case JournalFormat.Head: head = JournalFormat.ReadHead(content); break;
                case JournalFormat.Change: changes++; break;
                case JournalFormat.Ready: isReady = true; break;
                case JournalFormat.End: end = JournalFormat.ReadEnd(content); break;
            }
        }
        return head is null ? null : new JournalSummary(head, changes, isReady, end);
    }

    /// <summary>The changes in the journal at <paramref name="path"/>.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static IEnumerable<JournalChange> Changes(string path) => Read(path).Where(static content => content[0] == JournalFormat.Change).Select(JournalFormat.ReadChange);

    /// <summary>What follows the header of the record at which <paramref name="file"/> stands; null where there is no whole record.</summary>
    public static byte[]? ReadContent(Stream file)
    {
        byte[] header = new byte[JournalFormat.HeaderSize];
        if (file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length) return null;
        int length = BinaryPrimitives.ReadInt32LittleEndian(header);
        if (length is <= 0 or > LargestRecord || length > file.Length - file.Position) return null;
        byte[] content = new byte[length];
        file.ReadExactly(content);
        return JournalFormat.Checksum(content).AsSpan().SequenceEqual(header.AsSpan(HeaderChecksum)) ? content : null;
    }

    private const int HeaderChecksum = JournalFormat.HeaderSize - JournalFormat.ChecksumSize;

    private static IEnumerable<byte[]> Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        byte[] magic = new byte[JournalFormat.Magic.Length];
        if (file.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false) < magic.Length || !magic.AsSpan().SequenceEqual(JournalFormat.Magic)) yield break;
        while (ReadContent(file) is { } content) yield return content;
    }
}
