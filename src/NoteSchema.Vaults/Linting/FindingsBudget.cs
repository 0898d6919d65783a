namespace NoteSchema.Vaults;

/// <summary>
/// The memory that findings may take while those of notes before them are not known yet. Where a vault has more, the findings of some notes are dropped, and those notes are checked once more
/// when it is their turn.
/// </summary>
/// <param name="notes">The number of notes that are checked.</param>
internal sealed class FindingsBudget(int notes)
{
    private const long Least = 4 * 1024 * 1024, ForEachNote = 512;

    private long _left = Least + (ForEachNote * notes);

    /// <summary>Whether the findings of a note may be kept. Safe to ask from several threads.</summary>
    public bool Takes(LintResult result) => result.Diagnostics.Count == 0 || (Interlocked.Read(ref _left) > 0 && Interlocked.Add(ref _left, -result.Size) >= 0);
}
