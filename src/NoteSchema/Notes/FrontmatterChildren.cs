using System.Collections;
using System.Runtime.CompilerServices;

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
        private int _current, _next;

        internal Enumerator(Frontmatter? owner, int first)
        {
            _owner = owner;
            _next = owner is null ? -1 : first;
        }

        /// <inheritdoc/>
        public readonly FrontmatterValue Current => new(_owner!, _current);

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            if (_next < 0) return false;
            _current = _next;
            _next = _owner!.Nodes[_current].NextSibling;
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
        private int _key, _value, _next;

        internal Enumerator(Frontmatter? owner, int first)
        {
            _owner = owner;
            _next = owner is null ? -1 : first;
        }

        /// <inheritdoc/>
        public readonly FrontmatterEntry Current
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => new(new FrontmatterValue(_owner!, _key), new FrontmatterValue(_owner!, _value));
        }

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            if (_next < 0) return false;
            FrontmatterNode[] nodes = _owner!.Nodes;
            _key = _next;
            _value = nodes[_key].NextSibling;
            _next = nodes[_value].NextSibling;
            return true;
        }

        /// <inheritdoc/>
        public readonly void Reset() => throw new NotSupportedException();

        /// <inheritdoc/>
        public readonly void Dispose() { }
    }
}
