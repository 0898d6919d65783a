namespace NoteSchema;

public sealed partial class NoteEditor
{
    /// <summary>Writes <paramref name="text"/> where a part of the body stands. Blocks outside must stay what they are: text that opens a code block over them is refused.</summary>
    /// <param name="span">The part, in UTF-16 units of <see cref="Note"/>; empty to insert.</param>
    /// <param name="text">What stands there afterwards, to the letter.</param>
    public NoteEditor ReplaceText(TextSpan span, string text) => ReplaceText([new TextEdit(span, text)]);

    /// <summary>Makes several edits on the body as one change; see <see cref="ReplaceText(TextSpan, string)"/>.</summary>
    /// <param name="edits">The edits, in UTF-16 units of <see cref="Note"/>, none overlapping another.</param>
    /// <exception cref="ArgumentException">Two edits overlap or one lies outside the note.</exception>
    public NoteEditor ReplaceText(IEnumerable<TextEdit> edits)
    {
        if (Refusal is not null) return this;
        TextEdit[] ordered = [.. edits.OrderBy(edit => edit.Span.Start).ThenBy(edit => edit.Span.End)];
        if (ordered.Length == 0) return this;
        if (Array.Exists(ordered, edit => edit.Span.Start < Note.Body.Span.Start)) return Refuse("Text is replaced in the body alone; the frontmatter is changed by its fields.");
        return CommitBody(ordered, _ => true, "The text cannot be written there");
    }

    /// <summary>Gives the note a title: the level-1 heading says <paramref name="title"/>, or one is put before all text.</summary>
    /// <param name="title">The title, on one line.</param>
    public NoteEditor SetTitle(string title)
    {
        if (Refusal is not null) return this;
        if (Note.Body.Title is { } heading) return SetHeading(heading, title);
        return CommitBody([BodyText.InsertTitle(Note, title)], after => after.Body.Title is { } made && after.Source.AsSpan(made.Text).SequenceEqual(title), $"The title cannot be “{Wording.Cut(title)}”");
    }

    /// <summary>Puts a line directly below the title, where a note's header line stands.</summary>
    /// <param name="line">The line.</param>
    public NoteEditor AddBelowTitle(string line)
    {
        if (Refusal is not null) return this;
        if (Note.Body.Title is not { } title) return Refuse("The note has no title to put a line below.");
        return CommitBody([BodyText.InsertBelow(Note, title, line)], after => after.Body.BlocksIn(TextSpan.FromBounds(title.Span.End, after.Source.Length)) is [{ Kind: BlockKind.Paragraph } below, ..] && after.Source.AsSpan(below.Span).SequenceEqual(line), "The line cannot be put below the title");
    }

    private NoteEditor SetHeading(Block heading, string text)
    {
        int number = Note.Body.Blocks.TakeWhile(block => block.Span.Start != heading.Span.Start || block.Kind != BlockKind.Heading).Count();
        TextEdit edit = heading.Text.IsEmpty && !Note.Source.AsSpan(heading.Span).EndsWith(" ") ? TextEdit.Insert(heading.Text.Start, " " + text) : new TextEdit(heading.Text, text);
        return CommitBody([edit], after => number < after.Body.Blocks.Count && after.Body.Blocks[number] is { Kind: BlockKind.Heading } now && now.Level == heading.Level && after.Source.AsSpan(now.Text).SequenceEqual(text),
            $"The heading cannot be “{Wording.Cut(text)}”");
    }

    /// <summary>Makes edits of the body after which the frontmatter and every block that none touches are the same, and what <paramref name="means"/> asks is so.</summary>
    private NoteEditor CommitBody(IReadOnlyList<TextEdit> edits, Func<Note, bool> means, string what)
    {
        NoteDraft draft = _draft.After(edits);
        if (draft.Frontmatter.Exists != _draft.Frontmatter.Exists || draft.Frontmatter.Content != _draft.Frontmatter.Content) return Refuse($"{what}: the note would begin with other frontmatter.");
        if (!BodyComparison.AreSameOutside(Note.Body, draft.Note.Body, edits)) return Refuse($"{what}: text outside would become something else.");
        if (!means(draft.Note)) return Refuse($"{what}: it would not be read as that.");
        Take(draft, edits);
        return this;
    }

    /// <summary>Where a part of the body stands by now, be it of the note as it was before any of the changes; -1, and a refusal, where it is gone.</summary>
    private int Locate(Body body, int start)
    {
        if (ReferenceEquals(body, Note.Body)) return start;
        int from = _history.FindIndex(step => step.Draft.Holds(body));
        if (from < 0) throw new ArgumentException("The part is of another note than the editor's.");
        for (int i = from; i < _history.Count && start >= 0; i++) start = BodyComparison.Moved(start, _history[i].Edits);
        if (start < 0) Refuse("The part is gone by an earlier change.");
        return start;
    }
}
