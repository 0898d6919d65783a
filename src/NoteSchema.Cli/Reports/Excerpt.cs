using System.Text;
using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary>A line of a text with a range of it underlined, cut around the range where the line is too long.</summary>
/// <param name="Line">The line as it is shown.</param>
/// <param name="Indent">The columns before the underlined part.</param>
/// <param name="Width">The columns of the underlined part, at least one.</param>
internal sealed record Excerpt(string Line, int Indent, int Width)
{
    private const char Cut = '…';

    /// <summary>The first line of <paramref name="span"/>, at most <paramref name="columns"/> wide.</summary>
    /// <param name="line">That line.</param>
    /// <param name="span">The range.</param>
    /// <param name="columns">The columns there are.</param>
    public static Excerpt Of(KeptLine line, TextSpan span, int columns)
    {
        ReadOnlySpan<char> text = line.Text;
        // A range that begins with a byte-order mark begins before its line.
        span = TextSpan.FromBounds(Math.Max(span.Start, line.Start), Math.Max(span.End, line.Start));
        if (line is { IsCutBefore: false, IsCutAfter: false } && text.Length <= columns - 2 && text.IndexOfAnyExceptInRange(' ', '~') < 0)
        {
            // Nearly every line: it fits, and each character takes a column.
            int first = Math.Min(span.Start - line.Start, text.Length);
            return new Excerpt(line.Text.TrimEnd(), first, Math.Max(1, Math.Min(span.End - line.Start, text.Length) - first));
        }
        // A line can be long, with a finding at every word of it; what is far from the range is not looked at.
        int reach = 2 * columns;
        int from = Math.Max(0, span.Start - line.Start - reach), to = Math.Min(text.Length, span.Start - line.Start + reach);
        if (from > 0 && char.IsLowSurrogate(text[from])) from++;
        if (to < text.Length && to > from && char.IsHighSurrogate(text[to - 1])) to--;
        bool isCutBefore = from > 0 || line.IsCutBefore, isCutAfter = to < text.Length || line.IsCutAfter;
        List<ShownCluster> clusters = ShownText.Clusters(text[from..to]);
        int start = span.Start - line.Start - from, end = Math.Min(span.End - line.Start, to) - from;
        int begun = clusters.FindIndex(cluster => cluster.Offset + cluster.Length > start);
        if (begun < 0) begun = clusters.Count;
        int last = begun;
        while (last < clusters.Count && clusters[last].Offset < end) last++;
        (int begin, int finish) = Window(clusters, begun, last, columns - 2);
        var shown = new StringBuilder();
        if (begin > 0 || isCutBefore) shown.Append(Cut);
        int indent = shown.Length + clusters[begin..begun].Sum(cluster => cluster.Width);
        foreach (ShownCluster cluster in clusters[begin..finish]) shown.Append(cluster.Shown);
        if (finish < clusters.Count || isCutAfter) shown.Append(Cut);
        return new Excerpt(shown.ToString().TrimEnd(), indent, Math.Max(1, clusters[begun..Math.Min(last, finish)].Sum(cluster => cluster.Width)));
    }

    // Takes from both sides in turn, so that the range stands in its surroundings; what is before it gets a third.
    private static (int Begin, int Finish) Window(List<ShownCluster> clusters, int first, int last, int columns)
    {
        int begin = first, finish = first, width = 0;
        while (finish < last && width + clusters[finish].Width <= columns) width += clusters[finish++].Width;
        if (finish < last) return (begin, finish);
        int before = clusters[..first].Sum(cluster => cluster.Width), after = clusters[last..].Sum(cluster => cluster.Width);
        int room = columns - width;
        int roomBefore = before + after <= room ? before : Math.Min(before, Math.Max(room / 3, room - after));
        int roomAfter = room - roomBefore;
        while (begin > 0 && clusters[begin - 1].Width <= roomBefore) roomBefore -= clusters[--begin].Width;
        while (finish < clusters.Count && clusters[finish].Width <= roomAfter) roomAfter -= clusters[finish++].Width;
        return (begin, finish);
    }
}
