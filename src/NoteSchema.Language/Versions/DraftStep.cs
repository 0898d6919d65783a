namespace NoteSchema.Language.Versions;

/// <summary>When a drafted step is carried out: each finds what the ones before leave.</summary>
internal enum DraftStage
{
    Renames, Values, Sets, Removals, Tags, SectionRenames, SectionMoves, SectionAdditions, SectionRemovals,
}

/// <summary>Lines of a draft that belong together.</summary>
/// <param name="Stage">When it is carried out.</param>
/// <param name="Lines">A step, or comments.</param>
/// <param name="Changes">The changes that it brings notes over.</param>
internal sealed record DraftStep(DraftStage Stage, IReadOnlyList<string> Lines, IReadOnlyList<SchemaChange> Changes)
{
    /// <summary>Whether something is done; else it only tells.</summary>
    public bool IsStep => Lines[0].StartsWith("- ", StringComparison.Ordinal);
}
