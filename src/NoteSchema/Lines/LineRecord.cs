namespace NoteSchema;

/// <summary>A line of the form that a schema gives, with the values of its places.</summary>
public sealed class LineRecord : ICelObject, IPlaced
{
    private readonly Dictionary<string, object?> _values;

    internal LineRecord(TextSpan span, Dictionary<string, object?> values)
    {
        Span = span;
        _values = values;
    }

    /// <summary>The line, from its first character that is no space.</summary>
    public TextSpan Span { get; }

    /// <inheritdoc/>
    public string TypeName => "line";

    /// <inheritdoc/>
    public object? Member(string member) => _values.TryGetValue(member, out object? value) ? value : CelError.Missing(member);

    /// <summary>Puts the text of a line that goes on from this one behind its last text.</summary>
    internal void Continue(string place, string text) => _values[place] = _values.TryGetValue(place, out object? value) && value is string before ? (before + " " + text).Trim() : text;
}
