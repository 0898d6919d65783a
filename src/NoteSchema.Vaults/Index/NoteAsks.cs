namespace NoteSchema.Vaults;

/// <summary>What the findings in a note hang on besides its own text.</summary>
/// <param name="Names">The names that were looked for, as <see cref="NameKey"/> makes them, each once.</param>
/// <param name="Questions">What was asked of other notes.</param>
/// <param name="NearNames">The names, in plain form, for which ones spelled alike were looked for.</param>
internal sealed record NoteAsks(uint[] Names, VaultQuestion[] Questions, string[] NearNames);
