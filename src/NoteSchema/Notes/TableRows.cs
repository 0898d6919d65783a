using System.Collections;

namespace NoteSchema;

/// <summary>The rows of a table, each a list of its cells' places. Going through them with <c>foreach</c> makes no garbage.</summary>
public readonly struct TableRows : IReadOnlyList<ValueList<TextSpan>>
{
    private readonly BodyRecords _records;
    private readonly int _start;

    internal TableRows(BodyRecords records, int start, int count)
    {
        _records = records;
        _start = start;
        Count = count;
    }

    /// <inheritdoc/>
    public int Count { get; }

    /// <inheritdoc/>
    public ValueList<TextSpan> this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Count) throw new ArgumentOutOfRangeException(nameof(index));
            RowRecord row = _records.Rows[_start + index];
            return _records.Cells.Slice(row.FirstCell, row.CellCount);
        }
    }

    /// <summary>Goes through the rows.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<ValueList<TextSpan>> IEnumerable<ValueList<TextSpan>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Goes through the rows of a table.</summary>
    public struct Enumerator : IEnumerator<ValueList<TextSpan>>
    {
        private readonly TableRows _rows;
        private int _index;

        internal Enumerator(TableRows rows)
        {
            _rows = rows;
            _index = -1;
        }

        /// <inheritdoc/>
        public readonly ValueList<TextSpan> Current => _rows[_index];

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext() => ++_index < _rows.Count;

        /// <inheritdoc/>
        public void Reset() => _index = -1;

        /// <inheritdoc/>
        public readonly void Dispose() { }
    }
}
