namespace NoteSchema.Vaults;

/// <summary>What notes of a vault are to become that are not written yet. The texts are read again when they are asked for: of a vault in which every note changes they would be all of it.</summary>
/// <param name="vault">The vault.</param>
internal sealed class PendingEdits(VaultFolder vault)
{
    private readonly Dictionary<string, (ContentHash Of, IReadOnlyList<TextEdit> Edits)> _byPath = new(StringComparer.Ordinal);

    /// <summary>Says what the note at <paramref name="path"/> is to become.</summary>
    /// <param name="path">The path from the vault's root.</param>
    /// <param name="of">The bytes that the edits are for.</param>
    /// <param name="edits">The edits.</param>
    public void Set(string path, ContentHash of, IReadOnlyList<TextEdit> edits) => _byPath[path] = (of, edits);

    /// <summary>The edits on a note; null where there are none, or it has changed since.</summary>
    public IReadOnlyList<TextEdit>? On(NoteBytes note) => _byPath.TryGetValue(note.Path, out var pending) && pending.Of == note.Hash ? pending.Edits : null;

    /// <summary>The text of a note as it is to be; null where it cannot be read.</summary>
    public string? TextOf(string path)
    {
        if (!_byPath.ContainsKey(path)) return NoteFile.TryRead(vault.FullPath(path))?.Text;
        try
        {
            NoteBytes note = NoteBytes.Read(vault, path);
            return On(note) is { } edits ? TextEdit.Apply(note.Text, edits) : note.Text;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
