namespace NoteSchema;

/// <summary>What became of the changes asked of a note: edits on its text and the note after them, or a refusal that leaves it as it was.</summary>
public sealed class EditResult
{
    private readonly Lazy<Note> _note;

    internal EditResult(Note original, IReadOnlyList<TextEdit> edits, string? refusal)
    {
        Edits = edits;
        Refusal = refusal;
        _note = edits.Count == 0 ? new Lazy<Note>(original) : new Lazy<Note>(() => Note.Parse(TextEdit.Apply(original.Source.ToString(), edits), original.Path));
    }

    /// <summary>The edits on the text of the note as it was, in order, none overlapping another; empty where nothing had to change and where it was refused.</summary>
    public IReadOnlyList<TextEdit> Edits { get; }

    /// <summary>Why nothing was changed, for people; null where it was not refused.</summary>
    public string? Refusal { get; }

    /// <summary>The note after the edits.</summary>
    public Note Note => _note.Value;

    /// <summary>The text after the edits, to the letter.</summary>
    public string Text => Note.Source.ToString();
}
