using System.Numerics;
using System.Runtime.InteropServices;
using NoteSchema.Language;

namespace NoteSchema.Vaults;

/// <summary>
/// Names in groups, so that those that are spelled nearly alike are found without a look at all. All names are given in plain form, each with a number of its owner. Reading is safe from several threads
/// while nobody changes it.
/// </summary>
internal sealed class Spellings
{
    private const int MostSlips = 3;

    // By length and digits, and in each group with the letters that a name has: a slip changes two of its bits at most, so nearly all names of a group are told from another by this alone.
    // Most groups have one name, since most names of a group differ in their digits: they are chains in one list.
    private readonly Dictionary<(int Length, ulong Digits), int> _first = [];
    private readonly List<Entry> _entries = [default];
    private int _free;

    /// <summary>Adds a name of <paramref name="owner"/>.</summary>
    public void Add(ReadOnlySpan<char> name, int owner)
    {
        ref int first = ref CollectionsMarshal.GetValueRefOrAddDefault(_first, (name.Length, DigitsOf(name)), out _);
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
        _entries[at] = new Entry(LettersOf(name), owner, first);
        first = at;
    }

    /// <summary>Takes a name of <paramref name="owner"/> out once, if it is there.</summary>
    public void Remove(ReadOnlySpan<char> name, int owner)
    {
        (int, ulong) group = (name.Length, DigitsOf(name));
        ulong letters = LettersOf(name);
        int before = 0;
        int at = _first.GetValueOrDefault(group);
        while (at != 0 && (_entries[at].Letters != letters || _entries[at].Owner != owner)) (before, at) = (at, _entries[at].Next);
        if (at == 0) return;
        int next = _entries[at].Next;
        if (before != 0) _entries[before] = _entries[before] with { Next = next };
        else if (next != 0) _first[group] = next;
        else _first.Remove(group);
        _entries[at] = new Entry(0, 0, _free);
        _free = at;
    }

    /// <summary>The owners of all names that <see cref="AreNear"/> can hold of with <paramref name="name"/>, on either side, and of some others.</summary>
    public List<int> Near(ReadOnlySpan<char> name)
    {
        var near = new List<int>();
        ulong digits = DigitsOf(name), letters = LettersOf(name);
        for (int length = name.Length - MostSlips; length <= name.Length + MostSlips; length++)
        {
            int most = 2 * SlipsIn(Math.Max(length, name.Length));
            for (int at = _first.GetValueOrDefault((length, digits)); at != 0; at = _entries[at].Next)
            {
                if (BitOperations.PopCount(_entries[at].Letters ^ letters) <= most) near.Add(_entries[at].Owner);
            }
        }
        return near;
    }

    /// <summary>Whether <paramref name="name"/> may be a slip of the pen for <paramref name="wanted"/>.</summary>
    public static bool AreNear(ReadOnlySpan<char> wanted, ReadOnlySpan<char> name) => Distance(wanted, name) < int.MaxValue;

    /// <summary>How many slips make <paramref name="wanted"/> of <paramref name="name"/>; <see cref="int.MaxValue"/> where it is another name.</summary>
    public static int Distance(ReadOnlySpan<char> wanted, ReadOnlySpan<char> name)
    {
        int most = SlipsIn(wanted.Length);
        if (Math.Abs(name.Length - wanted.Length) > most || DigitsOf(wanted) != DigitsOf(name)) return int.MaxValue;
        int distance = WordDistance.Between(wanted.ToString(), name.ToString(), most);
        return distance <= most ? distance : int.MaxValue;
    }

    // The longer a name, the more of it may differ before it is another one.
    private static int SlipsIn(int length) => Math.Min(length / 4, MostSlips);

    // Another day or number is another note, not a slip.
    private static ulong DigitsOf(ReadOnlySpan<char> name)
    {
        ulong digits = 0;
        foreach (char character in name)
        {
            if (char.IsAsciiDigit(character)) digits = (digits * 0x9E3779B97F4A7C15) + character;
        }
        return digits;
    }

    // A bit for each letter that a name has, and another for those that it has more than once.
    private static ulong LettersOf(ReadOnlySpan<char> name)
    {
        ulong once = 0, again = 0;
        foreach (char character in name)
        {
            ulong letter = 1UL << (character % 32);
            again |= once & letter;
            once |= letter;
        }
        return once | (again << 32);
    }

    private readonly record struct Entry(ulong Letters, int Owner, int Next);
}
