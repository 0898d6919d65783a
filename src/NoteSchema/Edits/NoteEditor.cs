namespace NoteSchema;

/// <summary>
/// Changes a note. Each change is made on the text as the changes before it left it, in the style of what stands around; the text is read again, and the change is kept only if it means
/// just what was asked: nothing else in the frontmatter and the body has become another. A change that cannot be made so is refused, and with it all: then <see cref="Finish"/> says why, and the note stays
/// as it was. A change that finds nothing to do does nothing. For use by one thread at a time.
/// </summary>
public sealed partial class NoteEditor
{
    private readonly Note _original;
    private readonly List<(NoteDraft Draft, IReadOnlyList<TextEdit> Edits)> _history = [];
    private TextPieces _pieces;
    private NoteDraft _draft;

    /// <summary>Begins with <paramref name="note"/>, which stays as it is. On a note that a <see cref="NoteReader"/> read it works until that reads another.</summary>
    public NoteEditor(Note note)
    {
        _original = note;
        _draft = new NoteDraft(note);
        _pieces = new TextPieces(note.Source.AsMemory());
    }

    /// <summary>The note as the changes so far leave it.</summary>
    public Note Note => _draft.Note;

    /// <summary>The frontmatter of <see cref="Note"/>. To look at it alone is cheaper after a change of fields: the body is not read again for it.</summary>
    public Frontmatter Frontmatter => _draft.Frontmatter;

    /// <summary>The text as the changes so far leave it: another object after each change.</summary>
    internal string Text => _draft.Text;

    /// <summary>Why a change could not be made, for people; null while all could. After it further changes do nothing.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Why no field can be changed, whatever is asked; null where fields can.</summary>
    internal string? WhyFieldsStay => _draft.WhyUnreadable();

    /// <summary>Makes some changes together: all of them, or, where one is refused, none, and the editor goes on as if they had not been asked for.</summary>
    /// <param name="changes">Makes the changes on the editor that it is given.</param>
    /// <returns>Why they were refused; null where they were made.</returns>
    public string? Try(Action<NoteEditor> changes)
    {
        if (Refusal is not null) return Refusal;
        (NoteDraft draft, TextPieces pieces, int count) = (_draft, _pieces.Copy(), _history.Count);
        changes(this);
        string? refusal = Refusal;
        if (refusal is null) return null;
        (_draft, _pieces, Refusal) = (draft, pieces, null);
        _history.RemoveRange(count, _history.Count - count);
        return refusal;
    }

    /// <summary>The edits that make all the changes on the note's own text, or the refusal.</summary>
    public EditResult Finish() => new(_original, Refusal is null ? _pieces.Edits() : [], Refusal);

    private NoteEditor Refuse(string reason)
    {
        Refusal ??= reason;
        return this;
    }

    /// <summary>Takes the first of several ways to make a change of the frontmatter after which it holds <paramref name="expected"/>, and nothing in the body is another.</summary>
    private bool Commit(FieldValue expected, IEnumerable<IReadOnlyList<TextEdit>> ways)
    {
        foreach (IReadOnlyList<TextEdit> edits in ways)
        {
            NoteDraft draft = _draft.After(edits);
            if (draft.WhyUnreadable() is not null || !draft.BodyText.SequenceEqual(_draft.BodyText) || !expected.Equals(draft.Fields)) continue;
            Take(draft, edits);
            return true;
        }
        return false;
    }

    private void Take(NoteDraft draft, IReadOnlyList<TextEdit> edits)
    {
        _history.Add((_draft, edits));
        _draft = draft;
        _pieces.Apply(edits);
    }
}
