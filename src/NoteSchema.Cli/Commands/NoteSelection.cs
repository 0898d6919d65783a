using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary>The notes that a command is to check.</summary>
internal static class NoteSelection
{
    /// <summary>The notes at and in <paramref name="paths"/>, each once; all of the vault where none is given. A note that is named is taken even where the settings exclude it.</summary>
    /// <param name="context">The call.</param>
    /// <param name="vault">The vault.</param>
    /// <param name="paths">Files and folders as they were typed.</param>
    /// <param name="onUnreadable">Told of each folder that cannot be read, and why.</param>
    /// <exception cref="CommandException">A path is not there, lies outside or is no note, or there is nothing to check.</exception>
    public static List<string> Find(Context context, Vault vault, IReadOnlyList<string> paths, Action<string, string> onUnreadable)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var notes = new List<string>();
        foreach (string path in paths.Count > 0 ? paths : [vault.Folder.Root])
        {
            string full = context.Terminal.FullPath(path);
            bool isFolder = Directory.Exists(full);
            if (!isFolder && !File.Exists(full)) throw new CommandException($"there is no file or folder `{path}`");
            if (vault.Folder.RelativePath(full) is not { } relative) throw new CommandException($"`{path}` lies outside the vault `{context.Terminal.ShownPath(vault.Folder.Root)}`; one run checks one vault, the one that --vault names");
            if (!isFolder && !NoteFiles.IsNote(full)) throw new CommandException($"`{path}` is no note: notes end in .md");
            bool isEmpty = true;
            foreach (string note in isFolder ? NoteFiles.Enumerate(vault.Folder, relative, vault.Settings.Exclude, onUnreadable) : [relative])
            {
                isEmpty = false;
                if (seen.Add(note)) notes.Add(note);
            }
            if (isEmpty) throw new CommandException($"there are no notes in `{context.Terminal.ShownPath(full)}`{(vault.Settings.Exclude.Count > 0 ? " that the settings do not exclude" : "")}, so nothing was checked");
        }
        return notes;
    }
}
