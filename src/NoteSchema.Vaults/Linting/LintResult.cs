namespace NoteSchema.Vaults;

/// <summary>What came of checking a note. It does not hold the note or its text.</summary>
/// <param name="Schema">The schema that the note has; null where it has none.</param>
/// <param name="Diagnostics">The findings by place, those that settings or the note silence left out.</param>
/// <param name="Lines">What reports show of the text.</param>
public sealed record LintResult(Schema? Schema, IReadOnlyList<Diagnostic> Diagnostics, FindingLines Lines)
{
    /// <summary>The entries of the findings in a baseline, one for each; none unless they were asked for.</summary>
    public IReadOnlyList<BaselineEntry> Entries { get; init; } = [];

    /// <summary>An estimate of the memory it takes, in bytes.</summary>
    internal int Size => Lines.Size + (250 * Entries.Count) + Diagnostics.Sum(static found => 150 + (2 * found.Message.Length) + found.Fixes.Sum(static fix =>
        150 + (2 * fix.Title.Length) + fix.Edits.Sum(static edit => 50 + (2 * edit.NewText.Length))));
}
