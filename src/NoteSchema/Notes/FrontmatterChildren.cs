using System.Collections;

namespace NoteSchema;

/// <summary>The items of a list in the frontmatter, in order. Going through them with <c>foreach</c> makes nothing.</summary>
public readonly struct FrontmatterItems : IEnumerable<FrontmatterValue>
{
    private readonly Frontmatter? _owner;
    private readonly int _first;

    internal FrontmatterItems(Frontmatter? owner, int first)
    {
        _owner = owner;
        _first = first;
    }

    /// <summary>Begins with the first item.</summary>
    public Enumerator GetEnumerator() => new(_owner, _first);

    IEnumerator<FrontmatterValue> IEnumerable<FrontmatterValue>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A walk over the items.</summary>
    public struct Enumerator : IEnumerator<FrontmatterValue>
    {
        private readonly Frontmatter? _owner;
        private int _next;

        internal Enumerator(Frontmatter? owner, int first)
        {
            _owner = owner;
            _next = first;
        }

        /// <inheritdoc/>
        public FrontmatterValue Current { get; private set; }

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            if (_owner is null || _next < 0) return false;
            Current = new FrontmatterValue(_owner, _next);
            _next = _owner.Nodes[_next].NextSibling;
            return true;
        }

        /// <inheritdoc/>
        public readonly void Reset() => throw new NotSupportedException();

        /// <inheritdoc/>
        public readonly void Dispose() { }
    }
}

/// <summary>The entries of a map in the frontmatter, in order, a key given twice twice. Going through them with <c>foreach</c> makes nothing.</summary>
public readonly struct FrontmatterEntries : IEnumerable<FrontmatterEntry>
{
    private readonly Frontmatter? _owner;
    private readonly int _first;

    internal FrontmatterEntries(Frontmatter? owner, int first)
    {
        _owner = owner;
        _first = first;
    }

    /// <summary>Begins with the first entry.</summary>
    public Enumerator GetEnumerator() => new(_owner, _first);

    IEnumerator<FrontmatterEntry> IEnumerable<FrontmatterEntry>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A walk over the entries.</summary>
    public struct Enumerator : IEnumerator<FrontmatterEntry>
    {
        private readonly Frontmatter? _owner;
        private int _next;

        internal Enumerator(Frontmatter? owner, int first)
        {
            _owner = owner;
            _next = first;
        }

        /// <inheritdoc/>
        public FrontmatterEntry Current { get; private set; }

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            if (_owner is null || _next < 0) return false;
            int value = _owner.Nodes[_next].NextSibling;
            Current = new FrontmatterEntry(new FrontmatterValue(_owner, _next), new FrontmatterValue(_owner, value));
            _next = _owner.Nodes[value].NextSibling;
            return true;
        }

        /// <inheritdoc/>
        public readonly void Reset() => throw new NotSupportedException();

        /// <inheritdoc/>
        public readonly void Dispose() { }
    }
}
