using System.Collections;

namespace NoteSchema;

/// <summary>Values in a row, in the order of the text. Going through them with <c>foreach</c> makes no garbage.</summary>
/// <typeparam name="T">What they are.</typeparam>
public readonly struct ValueList<T> : IReadOnlyList<T> where T : struct
{
    private readonly ReadOnlyMemory<T> _values;

    internal ValueList(ReadOnlyMemory<T> values) => _values = values;

    /// <inheritdoc/>
    public int Count => _values.Length;

    /// <inheritdoc/>
    public T this[int index] => _values.Span[index];

    /// <summary>The values without a copy.</summary>
    public ReadOnlySpan<T> AsSpan() => _values.Span;

    /// <summary>Goes through the values.</summary>
    public ReadOnlySpan<T>.Enumerator GetEnumerator() => AsSpan().GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator()
    {
        for (int i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)this).GetEnumerator();
}
