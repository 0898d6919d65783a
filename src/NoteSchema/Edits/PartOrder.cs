namespace NoteSchema;

/// <summary>Puts the entries of a map into another order. What stands between two of them, blank lines and comments that belong to neither, stays where it is.</summary>
internal static class PartOrder
{
    // Above this many parts the edits need not be the fewest.
    private const int MostCompared = 1000;

    /// <summary>The entries' numbers in the new order: those that <paramref name="order"/> names share out their places among them, all others stay.</summary>
    public static int[] Of(IReadOnlyList<string> keys, IReadOnlyList<string> order)
    {
        var ranks = new Dictionary<string, int>();
        for (int i = 0; i < order.Count; i++) ranks.TryAdd(order[i], i);
        int[] places = [.. Enumerable.Range(0, keys.Count).Where(index => ranks.ContainsKey(keys[index]))];
        int[] result = [.. Enumerable.Range(0, keys.Count)];
        foreach ((int place, int index) in places.Zip(places.OrderBy(index => ranks[keys[index]]))) result[place] = index;
        return result;
    }

    /// <summary>Ways to bring the entries of <paramref name="map"/> into <paramref name="order"/>.</summary>
    public static IEnumerable<IReadOnlyList<TextEdit>> Reorder(NoteDraft draft, FrontmatterValue map, int[] order)
    {
        string text = draft.Text;
        IReadOnlyList<TextSpan>? spans = map.Style == FrontmatterStyle.Flow ? FlowLayout.Read(text, map) : SpansOfLines(text, draft.YamlEnd, map);
        if (spans is null) yield break;
        string[] parts = [.. spans.Select(span => text.Substring(span.Start, span.Length))];
        string[] moved = [.. order.Select(index => parts[index])];
        if (map.Style != FrontmatterStyle.Flow && YamlLines.StartOf(text, spans[0].Start) != spans[0].Start)
        {
            // The first entry stands behind a `-`, without the indentation that the others have.
            string indentation = new(' ', spans[0].Start - YamlLines.StartOf(text, spans[0].Start));
            int first = Array.IndexOf(order, 0);
            if (!moved[0].StartsWith(indentation, StringComparison.Ordinal) || moved[0].AsSpan().TrimStart(' ').StartsWith("#")) yield break;
            moved[first] = indentation + moved[first];
            moved[0] = moved[0][indentation.Length..];
        }
        yield return Between(text, spans, parts, moved);
    }

    /// <summary>The least of edits that put other parts where parts stand; what is between them stays.</summary>
    private static List<TextEdit> Between(string text, IReadOnlyList<TextSpan> spans, string[] parts, string[] moved)
    {
        List<string> before = [], after = [];
        var places = new List<TextSpan>();
        for (int i = 0; i < parts.Length; i++)
        {
            before.Add(parts[i]);
            after.Add(moved[i]);
            places.Add(spans[i]);
            if (i + 1 == parts.Length || spans[i].End == spans[i + 1].Start) continue;
            string gap = text[spans[i].End..spans[i + 1].Start];
            before.Add(gap);
            after.Add(gap);
            places.Add(TextSpan.FromBounds(spans[i].End, spans[i + 1].Start));
        }
        var edits = new List<TextEdit>();
        int from = 0, to = 0;
        foreach ((int old, int now) in Common(before, after).Append((before.Count, after.Count)))
        {
            int start = from < places.Count ? places[from].Start : places[^1].End;
            int end = old > from ? places[old - 1].End : start;
            string put = string.Concat(after[to..now]);
            if (end > start || put.Length > 0) edits.Add(new TextEdit(TextSpan.FromBounds(start, end), put));
            (from, to) = (old + 1, now + 1);
        }
        return edits;
    }

    /// <summary>
    /// Pairs of places, in order, at which both have the same: a longest common subsequence. Where a thousand and more differ between what both begin and end with, only that beginning and end.
    /// </summary>
    public static List<(int Old, int New)> Common<T>(IReadOnlyList<T> before, IReadOnlyList<T> after) where T : IEquatable<T>
    {
        var common = new List<(int, int)>();
        int least = Math.Min(before.Count, after.Count), start = 0, end = 0;
        for (; start < least && before[start].Equals(after[start]); start++) common.Add((start, start));
        while (end < least - start && before[before.Count - 1 - end].Equals(after[after.Count - 1 - end])) end++;
        int rows = before.Count - start - end, columns = after.Count - start - end;
        if (rows <= MostCompared && columns <= MostCompared)
        {
            int[,] lengths = new int[rows + 1, columns + 1];
            for (int i = rows - 1; i >= 0; i--)
            {
                for (int j = columns - 1; j >= 0; j--) lengths[i, j] = before[start + i].Equals(after[start + j]) ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
            for (int i = 0, j = 0; i < rows && j < columns;)
            {
                if (before[start + i].Equals(after[start + j])) common.Add((start + i++, start + j++));
                else if (lengths[i + 1, j] >= lengths[i, j + 1]) i++;
                else j++;
            }
        }
        for (; end > 0; end--) common.Add((before.Count - end, after.Count - end));
        return common;
    }

    private static TextSpan[]? SpansOfLines(string text, int end, FrontmatterValue map) =>
        BlockLayout.Read(text, end, map) is { } layout ? [.. layout.Parts.Select(part => TextSpan.FromBounds(part.Start, part.End))] : null;
}
