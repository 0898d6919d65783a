using System.Runtime.InteropServices;

namespace NoteSchema.Vaults;

/// <summary>Sets of numbers by key, most of them small: the notes that name a file, the notes that have a title. A number is in a set as often as it was added.</summary>
internal sealed class NumberMap
{
    private readonly Dictionary<ulong, int> _first = [];
    private readonly List<Entry> _entries = [default];
    private int _free;

    /// <summary>Adds <paramref name="number"/> to the set of <paramref name="key"/>.</summary>
    public void Add(ulong key, int number)
    {
        ref int first = ref CollectionsMarshal.GetValueRefOrAddDefault(_first, key, out _);
        int at = _free;
        if (at == 0)
        {
            at = _entries.Count;
            _entries.Add(default);
        }
        else
        {
            _free = _entries[at].Next;
        }
        _entries[at] = new Entry(number, first);
        first = at;
    }

    /// <summary>Takes <paramref name="number"/> out of the set of <paramref name="key"/> once, if it is there.</summary>
    public void Remove(ulong key, int number)
    {
        int before = 0;
        int at = _first.GetValueOrDefault(key);
        while (at != 0 && _entries[at].Number != number) (before, at) = (at, _entries[at].Next);
        if (at == 0) return;
        int next = _entries[at].Next;
        if (before != 0) _entries[before] = _entries[before] with { Next = next };
        else if (next != 0) _first[key] = next;
        else _first.Remove(key);
        _entries[at] = new Entry(0, _free);
        _free = at;
    }

    /// <summary>Whether the set of <paramref name="key"/> has a number but <paramref name="number"/>.</summary>
    public bool HasOther(ulong key, int number)
    {
        int at = _first.GetValueOrDefault(key);
        while (at != 0 && _entries[at].Number == number) at = _entries[at].Next;
        return at != 0;
    }

    /// <summary>The set of <paramref name="key"/>, in no order; not to be changed meanwhile.</summary>
    public IEnumerable<int> this[ulong key]
    {
        get
        {
            for (int at = _first.GetValueOrDefault(key); at != 0; at = _entries[at].Next) yield return _entries[at].Number;
        }
    }

    private readonly record struct Entry(int Number, int Next);
}
