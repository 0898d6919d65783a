namespace NoteSchema.Vaults;

/// <summary>Puts changes of lines together to hunks.</summary>
/// <param name="before">The lines of the first text, with their LF.</param>
/// <param name="after">The lines of the second text, likewise.</param>
/// <param name="context">How many lines to show before and after each change.</param>
internal sealed class HunkBuilder(List<ReadOnlyMemory<char>> before, List<ReadOnlyMemory<char>> after, int context)
{
    /// <summary>The hunks of <paramref name="changes"/>; those whose lines around them meet are one.</summary>
    public List<DiffHunk> Build(List<SequenceChange> changes)
    {
        var hunks = new List<DiffHunk>();
        for (int first = 0, end; first < changes.Count; first = end)
        {
            end = first + 1;
            while (end < changes.Count && changes[end].BeforeStart - EndOf(changes[end - 1]) <= 2 * context) end++;
            hunks.Add(Hunk(changes.GetRange(first, end - first)));
        }
        return hunks;
    }

    private static int EndOf(SequenceChange change) => change.BeforeStart + change.BeforeCount;

    private DiffHunk Hunk(List<SequenceChange> changes)
    {
        int start = Math.Max(0, changes[0].BeforeStart - context);
        int end = Math.Min(before.Count, EndOf(changes[^1]) + context);
        int afterStart = changes[0].AfterStart - (changes[0].BeforeStart - start);
        var lines = new List<DiffLine>();
        int at = start;
        foreach (SequenceChange change in changes)
        {
            for (; at < change.BeforeStart; at++) lines.Add(Line(DiffLineKind.Context, before[at]));
            AddChange(lines, change);
            at = EndOf(change);
        }
        for (; at < end; at++) lines.Add(Line(DiffLineKind.Context, before[at]));
        return new DiffHunk(start, end - start, afterStart, lines.Count(line => line.Kind != DiffLineKind.Removed), lines);
    }

    private void AddChange(List<DiffLine> lines, SequenceChange change)
    {
        int first = lines.Count;
        for (int at = 0; at < change.BeforeCount; at++) lines.Add(Line(DiffLineKind.Removed, before[change.BeforeStart + at]));
        for (int at = 0; at < change.AfterCount; at++) lines.Add(Line(DiffLineKind.Added, after[change.AfterStart + at]));
        // Only where each line has one in the other text can it be said which words of it changed.
        if (change.BeforeCount != change.AfterCount) return;
        for (int removed = first; removed < first + change.BeforeCount; removed++)
        {
            int added = removed + change.BeforeCount;
            (IReadOnlyList<TextSpan> inRemoved, IReadOnlyList<TextSpan> inAdded) = WordDiff.Find(lines[removed].Text, lines[added].Text);
            lines[removed] = lines[removed] with { Changed = inRemoved };
            lines[added] = lines[added] with { Changed = inAdded };
        }
    }

    private static DiffLine Line(DiffLineKind kind, ReadOnlyMemory<char> line)
    {
        bool ends = line.Span.EndsWith('\n');
        return new DiffLine(kind, (ends ? line[..^1] : line).ToString(), !ends);
    }
}
