namespace NoteSchema.Vaults;

/// <summary>What is kept of a text for its findings, so that the text itself can go: where its lines start, and the lines in which findings begin.</summary>
public sealed class FindingLines
{
    // What a terminal or an editor can show of one line lies within.
    private const int Reach = 1000;

    private readonly int[] _starts;
    private readonly KeptLine[] _lines;

    private FindingLines(int[] starts, KeptLine[] lines)
    {
        _starts = starts;
        _lines = lines;
    }

    /// <summary>The lines of a text without findings.</summary>
    public static FindingLines None { get; } = new([0], []);

    /// <summary>An estimate of the memory it takes, in bytes.</summary>
    internal int Size => 64 + (4 * _starts.Length) + _lines.Sum(line => 56 + (2 * line.Text.Length));

    /// <summary>What <paramref name="diagnostics"/>, in the order of their starts, need of <paramref name="source"/>.</summary>
    public static FindingLines Of(SourceText source, IReadOnlyList<Diagnostic> diagnostics)
    {
        int last = 0;
        foreach (Diagnostic diagnostic in diagnostics)
        {
            last = Math.Max(last, diagnostic.Span.End);
            foreach (Fix fix in diagnostic.Fixes)
            {
                if (fix.File is not null) continue;
                foreach (TextEdit edit in fix.Edits) last = Math.Max(last, edit.Span.End);
            }
        }
        return Of(source, last, [.. diagnostics.Select(diagnostic => diagnostic.Span.Start)]);
    }

    /// <summary>What findings at <paramref name="spans"/> need of <paramref name="source"/>.</summary>
    public static FindingLines Of(SourceText source, params IReadOnlyCollection<TextSpan> spans) =>
        Of(source, spans.Select(span => span.End).DefaultIfEmpty().Max(), [.. spans.Select(span => span.Start).Order()]);

    /// <summary>The two ends of <paramref name="span"/>, of a finding or of an edit that puts it right, as lines and characters.</summary>
    public LineRange RangeOf(TextSpan span) => new(PositionAt(span.Start), PositionAt(span.End));

    /// <summary>The line in which the finding at <paramref name="span"/> begins, of a long one what is near.</summary>
    public KeptLine LineOf(TextSpan span)
    {
        int index = Array.BinarySearch(_lines, new KeptLine(span.Start, 0, "", false, false), KeptLine.ByFinding);
        return _lines[index];
    }

    private LinePosition PositionAt(int offset)
    {
        int index = Array.BinarySearch(_starts, offset);
        // Before the first line stands at most a byte-order mark.
        int line = index >= 0 ? index : Math.Max(~index - 1, 0);
        return new LinePosition(line, Math.Max(offset - _starts[line], 0));
    }

    private static FindingLines Of(SourceText source, int last, int[] findings)
    {
        int[] starts = new int[source.LineAt(last) + 1];
        for (int line = 0; line < starts.Length; line++) starts[line] = source.LineStart(line);
        var lines = new List<KeptLine>(findings.Length);
        foreach (int finding in findings)
        {
            KeptLine? before = lines.Count > 0 ? lines[^1] : null;
            if (before?.Finding == finding) continue;
            TextSpan line = source.LineSpan(source.LineAt(finding));
            lines.Add(before is { IsWhole: true } kept && kept.Start == line.Start ? kept with { Finding = finding } : Keep(source, line, finding));
        }
        return new FindingLines(starts, [.. lines]);
    }

    private static KeptLine Keep(SourceText source, TextSpan line, int finding)
    {
        int start = Math.Max(line.Start, finding - Reach), end = Math.Min(line.End, finding + Reach);
        if (start > line.Start && char.IsLowSurrogate(source[start])) start++;
        if (end < line.End && end > start && char.IsHighSurrogate(source[end - 1])) end--;
        return new KeptLine(finding, start, source.ToString(TextSpan.FromBounds(start, Math.Max(start, end))), start > line.Start, end < line.End);
    }
}

/// <summary>A line in which a finding begins.</summary>
/// <param name="Finding">Where the finding begins, in UTF-16 units of the text.</param>
/// <param name="Start">Where <paramref name="Text"/> begins, likewise.</param>
/// <param name="Text">The line without its line end, or the part of it that is near.</param>
/// <param name="IsCutBefore">Whether the line begins before.</param>
/// <param name="IsCutAfter">Whether the line goes on.</param>
public readonly record struct KeptLine(int Finding, int Start, string Text, bool IsCutBefore, bool IsCutAfter)
{
    internal static IComparer<KeptLine> ByFinding { get; } = Comparer<KeptLine>.Create(static (left, right) => left.Finding.CompareTo(right.Finding));

    internal bool IsWhole => !IsCutBefore && !IsCutAfter;
}
