namespace NoteSchema.Vaults;

/// <summary>What is to become of a file. It is refused when the file is no longer what was read.</summary>
/// <param name="Path">The path from the vault's root, with <c>/</c>.</param>
/// <param name="Read">What was read there; null where there was no file, and the change makes it.</param>
/// <param name="After">The bytes that will be there; null where the file is deleted.</param>
public sealed record FileChange(string Path, ContentHash? Read, byte[]? After)
{
    /// <summary>The mode of a file that is made; null for what the system gives new files.</summary>
    internal UnixFileMode? Mode { get; init; }

    /// <summary>The topmost folder, from the vault's root, that goes with a deleted file if it is empty then; null where none does.</summary>
    internal string? EmptyFolder { get; init; }

    /// <summary>Makes a file; one that is there already is never overwritten.</summary>
    public static FileChange Create(string path, byte[] after) => new(path, null, after);

    /// <summary>Deletes a file.</summary>
    public static FileChange Delete(string path, ContentHash read) => new(path, read, null);
}

/// <summary>A change of a text cannot be made exactly in the bytes of its file, or not at all.</summary>
/// <param name="message">Why, in words that go on after the path: "it …".</param>
public sealed class ChangeRefusedException(string message) : Exception(message);

/// <summary>A file that was left as it is, and why.</summary>
/// <param name="Path">The path from the vault's root, with <c>/</c>.</param>
/// <param name="Reason">Why, in words that go on after the path: "it is read-only".</param>
public sealed record WriteFailure(string Path, string Reason);
