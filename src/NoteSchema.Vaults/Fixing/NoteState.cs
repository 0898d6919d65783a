namespace NoteSchema.Vaults;

/// <summary>A text of a note, read and checked.</summary>
/// <param name="Note">The note.</param>
/// <param name="Schema">Its schema; null where it has none.</param>
/// <param name="Findings">The findings, those that are silenced left out.</param>
public sealed record NoteState(Note Note, Schema? Schema, IReadOnlyList<Diagnostic> Findings)
{
    /// <summary>The text.</summary>
    public string Text => Note.Source.ToString();

    /// <summary>Whether the note can be read, with or without frontmatter.</summary>
    public bool IsReadable => Note.IsReadable;
}
