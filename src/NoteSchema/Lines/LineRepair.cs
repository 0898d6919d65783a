namespace NoteSchema;

/// <summary>The one way to put a line right that departs from its form.</summary>
/// <param name="Span">What is wrong.</param>
/// <param name="Message">Why.</param>
/// <param name="Edit">What puts it right.</param>
/// <param name="Title">What the fix does.</param>
internal sealed record LineRepair(TextSpan Span, string Message, TextEdit Edit, string Title)
{
    /// <summary>The repair of a line, where one reading is left; null where it has the form or there are several.</summary>
    public static LineRepair? Find(LineForm form, LineMatch match, TextSpan line, NoteReading reading, Func<LinePlace, IReadOnlyList<string>> names)
    {
        SourceText source = reading.Note.Source;
        return WrongValue(form, match, reading) ?? RunTogether(form, match, line, source, names);
    }

    // A value that is not of its place's type but has a repair: 00:1:47.20.
    private static LineRepair? WrongValue(LineForm form, LineMatch match, NoteReading reading)
    {
        LinePlace[] places = [.. form.Parts.OfType<LinePlace>()];
        for (int i = 0; i < match.Places.Count; i++)
        {
            var type = (ScalarType)places[i].Type;
            TextSpan span = match.Places[i];
            string text = reading.Note.Source.ToString(span);
            if (type.Parse(text, reading.Environment) is not null) continue;
            foreach (Repair repair in type.Repairs(text, reading.Environment))
            {
                if (type.Parse(repair.Text, reading.Environment) is not null)
                    return new LineRepair(span, $"“{text}” is not {type.Description}.", new TextEdit(span, repair.Text), $"Write {repair.Text}");
            }
            return null;
        }
        return null;
    }

    // A known name, run together with what follows or with another sign between.
    private static LineRepair? RunTogether(LineForm form, LineMatch match, TextSpan line, SourceText source, Func<LinePlace, IReadOnlyList<string>> names)
    {
        if (match.Departure is not { } at || match.Part == 0 || match.Part >= form.Parts.Count) return null;
        if (form.Parts[match.Part] is not string literal || form.Parts[match.Part - 1] is not LinePlace place || match.Places.Count == 0 || names(place).Count == 0) return null;
        string name = source.ToString(match.Places[^1]);
        if (!names(place).Contains(name)) return null;
        int signs = at;
        while (signs < line.End && source[signs] is '>' or ':' or '-' or '–' or '—' or ' ') signs++;
        // A sign between name and text is what is wrong; without one, the word that the name runs into.
        int end = at;
        while (end < line.End && !char.IsWhiteSpace(source[end])) end++;
        TextSpan span = signs > at ? TextSpan.FromBounds(at, TrimEnd(source, at, signs)) : TextSpan.FromBounds(at, Math.Max(end, at));
        if (span.IsEmpty) span = TextSpan.FromBounds(match.Places[^1].Start, at);
        string problem = signs > at && !span.IsEmpty && source[span.Start] is not ' ' ? $"After “{name}” must come “{literal}”, not “{source.ToString(span)}”." : $"“{name}” and what was said run together: “{literal}” belongs between them.";
        return new LineRepair(span, problem, new TextEdit(TextSpan.FromBounds(at, signs), literal), $"Write “{name}{literal}”");
    }

    private static int TrimEnd(SourceText source, int start, int end)
    {
        while (end > start && source[end - 1] == ' ') end--;
        return end;
    }
}
