using System.Runtime.InteropServices;
using System.Text;

namespace NoteSchema.Vaults;

/// <summary>Reads folders as the Linux kernel gives them: with the kind of each entry, which the runtime keeps to itself and would ask for file by file.</summary>
internal static class LinuxFolder
{
    // struct linux_dirent64, getdents64(2): inode (8 bytes), offset (8), length of the record (2), kind (1), name up to a null byte.
    private const int LengthAt = 16, KindAt = 18, NameAt = 19, BufferSize = 32 * 1024;

    /// <summary>The entries of the folder at <paramref name="fullPath"/> but for hidden ones, in no order.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static List<FolderEntry> Read(string fullPath)
    {
        var entries = new List<FolderEntry>();
        byte[] buffer = GC.AllocateUninitializedArray<byte>(BufferSize);
        int folder = LinuxCalls.Open(fullPath);
        try
        {
            for (int length; (length = LinuxCalls.ReadFolder(folder, buffer)) > 0;) Add(buffer.AsSpan(0, length), entries);
        }
        finally
        {
            LinuxCalls.Close(folder);
        }
        return entries;
    }

    private static void Add(ReadOnlySpan<byte> records, List<FolderEntry> entries)
    {
        while (!records.IsEmpty)
        {
            int length = MemoryMarshal.Read<ushort>(records[LengthAt..]);
            ReadOnlySpan<byte> name = records[NameAt..length];
            name = name[..name.IndexOf((byte)0)];
            if (name[0] != '.') entries.Add(new FolderEntry(Encoding.UTF8.GetString(name), KindOf(records[KindAt])));
            records = records[length..];
        }
    }

    private static EntryKind KindOf(byte kind) => kind switch
    {
        0 => EntryKind.Unknown,
        4 => EntryKind.Folder,
        8 => EntryKind.File,
        10 => EntryKind.Link,
        _ => EntryKind.Special,
    };
}
