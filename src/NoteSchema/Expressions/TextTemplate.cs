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

    /// <summary>The text with its values; null where one of them is an error.</summary>
    public string? Format(ExpressionScope scope)
    {
        var text = new System.Text.StringBuilder();
        foreach (object part in Parts)
        {
            object? value = part is Expression expression ? expression.Evaluate(scope) : part;
            if (value is CelError or null) return null;
            text.Append(value is DateOnly date ? DateFormats.Format(date) : value is NoteLink link ? link.Name : value.ToString());
        }
        return text.ToString();
    }
}
