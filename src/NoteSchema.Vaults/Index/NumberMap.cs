using System.Runtime.InteropServices;

namespace NoteSchema.Vaults;

/// <summary>Sets of numbers by key, most of them small: the notes that name a file, the notes that have a title. A number is in a set as often as it was added.</summary>
internal sealed class NumberMap
{
    // Sets of up to so many numbers are chains in one list, which takes little memory; a note that half of the vault names has a set from which a number is taken out at once.
    private const int LongestChain = 64;

    private readonly Dictionary<ulong, int> _first = [];
    private readonly Dictionary<ulong, Dictionary<int, int>> _large = [];
    private Entry[] _entries = new Entry[16];
    private int _count = 1;
    private int _free;

    /// <summary>Adds <paramref name="number"/> to the set of <paramref name="key"/>.</summary>
    public void Add(ulong key, int number)
    {
        if (_large.TryGetValue(key, out Dictionary<int, int>? times))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(times, number, out _)++;
            return;
        }
        ref int first = ref CollectionsMarshal.GetValueRefOrAddDefault(_first, key, out _);
        int length = first == 0 ? 1 : _entries[first].Length + 1;
        int at = _free;
        if (at == 0)
        {
            // By a quarter: there are as many as all notes have links.
            if (_count == _entries.Length) Array.Resize(ref _entries, _count + Math.Max(16, _count / 4));
            at = _count++;
        }
        else
        {
            _free = _entries[at].Next;
        }
        _entries[at] = new Entry(number, first, (byte)length);
        first = at;
        if (length > LongestChain) Enlarge(key, first);
    }

    /// <summary>Takes <paramref name="number"/> out of the set of <paramref name="key"/> once, if it is there.</summary>
    public void Remove(ulong key, int number)
    {
        if (_large.TryGetValue(key, out Dictionary<int, int>? times))
        {
            if (times.TryGetValue(number, out int count) && count > 1) times[number] = count - 1;
            else times.Remove(number);
            if (times.Count == 0) _large.Remove(key);
            return;
        }
        int before = 0;
        int at = _first.GetValueOrDefault(key);
        while (at != 0 && _entries[at].Number != number) (before, at) = (at, _entries[at].Next);
        if (at == 0) return;
        int next = _entries[at].Next;
        if (before != 0) _entries[before] = _entries[before] with { Next = next };
        else if (next != 0) _first[key] = next;
        else _first.Remove(key);
        Free(at);
    }

    /// <summary>Gives room back that it does not need.</summary>
    public void Trim() => _first.TrimExcess();

    /// <summary>Whether the set of <paramref name="key"/> has a number but <paramref name="number"/>.</summary>
    public bool HasOther(ulong key, int number)
    {
        if (_large.TryGetValue(key, out Dictionary<int, int>? times)) return times.Count > 1 || !times.ContainsKey(number);
        int at = _first.GetValueOrDefault(key);
        while (at != 0 && _entries[at].Number == number) at = _entries[at].Next;
        return at != 0;
    }

    /// <summary>The set of <paramref name="key"/>, in no order; not to be changed meanwhile.</summary>
    public IEnumerable<int> this[ulong key]
    {
        get
        {
            if (_large.TryGetValue(key, out Dictionary<int, int>? times))
            {
                foreach ((int number, int count) in times)
                {
                    for (int i = 0; i < count; i++) yield return number;
                }
                yield break;
            }
            for (int at = _first.GetValueOrDefault(key); at != 0; at = _entries[at].Next) yield return _entries[at].Number;
        }
    }

    private void Enlarge(ulong key, int first)
    {
        Dictionary<int, int> times = [];
        for (int at = first, next; at != 0; at = next)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(times, _entries[at].Number, out _)++;
            next = _entries[at].Next;
            Free(at);
        }
        _first.Remove(key);
        _large.Add(key, times);
    }

    private void Free(int at)
    {
        _entries[at] = new Entry(0, _free, 0);
        _free = at;
    }

    // Length: of the chain from here on when the number was added; numbers that were taken out since count still.
    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private readonly record struct Entry(int Number, int Next, byte Length);
}
