namespace NoteSchema;

/// <summary>Finds the sections that schemas name in notes, one note after another in the same memory.</summary>
internal sealed class SectionFinder(NoteReading reading)
{
    private readonly Dictionary<Schema, SectionReading> _readings = [];
    private RecordList<HeadingRecord> _headings;
    private char[] _text = [];

    // The one heading of level 1 with others below it is the note's title, whatever it says.
    private int _title;

    private Body Body => reading.Note.Body;

    /// <summary>The sections of the reading's note by its schema. They are good until the next note is read.</summary>
    public SectionReading Read()
    {
        if (!_readings.TryGetValue(reading.Schema, out SectionReading? whole))
        {
            whole = new SectionReading(reading, null, null, reading.Schema.Body.Sections);
            _readings.Add(reading.Schema, whole);
        }
        whole.Begin(default, Body.Span, Body.Span, 0);
        if (whole.Parts.Length == 0) return whole;
        Gather();
        FindIn(whole);
        return whole;
    }

    /// <summary>Forgets the note, so that it is not kept in memory.</summary>
    public void Forget(SectionReading section)
    {
        _headings.AsSpan().Clear();
        section.BeginMissing();
        foreach (SectionReading part in section.Parts) Forget(part);
    }

    private void Gather()
    {
        _headings.Clear();
        int length = 0;
        int outermost = 0;
        _title = -1;
        foreach (Section section in Body.Sections)
        {
            Interruption.Look();
            if (section.Level == 1)
            {
                outermost++;
                if (section.DescendantsAndSelf().Count > 1) _title = _headings.Count;
            }
            ReadOnlySpan<char> heading = reading.Note.Source.AsSpan(section.Heading!.Value.Text);
            if (_text.Length < length + heading.Length) Array.Resize(ref _text, Math.Max(1024, (length + heading.Length) * 2));
            int normal = HeadingText.Normalize(heading, _text.AsSpan(length));
            _headings.Add(new HeadingRecord { Section = section, Start = length, Length = normal });
            length += normal;
        }
        if (outermost != 1) _title = -1;
    }

    private void FindIn(SectionReading parent)
    {
        foreach (SectionReading section in parent.Parts)
        {
            if (section.Layout!.Callout is not null) FindCallout(section.Layout, section, parent);
            else FindHeading(section.Layout, section, parent);
            FindIn(section);
        }
    }

    private void FindHeading(SectionLayout layout, SectionReading found, SectionReading parent)
    {
        // By its name before its aliases; where it belongs before anywhere.
        if (!TryFind(layout, found, parent, aliases: false, within: true) && !TryFind(layout, found, parent, aliases: false, within: false)
            && !TryFind(layout, found, parent, aliases: true, within: true) && !TryFind(layout, found, parent, aliases: true, within: false)) found.BeginMissing();
    }

    private bool TryFind(SectionLayout layout, SectionReading found, SectionReading parent, bool aliases, bool within)
    {
        if (within && !parent.Exists) return false;
        Interruption.Look();
        int first = -1;
        int ofLevel = -1;
        for (int i = 0; i < _headings.Count; i++)
        {
            if (!IsCandidate(i, layout, parent, aliases, within)) continue;
            if (first < 0) first = i;
            if (ofLevel < 0 && _headings[i].Section.Level == layout.Level) ofLevel = i;
        }
        if (first < 0) return false;
        int chosen = ofLevel >= 0 ? ofLevel : first;
        Section section = _headings[chosen].Section;
        found.Begin(section.Heading!.Value, section, aliases);
        for (int i = first; i < _headings.Count; i++)
        {
            if (!IsCandidate(i, layout, parent, aliases, within)) continue;
            _headings[i].IsClaimed = true;
            // The same words further down a tree are another section's; only those beside it are the same again.
            Section other = _headings[i].Section;
            if (i != chosen && other.Parent == section.Parent) found.Duplicates.Add(other.Heading!.Value);
        }
        return true;
    }

    private bool IsCandidate(int index, SectionLayout layout, SectionReading parent, bool aliases, bool within)
    {
        ref readonly HeadingRecord heading = ref _headings[index];
        if (heading.IsClaimed || (index == _title && layout.Level != 1)) return false;
        return Says(heading, layout, aliases) && (!within || parent.Span.Contains(heading.Section.Span));
    }

    private bool Says(in HeadingRecord heading, SectionLayout layout, bool aliases)
    {
        ReadOnlySpan<char> text = _text.AsSpan(heading.Start, heading.Length);
        if (!aliases) return text.SequenceEqual(layout.NormalHeading);
        foreach (string alias in layout.NormalAliases)
        {
            if (text.SequenceEqual(alias)) return true;
        }
        return false;
    }

    private void FindCallout(SectionLayout layout, SectionReading found, SectionReading parent)
    {
        SourceText source = reading.Note.Source;
        Block? callout = null;
        foreach (Block block in Body.BlocksIn(parent.Span))
        {
            if (block.Kind != BlockKind.Callout || !source.AsSpan(block.InfoSpan).Equals(layout.Callout, StringComparison.OrdinalIgnoreCase)) continue;
            bool isTitled = layout.Title is not null && HeadingText.Normalize(source.AsSpan(block.Text)) == layout.NormalTitle;
            if (callout is null || isTitled) callout = block;
            if (isTitled || layout.Title is null) break;
        }
        if (callout is { } chosen) found.BeginCallout(chosen);
        else found.BeginMissing();
    }

    /// <summary>A heading of the note, and where what it says stands in normal form.</summary>
    private struct HeadingRecord
    {
        public Section Section;
        public int Start;
        public int Length;
        public bool IsClaimed;
    }
}
