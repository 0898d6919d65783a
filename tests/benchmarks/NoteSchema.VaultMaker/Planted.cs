namespace NoteSchema.VaultMaker;

/// <summary>A mistake in a made vault: a finding that must be there.</summary>
/// <param name="Path">The note's path from the vault's root.</param>
/// <param name="Rule">The rule's name.</param>
/// <param name="Line">The line in which the finding begins, from 1.</param>
public sealed record Planted(string Path, string Rule, int Line);
