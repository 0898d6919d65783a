namespace NoteSchema.Vaults;

/// <summary>
/// The index of an open vault, for work over many of its notes: it is asked about one note at a time, so that a change of the vault waits for no more than that, and no other index is made.
/// </summary>
/// <param name="vault">The vault.</param>
/// <param name="state">What is in force. The work ends where another takes its place, so that nothing is told that is of two states.</param>
internal sealed class LiveIndex(LiveVault vault, VaultState state)
{
    /// <summary>The index; to be asked within <see cref="Ask"/> alone.</summary>
    public VaultIndex Index => state.Index;

    /// <summary>Asks; the index does not change meanwhile.</summary>
    /// <exception cref="SchemasSwappedException">Another state is in force.</exception>
    public T Ask<T>(Func<T> question) => vault.Ask(now => now == state ? question() : throw new SchemasSwappedException());

    /// <summary>The files of the vault as they are now in a table that does not change, and in it <paramref name="notes"/>, in their order; none for one that is gone.</summary>
    public (FileTable Files, VaultFile[] Notes) Copy(IReadOnlyList<VaultFile> notes) => Ask(() =>
    {
        var copy = new FileTable();
        var same = new Dictionary<VaultFile, VaultFile>();
        foreach (VaultFile file in Index.Files.Files) same.Add(file, copy.Add(Index.Files.PathOf(file), Index.Files.IsNote(file), Index.Files.IsExcluded(file)));
        return (copy, notes.Select(note => same.GetValueOrDefault(note)).ToArray());
    });
}

/// <summary>Other schemas or settings came into force in the middle of work over many notes.</summary>
public sealed class SchemasSwappedException() : Exception("Schemas or settings were changed meanwhile.");
