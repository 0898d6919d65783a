namespace NoteSchema;

/// <summary>The one way to put a line right that departs from its form.</summary>
/// <param name="Span">What is wrong.</param>
/// <param name="Message">Why.</param>
/// <param name="Edit">What puts it right.</param>
/// <param name="Title">What the fix does.</param>
internal sealed record LineRepair(TextSpan Span, string Message, TextEdit Edit, string Title)
{
    /// <summary>The repair of a line, where one reading is left; null where it has the form or there are several.</summary>
    public static LineRepair? Find(LineForm form, LineReader lines, in LineMatch match, TextSpan line, NoteReading reading)
    {
        ReadOnlySpan<TextSpan> places = lines.PlacesOf(match);
        return WrongValue(lines, places, reading) ?? RunTogether(form, lines, match, places, line, reading.Note.Source);
    }

    // A value that is not of its place's type but has a repair: 00:1:47.20.
    private static LineRepair? WrongValue(LineReader lines, ReadOnlySpan<TextSpan> places, NoteReading reading)
    {
        for (int i = 0; i < places.Length; i++)
        {
            ScalarType type = lines.Places[i].Scalar;
            TextSpan span = places[i];
            // Any part of a line is text.
            if (type is StringType || type.Reads(reading.Note.Source.AsSpan(span), reading.Environment)) continue;
            return RepairOf(type, span, reading);
        }
        return null;
    }

    private static LineRepair? RepairOf(ScalarType type, TextSpan span, NoteReading reading)
    {
        string text = reading.Note.Source.ToString(span);
        foreach (Repair repair in type.Repairs(text, reading.Environment))
        {
            if (type.Parse(repair.Text, reading.Environment) is not null)
                return new LineRepair(span, $"“{text}” is not {type.Description}.", new TextEdit(span, repair.Text), $"Write {repair.Text}");
        }
        return null;
    }

    // A known name, run together with what follows or with another sign between.
    private static LineRepair? RunTogether(LineForm form, LineReader lines, in LineMatch match, ReadOnlySpan<TextSpan> places, TextSpan line, SourceText source)
    {
        if (match.IsWhole || match.Part == 0 || match.Part >= form.PartArray.Length) return null;
        if (form.PartArray[match.Part] is not string literal || form.PartArray[match.Part - 1] is not LinePlace || places.IsEmpty || !lines.Names.IsName(places.Length - 1, source.AsSpan(places[^1]))) return null;
        int at = match.Departure;
        string name = source.ToString(places[^1]);
        int signs = at;
        while (signs < line.End && source[signs] is '>' or ':' or '-' or '–' or '—' or ' ') signs++;
        // A sign between name and text is what is wrong; without one, the word that the name runs into.
        int end = at;
        while (end < line.End && !char.IsWhiteSpace(source[end])) end++;
        TextSpan span = signs > at ? TextSpan.FromBounds(at, TrimEnd(source, at, signs)) : TextSpan.FromBounds(at, Math.Max(end, at));
        if (span.IsEmpty) span = TextSpan.FromBounds(places[^1].Start, at);
        string problem = signs > at && !span.IsEmpty && source[span.Start] is not ' ' ? $"After “{name}” must come “{literal}”, not “{source.ToString(span)}”." : $"“{name}” and what was said run together: “{literal}” belongs between them.";
        return new LineRepair(span, problem, new TextEdit(TextSpan.FromBounds(at, signs), literal), $"Write “{name}{literal}”");
    }

    private static int TrimEnd(SourceText source, int start, int end)
    {
        while (end > start && source[end - 1] == ' ') end--;
        return end;
    }
}
