namespace NoteSchema.Vaults;

/// <summary>What became of a note of a vault that was to be completed.</summary>
/// <param name="Path">The path from the vault's root.</param>
/// <param name="Before">The note as it was read; null where it could not be.</param>
/// <param name="Edits">The edits on its text, in order, none overlapping another; empty where nothing is to be changed.</param>
/// <param name="Changes">What is to be changed, and why.</param>
/// <param name="Left">What the schema asks for and is not done, and why.</param>
/// <param name="Failure">Why it could not be read; null where it could.</param>
public sealed record EnrichedFile(string Path, NoteBytes? Before, IReadOnlyList<TextEdit> Edits, IReadOnlyList<Enrichment> Changes, IReadOnlyList<LeftOut> Left, string? Failure)
{
    /// <summary>The text that it is to have; null where nothing is to be changed.</summary>
    public string? After => Before is not null && Edits.Count > 0 ? TextEdit.Apply(Before.Text, Edits) : null;

    /// <summary>The change of the file.</summary>
    /// <exception cref="ChangeRefusedException">It cannot be made in the bytes of the file.</exception>
    /// <exception cref="InvalidOperationException">Nothing is to be changed.</exception>
    public FileChange Change() => Before is not null && Edits.Count > 0 ? Before.Change(Edits) : throw new InvalidOperationException("There is nothing to change.");

    /// <summary>Whether its schema reads fields of other notes, so that more may become of it when those are completed.</summary>
    internal bool ReadsOthers { get; init; }

    /// <summary>The same without the note, for who keeps many; <see cref="ReadAgain"/> takes it up again.</summary>
    internal (EnrichedFile File, ContentHash? Of) WithoutNote() => (this with { Before = null }, Before?.Hash);

    /// <summary>The same with the note, which had the content <paramref name="of"/>. Of one that has changed since nothing is changed.</summary>
    internal EnrichedFile ReadAgain(VaultFolder vault, ContentHash? of)
    {
        if (of is null) return this;
        try
        {
            NoteBytes note = NoteBytes.Read(vault, Path);
            return note.Hash == of ? this with { Before = note } : this with { Edits = [], Changes = [], Failure = "it has changed meanwhile" };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return this with { Edits = [], Changes = [], Failure = exception.Message };
        }
    }
}
