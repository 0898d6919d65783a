using System.Collections;

namespace NoteSchema;

/// <summary>A part of a body that lists of parts hold.</summary>
/// <typeparam name="T">The part itself.</typeparam>
public interface IBodyPart<T>
{
    /// <summary>The part of that number in the body.</summary>
    internal static abstract T At(Body body, int index);
}

/// <summary>Parts of a body in document order. Going through them with <c>foreach</c> makes no garbage.</summary>
/// <typeparam name="T">What the parts are.</typeparam>
public readonly struct BodyList<T> : IReadOnlyList<T> where T : struct, IBodyPart<T>
{
    private readonly Body _body;
    private readonly int _start;

    internal BodyList(Body body, int start, int end)
    {
        _body = body;
        _start = start;
        Count = end - start;
    }

    /// <inheritdoc/>
    public int Count { get; }

    /// <inheritdoc/>
    public T this[int index] => (uint)index < (uint)Count ? T.At(_body, _start + index) : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>The first part that <paramref name="match"/> is true of; null where there is none.</summary>
    public T? Find(Predicate<T> match)
    {
        foreach (T part in this)
        {
            if (match(part)) return part;
        }
        return null;
    }

    /// <summary>Goes through the parts.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Goes through parts of a body.</summary>
    public struct Enumerator : IEnumerator<T>
    {
        private readonly BodyList<T> _list;
        private int _index;

        internal Enumerator(BodyList<T> list)
        {
            _list = list;
            _index = -1;
        }

        /// <inheritdoc/>
        public readonly T Current => T.At(_list._body, _list._start + _index);

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext() => ++_index < _list.Count;

        /// <inheritdoc/>
        public void Reset() => _index = -1;

        /// <inheritdoc/>
        public readonly void Dispose() { }
    }
}
