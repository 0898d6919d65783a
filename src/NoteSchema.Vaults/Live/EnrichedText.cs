namespace NoteSchema.Vaults;

/// <summary>What can be filled in in a text.</summary>
/// <param name="Edits">The edits on the text, in order.</param>
/// <param name="Changes">What they do, and why.</param>
/// <param name="Left">What the schema asks for and is not done, and why.</param>
public sealed record EnrichedText(IReadOnlyList<TextEdit> Edits, IReadOnlyList<Enrichment> Changes, IReadOnlyList<LeftOut> Left);
