namespace NoteSchema;

/// <summary>What a vault knows of the notes that links lead to, as seen from the note being checked.</summary>
public interface IVaultLinks
{
    /// <summary>Whether the link leads to a file of the vault.</summary>
    bool Exists(NoteLink link);

    /// <summary>The id of the schema of the note that the link leads to; null where there is no such note or it has none.</summary>
    string? TypeOf(NoteLink link);
}
