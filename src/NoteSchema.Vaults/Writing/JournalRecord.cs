namespace NoteSchema.Vaults;

/// <summary>What an operation is, at the start of its journal.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Command">The command, as it was called.</param>
/// <param name="Started">When it began.</param>
/// <param name="Undoes">The operation that it takes back; null where it is no undo.</param>
internal sealed record JournalHead(string Id, string Command, DateTimeOffset Started, string? Undoes);

/// <summary>A change in a journal.</summary>
/// <param name="Path">The path from the vault's root.</param>
/// <param name="Before">The bytes before; null where the file is made.</param>
/// <param name="After">The bytes after; null where it is deleted.</param>
/// <param name="Mode">The mode of a file that is deleted.</param>
/// <param name="MadeFolder">The topmost folder that is made for the file; null where all were there.</param>
internal sealed record JournalChange(string Path, byte[]? Before, byte[]? After, UnixFileMode? Mode, string? MadeFolder)
{
    public ContentHash? HashBefore => Before is null ? null : ContentHash.Of(Before);

    public ContentHash? HashAfter => After is null ? null : ContentHash.Of(After);
}

/// <summary>How an operation ended, at the end of its journal.</summary>
/// <param name="Complete">Whether each of its changes was tried.</param>
/// <param name="Written">How many files it wrote.</param>
internal sealed record JournalEnd(bool Complete, int Written);
