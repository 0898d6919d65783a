namespace NoteSchema;

/// <summary>A line of a section and what came of reading it.</summary>
/// <param name="Span">The line without the spaces around it.</param>
/// <param name="Match">Its match; null for a line that goes on from the one before.</param>
/// <param name="Repair">The one text that the line can be meant as, where it departs from the form; else null.</param>
internal sealed record LineResult(TextSpan Span, LineMatch? Match, LineRepair? Repair);

/// <summary>Reads the lines of a section by their form.</summary>
internal sealed class LineReader
{
    private const int LongestName = 60;
    private const int MostNames = 200;

    private readonly LineForm _form;
    private readonly SectionReading _section;
    private readonly NoteReading _reading;
    private readonly LineMatcher _matcher;
    private readonly Dictionary<LinePlace, IReadOnlyList<string>> _names = [];

    public LineReader(LineForm form, SectionReading section, NoteReading reading)
    {
        _form = form;
        _section = section;
        _reading = reading;
        _matcher = new LineMatcher(form, reading.Note.Source);
    }

    /// <summary>The lines with their values; a line that departs from the form in one way only is read as it will be when repaired.</summary>
    public (IReadOnlyList<LineRecord> Records, IReadOnlyList<LineResult> Results) Read()
    {
        List<TextSpan> lines = [.. LinesOf(_section)];
        GatherNames(lines);
        var records = new List<LineRecord>();
        var results = new List<LineResult>();
        LinePlace? last = _form.Parts.OfType<LinePlace>().LastOrDefault();
        foreach (TextSpan line in lines)
        {
            // Where the form begins with fixed text, a line without it goes on from the one before.
            if (records.Count > 0 && _form.Parts[0] is string && !_matcher.Begins(line) && last?.Type is StringType)
            {
                records[^1].Continue(last.Name, _reading.Note.Source.ToString(line));
                results.Add(new LineResult(line, null, null));
                continue;
            }
            LineMatch match = _matcher.Match(line, NamesOf);
            LineRepair? repair = LineRepair.Find(_form, match, line, _reading, NamesOf);
            results.Add(new LineResult(line, match, repair));
            if (match.Departure is null && repair is null) records.Add(Record(line, match, _reading.Note.Source));
            else if (repair is not null && RecordRepaired(line, repair) is { } repaired) records.Add(repaired);
        }
        return (records, results);
    }

    /// <summary>The words that may stand in a place, as the schema and the other lines tell, the longest first.</summary>
    public IReadOnlyList<string> NamesOf(LinePlace place) => _names.TryGetValue(place, out IReadOnlyList<string>? names) ? names : [];

    /// <summary>The words that the schema allows in a place; null where it does not say or cannot.</summary>
    public static IReadOnlyList<string>? Allowed(LinePlace place, NoteReading reading) =>
        place.OneOf?.Evaluate(reading.Scope) is IReadOnlyList<object?> list ? [.. list.Select(Words).OfType<string>()] : null;

    /// <summary>The text lines of a section: those of its paragraphs and lists, not of code, quotes, tables and comments.</summary>
    private IEnumerable<TextSpan> LinesOf(SectionReading section)
    {
        SourceText source = _reading.Note.Source;
        foreach (Block block in section.Blocks)
        {
            if (!block.IsTop || block.Kind is not (BlockKind.Paragraph or BlockKind.ListItem)) continue;
            int last = source.LineAt(block.Span.End);
            for (int line = source.LineAt(block.Span.Start); line <= last; line++)
            {
                TextSpan span = Trimmed(source, source.LineSpan(line));
                if (!span.IsEmpty) yield return span;
            }
        }
    }

    private void GatherNames(List<TextSpan> lines)
    {
        foreach (LinePlace place in _form.Parts.OfType<LinePlace>())
        {
            if (place.Type is not StringType || (place.OneOf is null && place.Aliases.Count == 0)) continue;
            var names = new HashSet<string>(Allowed(place, _reading) is { Count: <= MostNames } allowed ? allowed : []);
            names.UnionWith(place.Aliases.Select(alias => alias.Word));
            _names[place] = Sorted(names);
            // A name that stands rightly in one line is known in the others. One that begins with a known name is that name run together with text.
            int index = _form.Parts.OfType<LinePlace>().ToList().IndexOf(place);
            var seen = new HashSet<string>();
            foreach (TextSpan line in lines)
            {
                LineMatch match = _matcher.Match(line, NamesOf);
                if (match.Departure is not null) continue;
                string value = _reading.Note.Source.ToString(match.Places[index]);
                if (value.Length <= LongestName && value.Split(' ').Length <= 5 && char.IsUpper(value[0])) seen.Add(value);
            }
            // More names than any conversation has are no names.
            if (seen.Count <= MostNames) names.UnionWith(seen.Where(value => !seen.Any(other => other != value && value.StartsWith(other, StringComparison.Ordinal))));
            _names[place] = Sorted(names);
        }
    }

    private static List<string> Sorted(IEnumerable<string> names) => [.. names.Where(name => name.Length > 0).OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal)];

    private LineRecord Record(TextSpan span, LineMatch match, SourceText source)
    {
        var values = new Dictionary<string, object?>();
        int i = 0;
        foreach (LinePlace place in _form.Parts.OfType<LinePlace>())
        {
            string text = source.ToString(match.Places[i++]).Trim();
            LineAlias? alias = place.Aliases.FirstOrDefault(alias => alias.Word == text);
            object? stands = alias?.Value.Evaluate(_reading.Scope);
            if (stands is not null && Words(stands) is { } word) text = word;
            object? value = ((ScalarType)place.Type).Parse(text, _reading.Environment);
            if (value is not null) values[place.Name] = value;
        }
        return new LineRecord(span, values);
    }

    // Null where the line departs from the form in another way too.
    private LineRecord? RecordRepaired(TextSpan span, LineRepair repair)
    {
        string line = _reading.Note.Source.ToString(span);
        string text = TextEdit.Apply(line, [new TextEdit(new TextSpan(repair.Edit.Span.Start - span.Start, repair.Edit.Span.Length), repair.Edit.NewText)]);
        var source = new SourceText(text);
        LineMatch match = new LineMatcher(_form, source).Match(new TextSpan(0, text.Length), NamesOf);
        return match.Departure is null ? Record(span, match, source) : null;
    }

    /// <summary>A value as the word that stands for it in a line: a link's name, any other as text.</summary>
    internal static string? Words(object? value) => value switch
    {
        null or CelError => null,
        NoteLink link => link.Name,
        string text => text,
        _ => null,
    };

    private static TextSpan Trimmed(SourceText source, TextSpan span)
    {
        int start = span.Start, end = span.End;
        while (start < end && char.IsWhiteSpace(source[start])) start++;
        while (end > start && char.IsWhiteSpace(source[end - 1])) end--;
        return TextSpan.FromBounds(start, end);
    }
}
