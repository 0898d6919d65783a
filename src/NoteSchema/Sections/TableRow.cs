namespace NoteSchema;

/// <summary>A row of a table whose columns a schema names.</summary>
public sealed class TableRow : ICelObject, IPlaced
{
    private readonly IReadOnlyDictionary<string, object?> _values;

    internal TableRow(TextSpan span, IReadOnlyDictionary<string, object?> values)
    {
        Span = span;
        _values = values;
    }

    /// <inheritdoc/>
    public TextSpan Span { get; }

    /// <inheritdoc/>
    public string TypeName => "row";

    /// <inheritdoc/>
    public object? Member(string member) => _values.TryGetValue(member, out object? value) ? value : CelError.Missing(member);
}
