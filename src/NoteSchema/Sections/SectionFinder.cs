namespace NoteSchema;

/// <summary>Finds the sections that a schema names in a note.</summary>
internal sealed class SectionFinder
{
    private readonly NoteReading _reading;
    private readonly List<(Section Section, string Heading)> _sections = [];
    private readonly HashSet<Section> _claimed = [];

    // The one heading of level 1 with the others below it is the note's title, whatever it says.
    private readonly Section? _title;

    private SectionFinder(NoteReading reading)
    {
        _reading = reading;
        _title = reading.Note.Body.Root.Children.Where(section => section.Level == 1).Take(2).ToArray() is [{ Children.Count: > 0 } only] ? only : null;
        Gather(reading.Note.Body.Root);
    }

    public static SectionReading Read(NoteReading reading)
    {
        Body body = reading.Note.Body;
        var whole = new SectionReading(reading, null, null, default, body.Span, body.Span, 0);
        if (reading.Schema.Body.Sections.Count > 0) new SectionFinder(reading).Find(reading.Schema.Body.Sections, whole);
        return whole;
    }

    private void Gather(Section section)
    {
        if (section.Heading is { } heading) _sections.Add((section, HeadingText.Normalize(_reading.Note.Source.AsSpan(heading.Text))));
        foreach (Section child in section.Children) Gather(child);
    }

    private void Find(IReadOnlyList<SectionLayout> layouts, SectionReading parent)
    {
        foreach (SectionLayout layout in layouts)
        {
            SectionReading found = layout.Callout is not null ? FindCallout(layout, parent) : FindHeading(layout, parent);
            parent.Add(layout.Key, found);
            Find(layout.Sections, found);
        }
    }

    private SectionReading FindHeading(SectionLayout layout, SectionReading parent)
    {
        string wanted = HeadingText.Normalize(layout.Heading);
        string[] aliases = [.. layout.Aliases.Select(alias => HeadingText.Normalize(alias))];
        List<Section> named = Candidates(layout, parent, heading => heading == wanted);
        bool renamed = named.Count == 0;
        if (renamed) named = Candidates(layout, parent, heading => Array.IndexOf(aliases, heading) >= 0);
        if (named.Count == 0) return new SectionReading(_reading, layout, parent, default, default, default, -1);

        Section section = named[Math.Max(0, named.FindIndex(section => section.Level == layout.Level))];
        foreach (Section claimed in named) _claimed.Add(claimed);
        var found = new SectionReading(_reading, layout, parent, section.Heading!.Value.Span, section.Span, section.Content, section.Level) { IsRenamed = renamed };
        // The same words further down a tree are another section's; only those beside it are the same again.
        found.Duplicates.AddRange(named.Where(other => other != section && other.Parent == section.Parent).Select(other => other.Heading!.Value));
        return found;
    }

    // Where it belongs first; where it does not, anywhere.
    private List<Section> Candidates(SectionLayout layout, SectionReading parent, Func<string, bool> matches)
    {
        var all = _sections.Where(section => matches(section.Heading) && !_claimed.Contains(section.Section) && (section.Section != _title || layout.Level == 1)).Select(section => section.Section).ToList();
        var within = all.FindAll(section => parent.Exists && parent.Span.Contains(section.Span));
        return within.Count > 0 ? within : all;
    }

    private SectionReading FindCallout(SectionLayout layout, SectionReading parent)
    {
        TextSpan span = parent.Span;
        List<Block> callouts = [.. _reading.Note.Body.Blocks.Where(block => block.Kind == BlockKind.Callout && block.Info.Equals(layout.Callout, StringComparison.OrdinalIgnoreCase) && span.Contains(block.Span.Start))];
        if (callouts.Count == 0) return new SectionReading(_reading, layout, parent, default, default, default, -1);
        string? title = layout.Title is null ? null : HeadingText.Normalize(layout.Title);
        Block callout = callouts[Math.Max(0, callouts.FindIndex(block => title is not null && HeadingText.Normalize(_reading.Note.Source.AsSpan(block.Text)) == title))];
        TextSpan first = _reading.Note.Source.FirstLineOf(callout.Span);
        return new SectionReading(_reading, layout, parent, first, callout.Span, TextSpan.FromBounds(Math.Min(first.End + 1, callout.Span.End), callout.Span.End), 0) { Callout = callout };
    }
}
