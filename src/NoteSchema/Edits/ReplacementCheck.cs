namespace NoteSchema;

/// <summary>
/// Holds fixes that put another text in the place of one value or key of the frontmatter to what <see cref="NoteEditor"/> asks of every change: all else there must mean what it did. A value that others
/// stand for by an alias does not change them with it, and text that needs quotes where it stands gets them.
/// </summary>
/// <param name="note">The note.</param>
internal sealed class ReplacementCheck(Note note)
{
    private NoteDraft? _draft;

    /// <summary>The finding with those of its fixes that change nothing else.</summary>
    public Diagnostic Check(Diagnostic finding)
    {
        if (!finding.Fixes.Any(IsReplacement) || !CanBeRead) return finding;
        return finding with { Fixes = [.. finding.Fixes.Select(fix => IsReplacement(fix) ? Sound(fix) : fix).OfType<Fix>()] };
    }

    private NoteDraft Draft => _draft ??= new NoteDraft(note);

    private bool CanBeRead => Draft.WhyUnreadable() is null;

    private bool IsReplacement(Fix fix) => fix is { IsReplacement: true, File: null, Edits: [{ Span.IsEmpty: false } edit] } && note.Frontmatter.Exists && note.Frontmatter.Content.Contains(edit.Span);

    private Fix? Sound(Fix fix)
    {
        TextEdit edit = fix.Edits[0];
        if (FieldSite.At(Draft, edit.Span) is not { } site) return fix;
        FieldValue meant = FlowYaml.Parse(edit.NewText);
        bool isKey = site.Key.Span == edit.Span;
        FieldValue expected = isKey ? FieldTree.Rename(Draft.Fields!, [.. site.Way], meant.Text) : FieldTree.Replace(Draft.Fields!, [.. site.Way], meant);
        if (Means(edit, expected)) return fix;
        return !isKey && FieldEdits.Edits(note, editor => editor.SetAt(edit.Span, meant)) is { } edits ? fix with { Edits = edits } : null;
    }

    private bool Means(TextEdit edit, FieldValue expected)
    {
        if (!FieldEdits.MayReadAgain(note)) return false;
        NoteDraft after = Draft.After([edit]);
        return after.WhyUnreadable() is null && after.BodyText.SequenceEqual(Draft.BodyText) && expected.Equals(after.Fields);
    }
}
