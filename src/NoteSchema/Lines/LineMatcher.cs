namespace NoteSchema;

/// <summary>What came of holding a line against a form.</summary>
/// <param name="FirstPlace">The index of the first place that was reached, in the list that all matches share.</param>
/// <param name="PlaceCount">How many places were reached, in the form's order.</param>
/// <param name="Departure">Where the line departs from the form; -1 where it has the form.</param>
/// <param name="Part">The part of the form at which it departs.</param>
internal readonly record struct LineMatch(int FirstPlace, int PlaceCount, int Departure, int Part)
{
    /// <summary>Whether the line has the form.</summary>
    public bool IsWhole => Departure < 0;

    /// <summary>Whether the line has the first part of the form.</summary>
    public bool Begins => IsWhole || Part > 0;
}

/// <summary>Holds lines of <paramref name="text"/> against a form.</summary>
internal readonly ref struct LineMatcher(LineForm form, ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>Matches the line and adds its places to <paramref name="places"/>; <paramref name="names"/> knows words that stand in a place.</summary>
    public LineMatch Match(TextSpan line, LineNames names, ref RecordList<TextSpan> places)
    {
        int first = places.Count;
        int at = line.Start;
        int index = 0;
        object[] parts = form.PartArray;
        for (int i = 0; i < parts.Length; i++)
        {
            if (parts[i] is string literal)
            {
                int end = SkipLiteral(literal, at, line.End);
                if (end < 0) return new LineMatch(first, places.Count - first, at, i);
                at = end;
                continue;
            }
            string? next = i + 1 < parts.Length ? parts[i + 1] as string : null;
            int stop = next is null ? line.End : FindLiteral(next, at, line.End);
            // A known name that the line goes on from without what should follow: the form ends with the name.
            int known = names.LengthAt(index++, _text[at..line.End]);
            if (known >= 0 && next is not null && stop != at + known)
            {
                places.Add(new TextSpan(at, known));
                return new LineMatch(first, places.Count - first, at + known, i + 1);
            }
            if (stop < 0 || (stop == at && next is not null)) return new LineMatch(first, places.Count - first, at, i);
            places.Add(TextSpan.FromBounds(at, stop));
            at = stop;
        }
        return new LineMatch(first, places.Count - first, _text[at..line.End].IsWhiteSpace() ? -1 : at, parts.Length);
    }

    /// <summary>The end of <paramref name="literal"/> at <paramref name="at"/>, or -1. A run of spaces stands for one or more; at the end of a line for none too.</summary>
    private int SkipLiteral(string literal, int at, int end)
    {
        for (int i = 0; i < literal.Length;)
        {
            if (literal[i] is > ' ' and < '\x7F' || !char.IsWhiteSpace(literal[i]))
            {
                if (at >= end || _text[at] != literal[i]) return -1;
                at++;
                i++;
            }
            else
            {
                int start = at;
                while (at < end && char.IsWhiteSpace(_text[at])) at++;
                if (at == start && at < end) return -1;
                while (i < literal.Length && char.IsWhiteSpace(literal[i])) i++;
            }
        }
        return at;
    }

    private int FindLiteral(string literal, int at, int end)
    {
        // A blank stands for any other.
        bool beginsWithBlank = literal.Length == 0 || char.IsWhiteSpace(literal[0]);
        for (; at < end; at++)
        {
            int next = beginsWithBlank ? 0 : _text[at..end].IndexOf(literal[0]);
            if (next < 0) return -1;
            at += next;
            if (SkipLiteral(literal, at, end) >= 0) return at;
        }
        return -1;
    }
}
