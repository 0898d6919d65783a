namespace NoteSchema.Vaults;

/// <summary>What became of a file of a vault.</summary>
public enum VaultChangeKind
{
    /// <summary>It is new.</summary>
    Added,
    /// <summary>It is gone.</summary>
    Removed,
    /// <summary>It has another name or lies elsewhere, and may say something else too.</summary>
    Renamed,
    /// <summary>It says something else.</summary>
    Changed,
}

/// <summary>A change of a vault. Changes that do not fit the vault as it is known mean what they leave behind: to add a file that is there is to change it.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="File">The file as it is now; of one that is gone the path counts alone.</param>
/// <param name="OldPath">Where a renamed file was, from the vault's root; null for other changes.</param>
public readonly record struct VaultChange(VaultChangeKind Kind, FoundFile File, string? OldPath = null);
