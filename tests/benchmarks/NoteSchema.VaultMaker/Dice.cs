namespace NoteSchema.VaultMaker;

/// <summary>A stream of drawn numbers (SplitMix64) that is the same on every machine and with every runtime.</summary>
internal sealed class Dice(ulong state)
{
    private ulong _state = state;

    /// <summary>A stream of its own for one purpose of one note, so that a change to one part of a note leaves all others as they were.</summary>
    public static Dice For(long seed, int index, string purpose)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in purpose) hash = (hash ^ c) * 1099511628211;
        return new Dice(Mix((ulong)seed * 0x9E3779B97F4A7C15 + hash) + (ulong)index * 0xD1342543DE82EF95);
    }

    /// <summary>A number from 0 and below <paramref name="sides"/>.</summary>
    public int Roll(int sides) => (int)((Next() >> 32) * (ulong)sides >> 32);

    /// <summary>A number from <paramref name="low"/> to <paramref name="high"/>, both among them.</summary>
    public int Between(int low, int high) => low + Roll(high - low + 1);

    /// <summary>True in so many of a hundred cases.</summary>
    public bool Chance(int percent) => Roll(100) < percent;

    public T Pick<T>(IReadOnlyList<T> items) => items[Roll(items.Count)];

    /// <summary>Several different items, in drawn order; all there are where there are fewer.</summary>
    public List<T> PickSome<T>(IReadOnlyList<T> items, int count)
    {
        var picked = new List<T>(count);
        for (int tries = 0; picked.Count < Math.Min(count, items.Count) && tries < 20 * count; tries++)
        {
            T item = Pick(items);
            if (!picked.Contains(item)) picked.Add(item);
        }
        return picked;
    }

    private ulong Next() => Mix(_state += 0x9E3779B97F4A7C15);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
