namespace NoteSchema.Vaults;

/// <summary>
/// The findings that were there before, so that only new ones are reported. A finding is known when its note's path has an entry of the same rule and words; in a note
/// that was renamed, when a note that is gone had it between the same neighbours. An entry counts for as many findings as it was written for.
/// </summary>
public sealed class Baseline
{
    private readonly Dictionary<(string Path, string Finding), int> _byPath = [];
    private readonly Dictionary<(string Finding, string Context), int> _ofGoneNotes = [];

    /// <summary>A baseline of <paramref name="entries"/>.</summary>
    /// <param name="entries">The entries and how many findings each stands for.</param>
    /// <param name="exists">Whether a note still lies at a path.</param>
    public Baseline(IEnumerable<KeyValuePair<BaselineEntry, int>> entries, Func<string, bool> exists)
    {
        var known = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach ((BaselineEntry entry, int count) in entries)
        {
            if (!known.TryGetValue(entry.Path, out bool isThere)) known[entry.Path] = isThere = exists(entry.Path);
            if (isThere) Add(_byPath, (entry.Path, entry.Finding), count);
            else Add(_ofGoneNotes, (entry.Finding, entry.Context), count);
            Unused += count;
        }
    }

    /// <summary>The number of findings that the baseline knows and that were not met (yet).</summary>
    public int Unused { get; private set; }

    /// <summary>Whether the baseline knows <paramref name="entry"/>; each entry is used up by the findings it counts for.</summary>
    public bool Takes(BaselineEntry entry)
    {
        bool taken = Take(_byPath, (entry.Path, entry.Finding)) || Take(_ofGoneNotes, (entry.Finding, entry.Context));
        if (taken) Unused--;
        return taken;
    }

    private static void Add<TKey>(Dictionary<TKey, int> counts, TKey key, int count) where TKey : notnull =>
        counts[key] = counts.GetValueOrDefault(key) + count;

    private static bool Take<TKey>(Dictionary<TKey, int> counts, TKey key) where TKey : notnull
    {
        if (!counts.TryGetValue(key, out int count) || count == 0) return false;
        counts[key] = count - 1;
        return true;
    }
}
