namespace NoteSchema.Vaults;

/// <summary>The texts of notes that are changed and not written yet. Several threads may read while nobody sets.</summary>
internal sealed class DraftTexts
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>The text of the note at <paramref name="path"/> from the vault's root; null where it is as it lies there.</summary>
    public string? Find(string path) => _texts.GetValueOrDefault(path);

    /// <summary>Sets the text of a note; with null it is again as it lies there.</summary>
    public void Set(string path, string? text)
    {
        if (text is null) _texts.Remove(path);
        else _texts[path] = text;
    }
}
