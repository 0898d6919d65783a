using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary>The notes that a command is to check.</summary>
internal static class NoteSelection
{
    /// <summary>The notes at and in <paramref name="paths"/>, each once; all of the vault where none is given. A note that is named is taken even where the settings exclude it.</summary>
    /// <param name="context">The call.</param>
    /// <param name="vault">The vault.</param>
    /// <param name="files">All files of the vault; notes that only a link leads to are added.</param>
    /// <param name="paths">Files and folders as they were typed.</param>
    /// <exception cref="CommandException">A path is not there, lies outside or is no note, or there is nothing to check.</exception>
    public static List<VaultFile> Find(Context context, Vault vault, FileTable files, IReadOnlyList<string> paths)
    {
        if (paths.Count == 0) paths = [vault.Folder.Root];
        var seen = new HashSet<VaultFile>();
        var notes = new List<VaultFile>();
        foreach (string path in paths)
        {
            string full = context.Terminal.FullPath(path);
            bool isFolder = Directory.Exists(full);
            if (!isFolder && !File.Exists(full)) throw Workspace.NotThere(context, path, "file or folder");
            if (vault.Folder.Locate(full) is not { } relative) throw new CommandException($"`{path}` lies outside the vault `{context.Terminal.ShownPath(vault.Folder.Root)}`; one run checks one vault, the one that --vault names");
            if (!isFolder && !NoteFiles.IsNote(full)) throw new CommandException($"`{path}` is no note: notes end in .md");
            bool isEmpty = true;
            foreach (VaultFile note in isFolder ? NotesIn(vault, files, relative) : [NoteAt(files, relative)])
            {
                isEmpty = false;
                if (seen.Add(note)) notes.Add(note);
            }
            if (isEmpty) throw new CommandException($"there are no notes in `{context.Terminal.ShownPath(full)}`{(vault.Settings.ExcludesNotes ? " that the settings do not exclude" : "")}, so nothing was checked");
        }
        return notes;
    }

    /// <summary>The note at <paramref name="path"/> from the vault's root, added where it is not among <paramref name="files"/>.</summary>
    public static VaultFile NoteAt(FileTable files, string path) => files.Find(path) is { IsNone: false } file ? file : files.Add(path, isNote: true);

    // What cannot be read was told when all files were looked for.
    private static IEnumerable<VaultFile> NotesIn(Vault vault, FileTable files, string folder) =>
        folder.Length == 0 ? files.Files.Where(file => files.IsNote(file) && !files.IsExcluded(file))
        : NoteFiles.Enumerate(vault.Folder, folder, vault.Settings.Exclude, static (_, _) => { }).Select(path => NoteAt(files, path));
}
