using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using NoteSchema.Vaults.Tests.Files;

namespace NoteSchema.Vaults.Tests.Writing;

/// <summary>What a file has besides its bytes stays when another takes its place: owner, group, extended attributes, access list. On Linux, so far as the file system and the user's rights allow it.</summary>
public sealed class FileTraitsTests : IDisposable
{
    private const string AccessList = "system.posix_acl_access", FolderDefault = "system.posix_acl_default";

    private readonly TestFolder _folder = new();
    private readonly VaultFolder _vault;

    public FileTraitsTests() => _vault = new VaultFolder(_folder.Root);

    public void Dispose() => _folder.Dispose();

    private string Path => System.IO.Path.Combine(_folder.Root, "a.md");

    [Theory]
    [InlineData("user.color", "red")]
    [InlineData("user.empty", "")]
    public void Extended_attributes_stay(string name, string value)
    {
        if (!Make() || !TrySet(Path, name, Encoding.UTF8.GetBytes(value))) return;
        ChangeAndTakeBack(() => Assert.Equal(value, Encoding.UTF8.GetString(Get(name)!)));
    }

    [Fact]
    public void The_access_list_stays()
    {
        byte[] list = AclOf(user: 4321);
        if (!Make() || !TrySet(Path, AccessList, list)) return;
        ChangeAndTakeBack(() => Assert.Equal(list, Get(AccessList)));
    }

    [Fact]
    public void A_file_without_an_access_list_gets_none_from_its_folder()
    {
        if (!Make() || !TrySet(_folder.Root, FolderDefault, AclOf(user: 4321))) return;
        ChangeAndTakeBack(() => Assert.Null(Get(AccessList)));
    }

    [Fact]
    public void Owner_and_group_stay()
    {
        if (!Make() || SetOwner(Path, 4321, 8765) != 0) return;
        ChangeAndTakeBack(() => _folder.Shell("test $(stat -c %u:%g a.md) = 4321:8765"));
    }

    private bool Make()
    {
        File.WriteAllText(Path, "one");
        return OperatingSystem.IsLinux();
    }

    private void ChangeAndTakeBack(Action check)
    {
        UnixFileMode mode = OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(Path);
        using (var operation = new BulkOperation(_vault, "test", TimeProvider.System))
        {
            operation.Add(NoteBytes.Read(_vault, "a.md").Change("two"));
            Assert.Single(operation.Write().Written);
        }
        Assert.Equal("two", File.ReadAllText(Path));
        check();
        Assert.Single(Undo.Run(_vault, OperationLog.Read(_vault)[0], TimeProvider.System).Written);
        Assert.Equal("one", File.ReadAllText(Path));
        check();
        if (!OperatingSystem.IsWindows()) Assert.Equal(mode, File.GetUnixFileMode(Path));
    }

    // As the kernel keeps it, acl(5): version 2, then tag, rights and id of each entry. One user besides the owner may read and write.
    private static byte[] AclOf(uint user)
    {
        const uint Nobody = uint.MaxValue;
        (ushort Tag, ushort Rights, uint Id)[] entries = [(1, 6, Nobody), (2, 6, user), (4, 4, Nobody), (0x10, 6, Nobody), (0x20, 0, Nobody)];
        byte[] list = new byte[4 + (8 * entries.Length)];
        BinaryPrimitives.WriteUInt32LittleEndian(list, 2);
        for (int i = 0; i < entries.Length; i++)
        {
            Span<byte> entry = list.AsSpan(4 + (8 * i), 8);
            BinaryPrimitives.WriteUInt16LittleEndian(entry, entries[i].Tag);
            BinaryPrimitives.WriteUInt16LittleEndian(entry[2..], entries[i].Rights);
            BinaryPrimitives.WriteUInt32LittleEndian(entry[4..], entries[i].Id);
        }
        return list;
    }

    private byte[]? Get(string name)
    {
        byte[] value = new byte[1024];
        nint length = GetAttribute(Path, name, value, value.Length);
        return length < 0 ? null : value[..(int)length];
    }

    private static bool TrySet(string path, string name, byte[] value) => SetAttribute(path, name, value, value.Length, 0) == 0;

    [DllImport("libc", EntryPoint = "lgetxattr", CharSet = CharSet.Ansi)]
    private static extern nint GetAttribute(string path, string name, byte[] value, nint size);

    [DllImport("libc", EntryPoint = "lsetxattr", CharSet = CharSet.Ansi)]
    private static extern int SetAttribute(string path, string name, byte[] value, nint size, int flags);

    [DllImport("libc", EntryPoint = "lchown", CharSet = CharSet.Ansi)]
    private static extern int SetOwner(string path, uint user, uint group);
}
