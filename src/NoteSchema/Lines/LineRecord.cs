using System.Text;

namespace NoteSchema;

/// <summary>A line of the form that a schema gives, with the values of its places.</summary>
public sealed class LineRecord : ICelObject, IPlaced
{
    private readonly Dictionary<string, object?> _values;
    private string? _continuedPlace;
    private StringBuilder? _continued;

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
    public object? Member(string member)
    {
        if (_values.TryGetValue(member, out object? value)) return value;
        if (member != _continuedPlace) return CelError.Missing(member);
        return _values[member] = _continued!.ToString();
    }

    /// <summary>Puts the text of a line that goes on from this one behind its last text.</summary>
    internal void Continue(string place, string text)
    {
        if (_continued is null)
        {
            _continuedPlace = place;
            _continued = new StringBuilder(_values.TryGetValue(place, out object? value) ? value as string : null);
        }
        if (_continued.Length > 0) _continued.Append(' ');
        _continued.Append(text);
        _values.Remove(place);
    }
}
