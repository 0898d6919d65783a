using System.Text.RegularExpressions;

namespace NoteSchema;

/// <summary>A pattern of a schema, with the meaning that <c>matches</c> in expressions gives it. It runs in linear time, whatever the text.</summary>
internal sealed class LinearPattern
{
    private readonly Lazy<Regex?> _regex;

    /// <summary>Takes an RE2 expression that the schema language has checked.</summary>
    public LinearPattern(string text)
    {
        Text = text;
        _regex = new Lazy<Regex?>(() => CelPattern.Compile(text));
    }

    public string Text { get; }

    // What cannot be run was refused when the schema was read; a note is not to blame for it.
    public bool IsMatch(ReadOnlySpan<char> input) => _regex.Value?.IsMatch(input) ?? true;
}
