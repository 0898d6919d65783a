using System.Globalization;

namespace NoteSchema.Vaults;

/// <summary>The hidden folder <c>.noteschema</c> of a vault, in which operations are journaled.</summary>
/// <param name="vault">The vault.</param>
internal sealed class OperationFolder(VaultFolder vault)
{
    /// <summary>The name of the hidden folder at the vault's root.</summary>
    public const string Name = ".noteschema";

    /// <summary>How the name of a journal ends while its operation is under way, and after.</summary>
    public const string Open = ".writing", Closed = ".journal";

    private const string IdFormat = "yyyyMMdd-HHmmss-fff";
    // What git is told of the folder, by a file in it, so that nobody's own .gitignore is touched.
    private static ReadOnlySpan<byte> GitIgnore => "# Journals of noteschema, for `noteschema undo`.\n*\n"u8;

    /// <summary>The full path of the folder of journals.</summary>
    public string Path { get; } = System.IO.Path.Combine(vault.Root, Name, "operations");

    /// <summary>The full path of the file that is locked while notes are written.</summary>
    public string LockPath { get; } = System.IO.Path.Combine(vault.Root, Name, "lock");

    /// <summary>Makes the folder, if it is not there.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public void Make()
    {
        Directory.CreateDirectory(Path);
        string ignore = System.IO.Path.Combine(vault.Root, Name, ".gitignore");
        if (!File.Exists(ignore)) OutputFile.WriteAll(ignore, GitIgnore);
    }

    /// <summary>The full path of the journal of the operation <paramref name="id"/>.</summary>
    public string JournalPath(string id, string extension) => System.IO.Path.Combine(Path, id + extension);

    /// <summary>An id that no operation has: the time in UTC, to the millisecond.</summary>
    public string NewId(DateTimeOffset now)
    {
        for (DateTimeOffset at = now.ToUniversalTime(); ; at = at.AddMilliseconds(1))
        {
            string id = at.ToString(IdFormat, CultureInfo.InvariantCulture);
            if (!File.Exists(JournalPath(id, Open)) && !File.Exists(JournalPath(id, Closed))) return id;
        }
    }

    /// <summary>The full paths of the journals with this extension, oldest first.</summary>
    public IReadOnlyList<string> Journals(string extension) =>
        Directory.Exists(Path) ? [.. Directory.EnumerateFiles(Path, "*" + extension).Order(StringComparer.Ordinal)] : [];

    /// <summary>
    /// The full path of the temporary file for a change of the file at <paramref name="target"/>. The name begins with a dot for Obsidian and this program, with <c>.~</c> and
    /// ends in <c>.tmp</c> for what keeps folders in step (Dropbox, OneDrive and iCloud leave such names out).
    /// </summary>
    public static string Temporary(string target, string id, int index) =>
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(target)!, string.Create(CultureInfo.InvariantCulture, $".~noteschema-{id}-{index}.tmp"));
}
