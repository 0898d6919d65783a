namespace NoteSchema;

/// <summary>Checks the lines of a section against their form.</summary>
internal static class LinesCheck
{
    public static void Run(CheckContext context, SectionReading section, LineForm form)
    {
        var reader = new LineReader(form, section, context.Reading);
        IReadOnlyList<LineResult> results = reader.Read().Results;
        for (int i = 0; i < results.Count; i++)
        {
            if (results[i].Match is null) ReportContinued(context, section, results[i - 1].Span, results[i].Span);
            else if (results[i].Repair is { } repair)
                context.Report(Rules.LineForm, repair.Span, repair.Message, section.Layout!.Severity, new Fix(repair.Title, FixKind.Suggested, [repair.Edit]));
            else if (results[i].Match!.Departure is { } at) ReportDeparture(context, section, form, results[i].Span, at, results[i].Match!.Part);
            else CheckTypes(context, section, form, results[i]);
        }
        CheckNames(context, section, form, results);
    }

    private static void ReportContinued(CheckContext context, SectionReading section, TextSpan before, TextSpan line) =>
        context.Report(Rules.LineForm, line, "This goes on from the line before, and belongs on it.", section.Layout!.Severity,
            Fix.Replace("Join it to the line before", FixKind.Suggested, TextSpan.FromBounds(before.End, line.Start), " "));

    private static void ReportDeparture(CheckContext context, SectionReading section, LineForm form, TextSpan line, int at, int part)
    {
        string expected = part >= form.Parts.Count ? "the end of the line" : form.Parts[part] is LinePlace place ? $"{{{place.Name}}}" : $"“{form.Parts[part]}”";
        TextSpan span = at < line.End ? TextSpan.FromBounds(at, line.End) : line;
        context.Report(Rules.LineForm, span, $"Here the line departs from its form, `{form.Text}`: {expected} should come.", section.Layout!.Severity);
    }

    private static void CheckTypes(CheckContext context, SectionReading section, LineForm form, LineResult line)
    {
        int i = 0;
        foreach (LinePlace place in form.Parts.OfType<LinePlace>())
        {
            TextSpan span = line.Match!.Places[i++];
            var type = (ScalarType)place.Type;
            string text = context.Source.ToString(span);
            if (type.Parse(text.Trim(), context.Reading.Environment) is null) context.Report(Rules.LineForm, span, $"{{{place.Name}}} must be {type.Description}, not “{text}”.", section.Layout!.Severity);
            else type.CheckText(new ScalarPlace(span, text.Trim(), written => written), new FieldCheck(context, place.Name, section.Layout!.Severity));
        }
    }

    // A name that is not on the list, or that only stands for one, is said once however often it stands there.
    private static void CheckNames(CheckContext context, SectionReading section, LineForm form, IReadOnlyList<LineResult> results)
    {
        LinePlace[] places = [.. form.Parts.OfType<LinePlace>()];
        for (int i = 0; i < places.Length; i++)
        {
            LinePlace place = places[i];
            HashSet<string>? allowed = LineReader.Allowed(place, context.Reading)?.ToHashSet();
            var found = new Dictionary<string, List<TextSpan>>();
            foreach (LineResult result in results)
            {
                if (result.Match is null || result.Match.Places.Count <= i) continue;
                TextSpan span = result.Match.Places[i];
                // Where a line departs without repair, what was read before may not be what was meant.
                if (result.Match.Departure is not null && result.Repair is null) continue;
                string name = context.Source.ToString(span).Trim();
                if (!found.TryGetValue(name, out List<TextSpan>? spans)) found.Add(name, spans = []);
                spans.Add(new TextSpan(span.Start, name.Length));
            }
            foreach ((string name, List<TextSpan> spans) in found) CheckName(context, section, place, allowed, name, spans);
        }
    }

    private static void CheckName(CheckContext context, SectionReading section, LinePlace place, HashSet<string>? allowed, string name, List<TextSpan> spans)
    {
        string more = spans.Count == 1 ? "" : $" The same in {spans.Count - 1} more line{(spans.Count == 2 ? "" : "s")}.";
        if (place.Aliases.FirstOrDefault(alias => alias.Word == name) is { } alias)
        {
            if (LineReader.Words(alias.Value.Evaluate(context.Scope)) is { } person && person != name)
                context.Report(Rules.LineForm, spans[0], $"“{name}” stands for “{person}”.{more}", Severity.Hint, new Fix($"Write “{person}”", FixKind.Suggested, [.. spans.Select(span => new TextEdit(span, person))]));
            return;
        }
        if (allowed is null || allowed.Contains(name)) return;
        string? near = context.Affords(allowed.Count) ? Suggestions.Nearest(name, allowed) : null;
        context.Report(Rules.NotAllowed, spans[0], $"“{name}” is not in `{place.OneOf!.Text}`.{(near is null ? "" : $" Did you mean “{near}”?")}{more}", section.Layout!.Severity ?? Severity.Warning,
            near is null ? [] : [new Fix($"Write “{near}”", FixKind.Suggested, [.. spans.Select(span => new TextEdit(span, near))])]);
    }
}
