namespace NoteSchema;

/// <summary>A line of a section and what came of reading it.</summary>
internal struct LineResult
{
    /// <summary>The line without the blanks around it.</summary>
    public TextSpan Span;

    /// <summary>Whether it goes on from the line before; it has no match then.</summary>
    public bool IsContinued;

    public LineMatch Match;

    /// <summary>The one text that the line can be meant as, where it departs from the form; else null.</summary>
    public LineRepair? Repair;

    /// <summary>Whether it has values: it has the form, or will have it when it is repaired.</summary>
    public bool HasValues;
}

/// <summary>Reads the lines of a section by their form, in one note after another.</summary>
internal sealed class LineReader
{
    private readonly LineForm _form;
    private readonly SectionReading _section;
    private readonly NoteReading _reading;
    private RecordList<TextSpan> _found;
    private RecordList<LineResult> _results;
    private bool _isRead;
    private int _namesMatched;

    public LineReader(LineForm form, SectionReading section, NoteReading reading)
    {
        _form = form;
        _section = section;
        _reading = reading;
        Places = [.. form.Parts.OfType<LinePlace>()];
        Names = new LineNames(Places);
    }

    /// <summary>The places of the form in order.</summary>
    public LinePlace[] Places { get; }

    /// <summary>The words that may stand in them.</summary>
    public LineNames Names { get; }

    /// <summary>Forgets the lines, since there is another note.</summary>
    public void Restart()
    {
        // What was found to repair must not be kept in memory.
        _results.AsSpan().Clear();
        _results.Clear();
        _isRead = false;
    }

    /// <summary>The lines in order.</summary>
    public ReadOnlySpan<LineResult> Results()
    {
        if (!_isRead) Read();
        return _results.AsSpan();
    }

    /// <summary>Where the places of a line stand that were reached.</summary>
    public ReadOnlySpan<TextSpan> PlacesOf(in LineMatch match) => _found.AsSpan().Slice(match.FirstPlace, match.PlaceCount);

    /// <summary>How many lines have values.</summary>
    public int CountRecords()
    {
        int count = 0;
        foreach (ref readonly LineResult result in Results())
        {
            if (result.HasValues) count++;
        }
        return count;
    }

    /// <summary>The lines with their values; a line that departs from the form in one way only is read as it will be when repaired.</summary>
    public List<LineRecord> Records()
    {
        var records = new List<LineRecord>();
        // What goes on from a line that cannot be read is nobody's.
        bool isOpen = false;
        foreach (ref readonly LineResult result in Results())
        {
            if (!result.IsContinued) isOpen = result.HasValues;
            if (!isOpen) continue;
            if (result.IsContinued) records[^1].Continue(Places[^1].Name, _reading.Note.Source.ToString(result.Span));
            else records.Add(result.Repair is null ? Record(result.Span, PlacesOf(result.Match), _reading.Note.Source.AsSpan()) : Repaired(result.Span, result.Repair)!);
        }
        return records;
    }

    /// <summary>A value as the word that stands for it in a line: a link's name, any other as text.</summary>
    internal static string? Words(object? value) => value switch
    {
        null or CelError => null,
        NoteLink link => link.Name,
        string text => text,
        _ => null,
    };

    private void Read()
    {
        _isRead = true;
        FindLines();
        _namesMatched = -1;
        Names.Clear();
        for (int i = 0; i < Places.Length; i++)
        {
            if (!Names.AddAllowed(i, _reading)) continue;
            // A name that stands rightly in one line is known in the others.
            Match();
            foreach (ref readonly LineResult result in _results.AsSpan())
            {
                if (result.Match.IsWhole) Names.See(i, _reading.Note.Source.AsSpan(PlacesOf(result.Match)[i]));
            }
            Names.AddSeen(i);
        }
        Match();
        Judge();
    }

    /// <summary>Holds the lines against the form with all names that are known by now.</summary>
    private void Match()
    {
        if (_namesMatched == Names.Count) return;
        _namesMatched = Names.Count;
        _found.Clear();
        var matcher = new LineMatcher(_form, _reading.Note.Source.AsSpan());
        foreach (ref LineResult result in _results.AsSpan()) result.Match = matcher.Match(result.Span, Names, ref _found);
    }

    private void Judge()
    {
        bool beginsWithText = _form.PartArray is [string, ..];
        bool mayContinue = beginsWithText && Places.Length > 0 && Places[^1].Type is StringType;
        bool any = false;
        foreach (ref LineResult result in _results.AsSpan())
        {
            LineOpening? opening = null;
            if (beginsWithText && !result.Match.Begins)
            {
                opening = LineOpening.Find(_form, this, result.Span, _reading);
                // A line without the fixed text goes on from the one before, unless a time or a name says that it is one of its own.
                if (any && mayContinue && opening is null)
                {
                    result.IsContinued = true;
                    result.Match = default;
                    continue;
                }
            }
            result.Repair = LineRepair.Find(_form, this, result.Match, result.Span, _reading) ?? (opening?.Repair is { } repair && Repaired(result.Span, repair) is not null ? repair : null);
            result.HasValues = result.Repair is null ? result.Match.IsWhole : Repaired(result.Span, result.Repair) is not null;
            any |= result.HasValues;
        }
    }

    /// <summary>The text lines of the section: those of its paragraphs and lists, not of code, quotes, tables and comments.</summary>
    private void FindLines()
    {
        ReadOnlySpan<char> text = _reading.Note.Source.AsSpan();
        foreach (Block block in _section.Blocks)
        {
            if (!block.IsTop || block.Kind is not (BlockKind.Paragraph or BlockKind.ListItem)) continue;
            int last = block.Span.End;
            for (int at = block.Span.Start, next; at <= last; at = next)
            {
                int length = text[at..].IndexOfAny('\r', '\n');
                int end = length < 0 ? text.Length : at + length;
                next = end + 1;
                while (at < end && char.IsWhiteSpace(text[at])) at++;
                while (end > at && char.IsWhiteSpace(text[end - 1])) end--;
                if (at < end) _results.Add(new LineResult { Span = TextSpan.FromBounds(at, end) });
            }
        }
    }

    private LineRecord Record(TextSpan span, ReadOnlySpan<TextSpan> found, ReadOnlySpan<char> line)
    {
        var values = new Dictionary<string, object?>();
        for (int i = 0; i < Places.Length; i++)
        {
            LinePlace place = Places[i];
            string text = line.Slice(found[i].Start, found[i].Length).Trim().ToString();
            LineAlias? alias = Array.Find(place.AliasArray, alias => alias.Word == text);
            object? stands = alias?.Value.Evaluate(_reading.Scope);
            if (stands is not null && Words(stands) is { } word) text = word;
            object? value = place.Scalar.Parse(text, _reading.Environment);
            if (value is not null) values[place.Name] = value;
        }
        return new LineRecord(span, values);
    }

    // Null where the line departs from the form in another way too.
    private LineRecord? Repaired(TextSpan span, LineRepair repair)
    {
        string line = _reading.Note.Source.ToString(span);
        string text = TextEdit.Apply(line, [new TextEdit(new TextSpan(repair.Edit.Span.Start - span.Start, repair.Edit.Span.Length), repair.Edit.NewText)]);
        var found = new RecordList<TextSpan>();
        LineMatch match = new LineMatcher(_form, text).Match(new TextSpan(0, text.Length), Names, ref found);
        return match.IsWhole ? Record(span, found.AsSpan(), text) : null;
    }
}
