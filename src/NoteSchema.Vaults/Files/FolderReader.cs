using System.IO.Enumeration;

namespace NoteSchema.Vaults;

/// <summary>Reads the names in a folder and what each stands for, without looking at the files themselves.</summary>
internal static class FolderReader
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>The entries of the folder at <paramref name="fullPath"/> but for hidden ones, whose names begin with a dot, in ordinal order of names.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static List<FolderEntry> Read(string fullPath)
    {
        List<FolderEntry> entries = LinuxCalls.IsSupported ? LinuxFolder.Read(fullPath) : [.. Enumerate(fullPath)];
        entries.Sort(static (left, right) => string.CompareOrdinal(left.Name, right.Name));
        return entries;
    }

    private static FileSystemEnumerable<FolderEntry> Enumerate(string fullPath) =>
        new(fullPath, static (ref entry) => new FolderEntry(entry.FileName.ToString(), KindOf(ref entry)), Everything) { ShouldIncludePredicate = static (ref entry) => entry.FileName[0] != '.' };

    private static EntryKind KindOf(ref FileSystemEntry entry) =>
        entry.Attributes.HasFlag(FileAttributes.ReparsePoint) ? EntryKind.Link : entry.IsDirectory ? EntryKind.Folder : EntryKind.File;
}
