using System.Text;

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
        var result = new StringBuilder(text.Length);
        int at = 0;
        Interruption.Look();
        foreach (TextEdit edit in edits.OrderBy(edit => edit.Span.Start).ThenBy(edit => edit.Span.End))
        {
            if (edit.Span.Start < at || edit.Span.End > text.Length) throw new ArgumentException($"The edit at {edit.Span} overlaps another or lies outside the text.", nameof(edits));
            result.Append(text, at, edit.Span.Start - at).Append(edit.NewText);
            at = edit.Span.End;
        }
        return result.Append(text, at, text.Length - at).ToString();
    }
}
