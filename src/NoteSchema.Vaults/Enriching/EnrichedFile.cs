namespace NoteSchema.Vaults;

/// <summary>What became of a note of a vault that was to be completed.</summary>
/// <param name="Path">The path from the vault's root.</param>
/// <param name="Before">The note as it was read; null where it could not be.</param>
/// <param name="After">The text that it is to have; null where nothing is to be changed.</param>
/// <param name="Changes">What is to be changed, and why.</param>
/// <param name="Left">What the schema asks for and is not done, and why.</param>
/// <param name="Failure">Why it could not be read; null where it could.</param>
public sealed record EnrichedFile(string Path, NoteBytes? Before, string? After, IReadOnlyList<Enrichment> Changes, IReadOnlyList<LeftOut> Left, string? Failure);
