namespace NoteSchema;

/// <summary>What came of holding a line against a form.</summary>
/// <param name="Places">Where each place that was reached stands, in the form's order.</param>
/// <param name="Departure">Where the line departs from the form; null where it has the form.</param>
/// <param name="Part">The part of the form at which it departs.</param>
internal sealed record LineMatch(IReadOnlyList<TextSpan> Places, int? Departure, int Part);

/// <summary>Holds lines against a form.</summary>
internal sealed class LineMatcher(LineForm form, SourceText source)
{
    /// <summary>Matches the line; <paramref name="names"/> are words known to stand in a place, the longest first.</summary>
    public LineMatch Match(TextSpan line, Func<LinePlace, IReadOnlyList<string>> names)
    {
        var places = new List<TextSpan>();
        int at = line.Start;
        for (int i = 0; i < form.Parts.Count; i++)
        {
            if (form.Parts[i] is string literal)
            {
                int end = SkipLiteral(literal, at, line.End);
                if (end < 0) return new LineMatch(places, at, i);
                at = end;
                continue;
            }
            var place = (LinePlace)form.Parts[i];
            string? next = i + 1 < form.Parts.Count ? form.Parts[i + 1] as string : null;
            int stop = next is null ? line.End : FindLiteral(next, at, line.End);
            // A known name that the line goes on from without what should follow: the form ends with the name.
            string? known = names(place).FirstOrDefault(name => source.AsSpan(TextSpan.FromBounds(at, line.End)).StartsWith(name, StringComparison.Ordinal));
            if (known is not null && next is not null && stop != at + known.Length)
            {
                places.Add(new TextSpan(at, known.Length));
                return new LineMatch(places, at + known.Length, i + 1);
            }
            if (stop < 0 || (stop == at && next is not null)) return new LineMatch(places, at, i);
            places.Add(TextSpan.FromBounds(at, stop));
            at = stop;
        }
        return at == line.End || source.AsSpan(TextSpan.FromBounds(at, line.End)).IsWhiteSpace() ? new LineMatch(places, null, form.Parts.Count) : new LineMatch(places, at, form.Parts.Count);
    }

    /// <summary>Whether the line has what the form begins with, up to its first place.</summary>
    public bool Begins(TextSpan line) => form.Parts.Count > 0 && (form.Parts[0] is not string literal || SkipLiteral(literal, line.Start, line.End) >= 0);

    /// <summary>The end of <paramref name="literal"/> at <paramref name="at"/>, or -1. A run of spaces stands for one or more; at the end of a line for none too.</summary>
    private int SkipLiteral(string literal, int at, int end)
    {
        for (int i = 0; i < literal.Length;)
        {
            if (char.IsWhiteSpace(literal[i]))
            {
                int start = at;
                while (at < end && char.IsWhiteSpace(source[at])) at++;
                if (at == start && at < end) return -1;
                while (i < literal.Length && char.IsWhiteSpace(literal[i])) i++;
            }
            else if (at >= end || source[at] != literal[i]) return -1;
            else
            {
                at++;
                i++;
            }
        }
        return at;
    }

    private int FindLiteral(string literal, int at, int end)
    {
        for (int start = at; start < end; start++)
        {
            if (SkipLiteral(literal, start, end) >= 0) return start;
        }
        return -1;
    }
}
