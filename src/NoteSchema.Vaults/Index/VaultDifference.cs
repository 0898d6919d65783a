namespace NoteSchema.Vaults;

/// <summary>What is other in an index after changes than before them.</summary>
public sealed class VaultDifference
{
    /// <summary>The notes that are new or say something else.</summary>
    internal HashSet<VaultFile> Changed { get; } = [];

    /// <summary>The notes that are gone.</summary>
    internal List<VaultFile> Removed { get; } = [];

    /// <summary>Names that came or went, as <see cref="NameKey"/> makes them.</summary>
    internal HashSet<uint> Names { get; } = [];

    /// <summary>The same names, folded and without <c>.md</c>, and those of notes that have another schema now.</summary>
    internal HashSet<string> Stems { get; } = [];

    /// <summary>Titles and aliases that came or went.</summary>
    internal HashSet<ulong> OtherNames { get; } = [];

    /// <summary>Unique values that came or went.</summary>
    internal HashSet<ulong> Values { get; } = [];

    /// <summary>Notes whose facts were read again, with what they were and are; <see cref="NoteFacts.None"/> for one that was or is not there.</summary>
    internal List<(VaultFile File, NoteFacts Before, NoteFacts After)> Facts { get; } = [];
}
