namespace NoteSchema.Vaults;

/// <summary>Folders that were made for a note, when the note is taken away again.</summary>
internal static class EmptyFolders
{
    /// <summary>Deletes the folders of <paramref name="path"/> from the lowest up to <paramref name="top"/>, as long as they are empty.</summary>
    public static void Delete(VaultFolder vault, string path, string top)
    {
        for (int end = path.LastIndexOf('/'); end >= top.Length; end = path.LastIndexOf('/', end - 1))
        {
            try
            {
                Directory.Delete(vault.FullPath(path[..end]), recursive: false);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return;
            }
        }
    }
}
