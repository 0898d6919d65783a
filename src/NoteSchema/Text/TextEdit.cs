namespace NoteSchema;

/// <summary>A part of a text and what is to stand there instead.</summary>
/// <param name="Span">What is replaced, in UTF-16 units of the text that the edit is for; empty to insert.</param>
/// <param name="NewText">What stands there afterwards.</param>
public readonly record struct TextEdit(TextSpan Span, string NewText)
{
    /// <summary>Puts <paramref name="newText"/> at <paramref name="position"/>.</summary>
    public static TextEdit Insert(int position, string newText) => new(new TextSpan(position, 0), newText);

    /// <summary>The text after <paramref name="edits"/>, which must not overlap. Everything else stays as it is.</summary>
    /// <exception cref="ArgumentException">Two edits overlap or one lies outside the text.</exception>
    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        TextEdit[] ordered = [.. edits];
        if (ordered.Length > 1) ordered = [.. ordered.OrderBy(edit => edit.Span.Start).ThenBy(edit => edit.Span.End)];
        Interruption.Look();
        int at = 0, length = text.Length;
        foreach (TextEdit edit in ordered)
        {
            if (edit.Span.Start < at || edit.Span.End > text.Length) throw new ArgumentException($"The edit at {edit.Span} overlaps another or lies outside the text.", nameof(edits));
            at = edit.Span.End;
            length = checked(length + edit.NewText.Length - edit.Span.Length);
        }
        return string.Create(length, (Text: text, Edits: ordered), static (into, from) =>
        {
            ReadOnlySpan<char> text = from.Text;
            int at = 0;
            foreach (TextEdit edit in from.Edits)
            {
                text[at..edit.Span.Start].CopyTo(into);
                into = into[(edit.Span.Start - at)..];
                edit.NewText.CopyTo(into);
                into = into[edit.NewText.Length..];
                at = edit.Span.End;
            }
            text[at..].CopyTo(into);
        });
    }
}
