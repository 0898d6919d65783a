namespace NoteSchema.Vaults;

/// <summary>A run of items of one sequence that another has in its place.</summary>
/// <param name="BeforeStart">Where it begins in the first sequence.</param>
/// <param name="BeforeCount">How many items it has there; 0 where items were put in.</param>
/// <param name="AfterStart">Where it begins in the second sequence.</param>
/// <param name="AfterCount">How many items it has there; 0 where items were taken out.</param>
internal readonly record struct SequenceChange(int BeforeStart, int BeforeCount, int AfterStart, int AfterCount);

/// <summary>
/// What differs between two sequences of numbers. Items that stand once in both hold the two together (Bram Cohen's patience diff), which keeps apart what people see as apart; what lies between them is
/// compared by Eugene Myers' greedy algorithm (1986). The work on sequences with little in common is bounded: there all of a stretch is given as changed.
/// </summary>
internal static class SequenceDiff
{
    private const int MostDifferences = 800;

    /// <summary>The changes from <paramref name="before"/> to <paramref name="after"/>, in order, no two of them touching.</summary>
    public static List<SequenceChange> Find(ReadOnlySpan<int> before, ReadOnlySpan<int> after)
    {
        var changes = new List<SequenceChange>();
        int beforeAt = 0, afterAt = 0;
        foreach ((int anchorBefore, int anchorAfter) in Anchors(before, after))
        {
            Compare(before[beforeAt..anchorBefore], after[afterAt..anchorAfter], beforeAt, afterAt, changes);
            (beforeAt, afterAt) = (anchorBefore + 1, anchorAfter + 1);
        }
        Compare(before[beforeAt..], after[afterAt..], beforeAt, afterAt, changes);
        return changes;
    }

    // The longest run of items, in the order of both sequences, that stand once in each.
    private static List<(int Before, int After)> Anchors(ReadOnlySpan<int> before, ReadOnlySpan<int> after)
    {
        const int Several = -1;
        var places = new Dictionary<int, int>(after.Length);
        for (int at = 0; at < after.Length; at++) places[after[at]] = places.ContainsKey(after[at]) ? Several : at;
        var seen = new HashSet<int>(before.Length);
        var again = new HashSet<int>();
        foreach (int item in before)
        {
            if (!seen.Add(item)) again.Add(item);
        }
        // Patience sorting: the tails of the piles, and for each pair the one it lies on.
        var pairs = new List<(int Before, int After, int Below)>();
        var tails = new List<int>();
        for (int at = 0; at < before.Length; at++)
        {
            Interruption.Look();
            if (again.Contains(before[at]) || !places.TryGetValue(before[at], out int place) || place == Several) continue;
            int low = 0, high = tails.Count;
            while (low < high)
            {
                int middle = (low + high) / 2;
                if (pairs[tails[middle]].After < place) low = middle + 1;
                else high = middle;
            }
            pairs.Add((at, place, low == 0 ? -1 : tails[low - 1]));
            if (low == tails.Count) tails.Add(pairs.Count - 1);
            else tails[low] = pairs.Count - 1;
        }
        var anchors = new List<(int Before, int After)>();
        for (int at = tails.Count == 0 ? -1 : tails[^1]; at >= 0; at = pairs[at].Below) anchors.Add((pairs[at].Before, pairs[at].After));
        anchors.Reverse();
        return anchors;
    }

    private static void Compare(ReadOnlySpan<int> before, ReadOnlySpan<int> after, int beforeStart, int afterStart, List<SequenceChange> changes)
    {
        int same = before.CommonPrefixLength(after);
        before = before[same..];
        after = after[same..];
        beforeStart += same;
        afterStart += same;
        int end = 0;
        while (end < before.Length && end < after.Length && before[^(end + 1)] == after[^(end + 1)]) end++;
        before = before[..^end];
        after = after[..^end];
        if (before.Length == 0 || after.Length == 0 || Trace(before, after) is not { } trace) Add(changes, beforeStart, before.Length, afterStart, after.Length);
        else Walk(before, after, beforeStart, afterStart, trace, changes);
    }

    // For each number of differences how far one comes on each diagonal; null where there are too many.
    private static List<int[]>? Trace(ReadOnlySpan<int> before, ReadOnlySpan<int> after)
    {
        var trace = new List<int[]>();
        int[] reached = [0, 0, 0];
        for (int count = 0; count <= Math.Min(before.Length + after.Length, MostDifferences); count++)
        {
            Interruption.Look();
            int[] next = new int[(2 * count) + 3];
            for (int diagonal = -count; diagonal <= count; diagonal += 2)
            {
                int x = count == 0 ? 0 : From(reached, count, diagonal);
                while (x < before.Length && x - diagonal < after.Length && before[x] == after[x - diagonal]) x++;
                next[diagonal + count + 1] = x;
                if (x < before.Length || x - diagonal < after.Length) continue;
                trace.Add(next);
                return trace;
            }
            trace.Add(next);
            reached = next;
        }
        return null;
    }

    // Where one stands on a diagonal after the next difference, an item put in or taken out.
    private static int From(int[] reached, int count, int diagonal) =>
        IsInsert(reached, count, diagonal) ? reached[diagonal + 1 + count] : reached[diagonal - 1 + count] + 1;

    private static bool IsInsert(int[] reached, int count, int diagonal) =>
        diagonal == -count || (diagonal != count && reached[diagonal - 1 + count] < reached[diagonal + 1 + count]);

    private static void Walk(ReadOnlySpan<int> before, ReadOnlySpan<int> after, int beforeStart, int afterStart, List<int[]> trace, List<SequenceChange> changes)
    {
        var steps = new List<(int X, int Y, bool Inserts)>();
        int x = before.Length, y = after.Length;
        for (int count = trace.Count - 1; count > 0; count--)
        {
            int diagonal = x - y;
            bool inserts = IsInsert(trace[count - 1], count, diagonal);
            int start = From(trace[count - 1], count, diagonal);
            (x, y) = inserts ? (start, start - diagonal - 1) : (start - 1, start - diagonal);
            steps.Add((x, y, inserts));
        }
        for (int step = steps.Count - 1; step >= 0; step--)
        {
            (int atX, int atY, bool inserts) = steps[step];
            Add(changes, beforeStart + atX, inserts ? 0 : 1, afterStart + atY, inserts ? 1 : 0);
        }
    }

    private static void Add(List<SequenceChange> changes, int beforeStart, int beforeCount, int afterStart, int afterCount)
    {
        if (beforeCount == 0 && afterCount == 0) return;
        if (changes.Count > 0 && changes[^1] is var last && last.BeforeStart + last.BeforeCount == beforeStart && last.AfterStart + last.AfterCount == afterStart)
            changes[^1] = last with { BeforeCount = last.BeforeCount + beforeCount, AfterCount = last.AfterCount + afterCount };
        else changes.Add(new SequenceChange(beforeStart, beforeCount, afterStart, afterCount));
    }
}
