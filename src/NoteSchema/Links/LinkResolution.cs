namespace NoteSchema;

/// <summary>Where a link leads.</summary>
/// <param name="File">The file that Obsidian opens; none where the vault has no such file.</param>
/// <param name="IsAmbiguous">Whether other files have as good a right to the name, so that the choice hangs on where they lie.</param>
public readonly record struct LinkResolution(VaultFile File, bool IsAmbiguous);
