namespace NoteSchema.Vaults;

/// <summary>A place of a text at which something may be completed, and what is known there.</summary>
/// <param name="Draft">The text.</param>
/// <param name="State">What is in force in its vault.</param>
/// <param name="Tags">The tags of its vault.</param>
/// <param name="Offset">The place, in UTF-16 units.</param>
internal sealed record CompletionPlace(Draft Draft, VaultState State, VaultTags Tags, int Offset)
{
    public SourceText Source => Draft.Note.Source;

    /// <summary>The text of the line before the place.</summary>
    public string Before { get; } = Draft.Note.Source.ToString(TextSpan.FromBounds(Draft.Note.Source.LineStart(Draft.Note.Source.LineAt(Offset)), Offset));

    /// <summary>The text of the line from the place on.</summary>
    public string After { get; } = Draft.Note.Source.ToString(TextSpan.FromBounds(Offset, Draft.Note.Source.LineSpan(Draft.Note.Source.LineAt(Offset)).End is var end && end > Offset ? end : Offset));
}
