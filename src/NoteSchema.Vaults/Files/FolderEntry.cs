namespace NoteSchema.Vaults;

/// <summary>What a name in a folder stands for.</summary>
internal enum EntryKind
{
    /// <summary>The file system does not say.</summary>
    Unknown,
    /// <summary>A regular file.</summary>
    File,
    /// <summary>A folder.</summary>
    Folder,
    /// <summary>A symbolic link.</summary>
    Link,
    /// <summary>A named pipe, a socket or a device: to read it could wait for ever.</summary>
    Special,
}

/// <summary>A name in a folder.</summary>
/// <param name="Name">The name; bytes that are no UTF-8 are U+FFFD.</param>
/// <param name="Kind">What it stands for, as the folder itself says.</param>
internal readonly record struct FolderEntry(string Name, EntryKind Kind);
