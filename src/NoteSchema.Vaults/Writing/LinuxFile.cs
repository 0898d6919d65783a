using System.Runtime.InteropServices;
using System.Text;

namespace NoteSchema.Vaults;

/// <summary>What the runtime does not tell or do with files on Linux: owner, hard links, extended attributes, folders on disk.</summary>
internal static partial class LinuxFile
{
    // struct statx, statx(2): hard links (4 bytes) at 16, user (4) at 20, group (4) at 24.
    private const int StatusSize = 256, LinksAt = 16, UserAt = 20, GroupAt = 24;
    private const int CurrentFolder = -100, BasicStatus = 0x7FF, NoFollow = 0x100;
    private const int LargestAttributes = 64 * 1024;

    /// <summary>The number of names that the file has, its user and its group; null where the system does not say.</summary>
    public static (uint Links, uint User, uint Group)? Status(string path)
    {
        Span<byte> status = stackalloc byte[StatusSize];
        if (GetStatus(CurrentFolder, path, NoFollow, BasicStatus, ref MemoryMarshal.GetReference(status)) != 0) return null;
        return (MemoryMarshal.Read<uint>(status[LinksAt..]), MemoryMarshal.Read<uint>(status[UserAt..]), MemoryMarshal.Read<uint>(status[GroupAt..]));
    }

    /// <summary>Gives the file a user and a group; says no where that is not allowed.</summary>
    public static bool TrySetOwner(string path, uint user, uint group) => SetOwner(path, user, group) == 0;

    /// <summary>Gives <paramref name="to"/> the extended attributes of <paramref name="from"/> and no others, access lists among them, as far as the file system and the system allow.</summary>
    public static void CopyAttributes(string from, string to)
    {
        List<string> wanted = AttributesOf(from);
        // A new file may have got an access list from its folder.
        foreach (string name in AttributesOf(to).Except(wanted)) _ = RemoveAttribute(to, name);
        byte[] value = new byte[LargestAttributes];
        foreach (string name in wanted)
        {
            nint size = GetAttribute(from, name, ref value[0], value.Length);
            if (size >= 0) _ = SetAttribute(to, name, ref value[0], size, 0);
        }
    }

    private static List<string> AttributesOf(string path)
    {
        byte[] names = new byte[LargestAttributes];
        nint length = ListAttributes(path, ref names[0], names.Length);
        List<string> attributes = [];
        for (int at = 0; at < length;)
        {
            int end = Array.IndexOf(names, (byte)0, at);
            attributes.Add(Encoding.UTF8.GetString(names, at, end - at));
            at = end + 1;
        }
        return attributes;
    }

    /// <summary>Waits until the names in a folder are on disk.</summary>
    public static void FlushFolder(string path)
    {
        int folder = LinuxCalls.Open(path);
        _ = Flush(folder);
        LinuxCalls.Close(folder);
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int GetStatus(int folder, string path, int flags, uint mask, ref byte status);

    [LibraryImport("libc", EntryPoint = "lchown", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetOwner(string path, uint user, uint group);

    [LibraryImport("libc", EntryPoint = "llistxattr", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint ListAttributes(string path, ref byte names, nint size);

    [LibraryImport("libc", EntryPoint = "lgetxattr", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint GetAttribute(string path, string name, ref byte value, nint size);

    [LibraryImport("libc", EntryPoint = "lsetxattr", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetAttribute(string path, string name, ref byte value, nint size, int flags);

    [LibraryImport("libc", EntryPoint = "lremovexattr", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RemoveAttribute(string path, string name);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Flush(int file);
}
