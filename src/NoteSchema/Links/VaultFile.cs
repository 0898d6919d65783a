namespace NoteSchema;

/// <summary>A file of a vault, note or attachment, by the number that the vault's index gave it. The default is no file.</summary>
/// <param name="Number">The number, from 1; 0 stands for no file.</param>
public readonly record struct VaultFile(int Number)
{
    /// <summary>Whether there is no file.</summary>
    public bool IsNone => Number == 0;
}
