namespace NoteSchema;

/// <summary>Finds the sections that schemas name in notes, one note after another in the same memory.</summary>
internal sealed class SectionFinder(NoteReading reading)
{
    private const int Elsewhere = 1, ByAlias = 2, NoCandidate = 4;

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
            _headings.Add(new HeadingRecord { Level = section.Level, Start = length, Length = normal });
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
        Interruption.Look();
        int best = NoCandidate, first = -1, last = -1, chosen = -1;
        string[] names = layout.NormalHeadings;
        ReadOnlySpan<HeadingRecord> headings = _headings.AsSpan();
        for (int i = 0; i < headings.Length; i++)
        {
            if (NameOf(headings[i], names) is not (>= 0 and var name)) continue;
            int rank = RankOf(i, name, layout, parent);
            if (rank == NoCandidate || rank > best) continue;
            if (rank < best) (best, first, chosen) = (rank, i, -1);
            last = i;
            if (chosen < 0 && headings[i].Level == layout.Level) chosen = i;
        }
        if (first < 0)
        {
            found.BeginMissing();
            return;
        }
        if (chosen < 0) chosen = first;
        Section section = Body.Sections[chosen];
        found.Begin(section.Heading!.Value, section, best >= ByAlias);
        for (int i = first; i <= last; i++)
        {
            if (NameOf(headings[i], names) is not (>= 0 and var name) || RankOf(i, name, layout, parent) != best) continue;
            _headings[i].IsClaimed = true;
            // The same words further down a tree are another section's; only those beside it are the same again.
            if (i != chosen && Body.Sections[i] is var other && other.Parent == section.Parent) found.Duplicates.Add(other.Heading!.Value);
        }
    }

    // Which of the names a heading says; -1 for none.
    private int NameOf(in HeadingRecord heading, string[] names)
    {
        for (int i = 0; i < names.Length; i++)
        {
            if (names[i].Length == heading.Length && _text.AsSpan(heading.Start, heading.Length).SequenceEqual(names[i])) return i;
        }
        return -1;
    }

    // What a section is found by: its name, which is the first, before its aliases; where it belongs before anywhere.
    private int RankOf(int index, int name, SectionLayout layout, SectionReading parent)
    {
        if (_headings[index].IsClaimed || (index == _title && layout.Level != 1)) return NoCandidate;
        return (name == 0 ? 0 : ByAlias) + (parent.Exists && parent.Span.Contains(Body.Sections[index].Span) ? 0 : Elsewhere);
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

    /// <summary>A heading of the note, in the order of its sections, and where what it says stands in normal form.</summary>
    private struct HeadingRecord
    {
        public int Level;
        public int Start;
        public int Length;
        public bool IsClaimed;
    }
}
