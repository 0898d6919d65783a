namespace NoteSchema.Vaults;

/// <summary>Goes through the notes of an open vault as they are on disk.</summary>
public static class LiveNotes
{
    /// <summary>The paths of the notes at and below <paramref name="paths"/>, all where none is given, but for those that the settings leave out; in order.</summary>
    /// <param name="vault">The vault.</param>
    /// <param name="paths">Folders or notes, from the vault's root.</param>
    public static IReadOnlyList<string> Find(LiveVault vault, IReadOnlyCollection<string> paths) => vault.Ask(state =>
    {
        FileTable files = state.Index.Files;
        var found = new List<string>();
        foreach (VaultFile file in files.Files)
        {
            if (!files.IsNote(file) || files.IsExcluded(file)) continue;
            string path = files.PathOf(file);
            if (paths.Count == 0 || paths.Any(at => path == at || (path.StartsWith(at, StringComparison.Ordinal) && path.Length > at.Length && path[at.Length] == '/'))) found.Add(path);
        }
        found.Sort(StringComparer.Ordinal);
        return found;
    });

    /// <summary>Asks about the note at <paramref name="path"/> as it is on disk.</summary>
    /// <param name="vault">The vault.</param>
    /// <param name="path">The path from the vault's root.</param>
    /// <param name="question">Asked of the note; of its text a byte-order mark is left out.</param>
    /// <param name="otherwise">The answer where the note cannot be read.</param>
    public static T Ask<T>(LiveVault vault, string path, Func<VaultState, Draft, T> question, T otherwise)
    {
        if (NoteFile.TryRead(vault.Folder.FullPath(path)) is not { } file) return otherwise;
        string text = file.Text.StartsWith('\uFEFF') ? file.Text[1..] : file.Text;
        return vault.Ask(state =>
        {
            using Draft draft = state.Read(path, text, file.Damage);
            return question(state, draft);
        });
    }
}
