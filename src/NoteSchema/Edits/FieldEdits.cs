namespace NoteSchema;

/// <summary>The edits of fixes on a note's fields, made and read again as <see cref="NoteEditor"/> does. Null where a change is refused, and so is no fix.</summary>
internal static class FieldEdits
{
    // Each edit reads the frontmatter again, and there may be as many as it has items.
    private const long MostReadAgain = 1 << 24;

    /// <summary>Adds a field. A list or map is written as the others of the note are.</summary>
    /// <param name="note">The note.</param>
    /// <param name="map">The map that gets it; the root for the note's own fields.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <param name="place">Where it goes.</param>
    public static IReadOnlyList<TextEdit>? Add(Note note, FrontmatterValue map, string key, FieldValue value, FieldPlace place) =>
        Edits(note, editor => editor.AddTo(map.Span, key, value, place));

    /// <summary>Gives an entry or item another value.</summary>
    /// <param name="note">The note.</param>
    /// <param name="place">The entry's key, or the item.</param>
    /// <param name="value">The value.</param>
    public static IReadOnlyList<TextEdit>? Set(Note note, FrontmatterValue place, FieldValue value) => Edits(note, editor => editor.SetAt(place.Span, value));

    /// <summary>Takes an entry or item out with all that belongs to it.</summary>
    /// <param name="note">The note.</param>
    /// <param name="place">The entry's key, or the item.</param>
    public static IReadOnlyList<TextEdit>? Remove(Note note, FrontmatterValue place) => Edits(note, editor => editor.RemoveAt(place.Span));

    /// <summary>Puts items at the end of a list, written as its others are.</summary>
    public static IReadOnlyList<TextEdit>? Append(Note note, FrontmatterValue list, params IEnumerable<FieldValue> items) => Edits(note, editor => editor.AppendAt(list.Span, items));

    /// <summary>Makes of a list its one item.</summary>
    public static IReadOnlyList<TextEdit>? MakeScalar(Note note, FrontmatterValue list) => Edits(note, editor => editor.MakeScalarAt(list.Span));

    /// <summary>The edits of several changes together.</summary>
    public static IReadOnlyList<TextEdit>? Edits(Note note, Action<NoteEditor> changes)
    {
        if (!MayReadAgain(note)) return null;
        var editor = new NoteEditor(note);
        changes(editor);
        return editor.Finish() is { Refusal: null, Edits: { Count: > 0 } edits } ? edits : null;
    }

    /// <summary>Whether the frontmatter may be read once more for a fix.</summary>
    public static bool MayReadAgain(Note note) => note.Frontmatter.ReadAgain() <= MostReadAgain;
}
