using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary>A note that somebody named, and its vault.</summary>
/// <param name="Vault">The vault, opened.</param>
/// <param name="Path">The note's path from the vault's root.</param>
/// <param name="FullPath">Its full path.</param>
/// <param name="File">The file as it was read.</param>
internal sealed record NamedNote(Vault Vault, string Path, string FullPath, NoteFile File)
{
    /// <summary>Reads the note at <paramref name="path"/> and opens its vault.</summary>
    /// <exception cref="CommandException">It is not there or cannot be read, or the vault is not in order.</exception>
    public static NamedNote Open(Context context, string path)
    {
        string full = context.Terminal.FullPath(path);
        if (!System.IO.File.Exists(full)) throw Directory.Exists(full) ? new CommandException($"`{path}` is a folder; name a note") : Workspace.NotThere(context, path, "note");
        Vault vault = Workspace.Open(context, Workspace.Find(context, [path]));
        if (vault.Folder.Locate(full) is not { } relative) throw new CommandException($"`{path}` lies outside the vault `{context.Terminal.ShownPath(vault.Folder.Root)}`; name the vault with --vault");
        try
        {
            return new NamedNote(vault, relative, full, NoteFile.Read(full));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"`{path}` cannot be read: {exception.Message}");
        }
    }
}
