namespace NoteSchema;

/// <summary>Where a field goes that is not there yet. A field that is there keeps its place.</summary>
public sealed class FieldPlace
{
    private readonly IReadOnlyList<string> _earlier;
    private readonly IReadOnlyList<string> _later;

    private FieldPlace(IReadOnlyList<string> earlier, IReadOnlyList<string> later)
    {
        _earlier = earlier;
        _later = later;
    }

    /// <summary>Behind all others.</summary>
    public static FieldPlace End { get; } = new([], []);

    /// <summary>Behind the last in the map of these keys; at the end where it has none of them.</summary>
    public static FieldPlace After(params IEnumerable<string> keys) => new([.. keys], []);

    /// <summary>Before the first in the map of these keys; at the end where it has none of them.</summary>
    public static FieldPlace Before(params IEnumerable<string> keys) => new([], [.. keys]);

    /// <summary>Where <paramref name="key"/> stands in <paramref name="order"/>: behind the last of the keys before it, else before the first of those after it, else at the end.</summary>
    public static FieldPlace InOrder(IReadOnlyList<string> order, string key)
    {
        int at = order.TakeWhile(other => other != key).Count();
        return new([.. order.Take(at)], [.. order.Skip(at + 1)]);
    }

    /// <summary>How many of <paramref name="keys"/>, those of the map in order, stand before it.</summary>
    internal int IndexIn(IReadOnlyList<string> keys)
    {
        for (int i = keys.Count - 1; i >= 0; i--)
        {
            if (_earlier.Contains(keys[i])) return i + 1;
        }
        for (int i = 0; i < keys.Count; i++)
        {
            if (_later.Contains(keys[i])) return i;
        }
        return keys.Count;
    }
}
