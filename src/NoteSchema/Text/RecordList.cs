using System.Runtime.CompilerServices;

namespace NoteSchema;

/// <summary>Records in one array that grows and is used again for the next note.</summary>
internal struct RecordList<T> where T : struct
{
    /// <summary>The length up to which an array is always kept.</summary>
    private const int Ordinary = 4096;

    private T[]? _items;

    /// <summary>The records so far. Adding may put another array in its place.</summary>
    public readonly T[] Items => _items ?? [];

    public int Count { get; private set; }

    public readonly ref T this[int index] => ref _items![index];

    public readonly Span<T> AsSpan() => _items.AsSpan(0, Count);

    public void Add(in T record) => Add() = record;

    /// <summary>A new last record, which holds what its place held before.</summary>
    public ref T Add()
    {
        T[]? items = _items;
        int index = Count;
        if (items is null || (uint)index >= (uint)items.Length) return ref AddBehindEnd();
        Count = index + 1;
        return ref items[index];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ref T AddBehindEnd()
    {
        Array.Resize(ref _items, Math.Max(16, Count * 2));
        return ref _items[Count++];
    }

    /// <summary>Takes away the record at <paramref name="index"/> and all after it.</summary>
    public void RemoveFrom(int index) => Count = index;

    /// <summary>Begins anew. An array that a huge note has left is kept only as long as notes fill a quarter of it.</summary>
    public void Clear()
    {
        if (Items.Length > Ordinary && Count < _items!.Length / 4) _items = null;
        Count = 0;
    }

    /// <summary>The same records in an array of just their number.</summary>
    public readonly RecordList<T> Copy() => new() { _items = Count == 0 ? null : AsSpan().ToArray(), Count = Count };

    /// <summary>Some of the records, as the API shows them.</summary>
    public readonly ValueList<T> Slice(int start, int count) => new(new ReadOnlyMemory<T>(_items, start, count));
}
