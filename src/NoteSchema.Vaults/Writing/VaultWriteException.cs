namespace NoteSchema.Vaults;

/// <summary>An operation on a vault that cannot be begun: nothing was written.</summary>
/// <param name="message">Why, and what to do, for people.</param>
public sealed class VaultWriteException(string message) : Exception(message);
