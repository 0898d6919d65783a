using System.Runtime.InteropServices;

namespace NoteSchema.Vaults;

/// <summary>What a file has besides its bytes and must not lose when another takes its place: mode, owner, access list, extended attributes, the time it was made.</summary>
internal static partial class FileTraits
{
    private const uint MacMetadata = 7;

    /// <summary>Why the file at <paramref name="path"/> must not be replaced; null where it may.</summary>
    /// <exception cref="IOException">It cannot be opened for writing.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static string? WhyFixed(string path)
    {
        // Another file could take the place of one that may not be written: only its folder is asked. The superuser may write all, and is held to the mode all the same.
        bool isReadOnly = OperatingSystem.IsWindows() ? File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly) : !File.GetUnixFileMode(path).HasFlag(UnixFileMode.UserWrite);
        if (isReadOnly) return "it is read-only";
        File.OpenHandle(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete).Dispose();
        if (LinuxCalls.IsSupported && LinuxFile.Status(path) is { Links: > 1 } status) return $"it has {status.Links} names (hard links), which would be parted";
        return null;
    }

    /// <summary>Gives the file at <paramref name="to"/>, which this process made, what the one at <paramref name="from"/> has.</summary>
    /// <exception cref="IOException">It cannot.</exception>
    public static void Copy(string from, string to)
    {
        // On Windows the file keeps all of it: `File.Replace` puts the new bytes in its place.
        if (OperatingSystem.IsWindows()) return;
        if (LinuxCalls.IsSupported)
        {
            if (LinuxFile.Status(from) is { } old && LinuxFile.Status(to) is { } made && (old.User, old.Group) != (made.User, made.Group) && !LinuxFile.TrySetOwner(to, old.User, old.Group))
                throw new IOException("it belongs to another user or group, to whom it cannot be given back");
            LinuxFile.CopyAttributes(from, to);
        }
        else if (OperatingSystem.IsMacOS())
        {
            DateTime created = File.GetCreationTimeUtc(from);
            _ = CopyMacMetadata(from, to, 0, MacMetadata);
            File.SetCreationTimeUtc(to, created);
            File.SetLastWriteTimeUtc(to, DateTime.UtcNow);
        }
        File.SetUnixFileMode(to, File.GetUnixFileMode(from));
    }

    // copyfile(3): COPYFILE_ACL, COPYFILE_STAT and COPYFILE_XATTR.
    [LibraryImport("libc", EntryPoint = "copyfile", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int CopyMacMetadata(string from, string to, nint state, uint flags);
}
