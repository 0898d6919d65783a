using System.Text.RegularExpressions;

namespace NoteSchema;

/// <summary>A pattern of a schema. It runs in linear time, whatever the text.</summary>
internal sealed class LinearPattern
{
    private readonly Lazy<Regex> _regex;

    /// <summary>Takes an RE2 expression that the schema language has checked.</summary>
    public LinearPattern(string text)
    {
        Text = text;
        _regex = new Lazy<Regex>(() => new Regex(text.Replace("(?P<", "(?<", StringComparison.Ordinal), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));
    }

    public string Text { get; }

    public bool IsMatch(string input) => _regex.Value.IsMatch(input);
}
