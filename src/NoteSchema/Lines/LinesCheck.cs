namespace NoteSchema;

/// <summary>Checks the lines of a section against their form.</summary>
internal static class LinesCheck
{
    public static void Run(CheckContext context, SectionReading section, LineForm form)
    {
        LineReader lines = section.LineReader!;
        ReadOnlySpan<LineResult> results = lines.Results();
        for (int i = 0; i < results.Length; i++)
        {
            ref readonly LineResult result = ref results[i];
            if (result.IsContinued) ReportContinued(context, section, results[i - 1].Span, result.Span);
            else if (result.Repair is { } repair)
                context.Report(Rules.LineForm, repair.Span, repair.Message, section.Layout!.Severity, new Fix(repair.Title, FixKind.Suggested, [repair.Edit]));
            else if (!result.Match.IsWhole) ReportDeparture(context, section, form, result.Span, result.Match.Departure, result.Match.Part);
            else CheckTypes(context, section, lines.Places, lines.PlacesOf(result.Match));
        }
        for (int i = 0; i < lines.Places.Length; i++) CheckNames(context, section, lines, i);
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

    private static void CheckTypes(CheckContext context, SectionReading section, LinePlace[] places, ReadOnlySpan<TextSpan> spans)
    {
        for (int i = 0; i < places.Length; i++)
        {
            if (places[i].Scalar is StringType { TakesAnyLine: true }) continue;
            var place = new ScalarPlace(spans[i], context.Source.AsSpan(spans[i]).Trim(), static written => written);
            if (!places[i].Scalar.TryCheckText(place, context.Field(places[i].Name, section.Layout!.Severity))) ReportType(context, section, places[i], spans[i]);
        }
    }

    private static void ReportType(CheckContext context, SectionReading section, LinePlace place, TextSpan span) =>
        context.Report(Rules.LineForm, span, $"{{{place.Name}}} must be {place.Scalar.Description}, not “{context.Source.AsSpan(span)}”.", section.Layout!.Severity);

    // A name that is not on the list, or that only stands for one, is said once however often it stands there.
    private static void CheckNames(CheckContext context, SectionReading section, LineReader lines, int index)
    {
        LinePlace place = lines.Places[index];
        if (lines.Names.Allowed(index) is null && place.AliasArray.Length == 0) return;
        Dictionary<string, List<TextSpan>>? found = null;
        foreach (ref readonly LineResult result in lines.Results())
        {
            // Where a line departs without repair, what was read before may not be what was meant.
            if (result.IsContinued || result.Match.PlaceCount <= index || (!result.Match.IsWhole && result.Repair is null)) continue;
            TextSpan span = lines.PlacesOf(result.Match)[index];
            ReadOnlySpan<char> name = context.Source.AsSpan(span).Trim();
            if (lines.Names.IsAllowed(index, name) && !IsAlias(place, name)) continue;
            found ??= [];
            string word = name.ToString();
            if (!found.TryGetValue(word, out List<TextSpan>? spans)) found.Add(word, spans = []);
            spans.Add(new TextSpan(span.Start, word.Length));
        }
        if (found is null) return;
        foreach ((string name, List<TextSpan> spans) in found) CheckName(context, section, place, lines.Names.Allowed(index), name, spans);
    }

    private static bool IsAlias(LinePlace place, ReadOnlySpan<char> name)
    {
        foreach (LineAlias alias in place.AliasArray)
        {
            if (name.SequenceEqual(alias.Word)) return true;
        }
        return false;
    }

    private static void CheckName(CheckContext context, SectionReading section, LinePlace place, IReadOnlyCollection<string>? allowed, string name, List<TextSpan> spans)
    {
        string more = spans.Count == 1 ? "" : $" The same in {spans.Count - 1} more line{(spans.Count == 2 ? "" : "s")}.";
        if (Array.Find(place.AliasArray, alias => alias.Word == name) is { } alias)
        {
            if (LineReader.Words(alias.Value.Evaluate(context.Scope)) is { } person && person != name)
                context.Report(Rules.LineForm, spans[0], $"“{name}” stands for “{person}”.{more}", Severity.Hint, new Fix($"Write “{person}”", FixKind.Suggested, [.. spans.Select(span => new TextEdit(span, person))]));
            return;
        }
        if (allowed is null || allowed.Contains(name)) return;
        string? near = context.Affords(allowed.Count) ? Suggestions.Nearest(name, allowed) : null;
        context.Report(Rules.NotAllowed, spans[0], $"“{name}” is not in `{place.OneOf!.Text}`.{(near is null ? "" : $" Did you mean “{near}”?")}{more}", section.Layout!.Severity ?? Severity.Warning,
            near is null ? [] : [new Fix($"Write “{near}”", Suggestions.KindOfName(name, near), [.. spans.Select(span => new TextEdit(span, near))])]);
    }
}
