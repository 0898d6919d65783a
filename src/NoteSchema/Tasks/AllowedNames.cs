namespace NoteSchema;

/// <summary>The names that an expression allows, of which case does not count. A few are compared one by one, so that the usual list costs nothing; many are looked up.</summary>
internal readonly struct AllowedNames
{
    private const int Few = 16;

    private readonly IReadOnlyList<object?> _values;
    private readonly HashSet<string>? _set;

    /// <summary>The names among <paramref name="values"/>: texts, and the names of links.</summary>
    public AllowedNames(IReadOnlyList<object?> values)
    {
        _values = values;
        _set = values.Count > Few ? ToSet() : null;
    }

    public bool Contains(ReadOnlySpan<char> name)
    {
        if (_set is not null) return _set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
        for (int i = 0; i < _values.Count; i++)
        {
            if (LineReader.Words(_values[i]) is { } allowed && name.Equals(allowed, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>All of them, each once.</summary>
    public HashSet<string> ToSet() => _set ?? _values.Select(LineReader.Words).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
}
