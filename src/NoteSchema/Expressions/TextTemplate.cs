namespace NoteSchema;

/// <summary>Text with places for values: <c>type/{type}</c>.</summary>
public sealed class TextTemplate
{
    /// <summary>A template of <paramref name="parts"/>: literal text as <see cref="string"/>, places as <see cref="Expression"/>.</summary>
    public TextTemplate(string text, params IReadOnlyList<object> parts)
    {
        Text = text;
        Parts = parts;
    }

    /// <summary>The template as the schema writes it.</summary>
    public string Text { get; }

    /// <summary>Strings and <see cref="Expression"/>s in turn.</summary>
    public IReadOnlyList<object> Parts { get; }
}
