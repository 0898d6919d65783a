namespace NoteSchema;

public sealed partial class NoteEditor
{
    /// <summary>Gives a section's heading another text. Its level and its marks stay.</summary>
    /// <param name="section">The section, of <see cref="Note"/> now or before any of the changes.</param>
    /// <param name="heading">The text, on one line.</param>
    public NoteEditor RenameSection(Section section, string heading) => Find(section) is { Heading: { } block } ? SetHeading(block, heading) : this;

    /// <summary>Gives a heading written with <c>#</c> another level. What it holds stays where it is.</summary>
    /// <param name="section">The section.</param>
    /// <param name="level">1 to 6.</param>
    public NoteEditor SetSectionLevel(Section section, int level)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, 6);
        if (Find(section) is not { Heading: { } heading } found || found.Level == level) return this;
        if (Note.Source[heading.Span.Start] != '#') return Refuse($"“{found.Title}” is underlined, so its level cannot be set.");
        return CommitBody([new TextEdit(new TextSpan(heading.Span.Start, found.Level), new string('#', level))], after => SectionAt(after, heading.Span.Start)?.Level == level, $"“{found.Title}” cannot be of level {level}");
    }

    /// <summary>Takes a section out, with all sections in it.</summary>
    /// <param name="section">The section.</param>
    public NoteEditor RemoveSection(Section section)
    {
        if (Find(section) is not { } found) return this;
        if (found.Heading is null) return Refuse("The body as a whole is no section.");
        List<string> expected = [.. Outline(Note)];
        int first = IndexOf(found);
        expected.RemoveRange(first, found.DescendantsAndSelf().Count);
        return CommitBody([BodyText.Remove(Note, found.Span)], after => Outline(after).SequenceEqual(expected), $"“{found.Title}” cannot be taken out");
    }

    /// <summary>Puts a section in, with a blank line before and behind it where there is other text.</summary>
    /// <param name="heading">The heading's text, on one line.</param>
    /// <param name="level">1 to 6.</param>
    /// <param name="text">What stands below the heading; empty for nothing.</param>
    /// <param name="place">Where it goes.</param>
    public NoteEditor AddSection(string heading, int level, string text, SectionPlace place)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, 6);
        if (Place(place) is not var (at, index) || Refusal is not null) return this;
        text = text.Trim('\r', '\n');
        string lines = $"{new string('#', level)} {heading}{(text.Length == 0 ? "" : BodyText.HasBlankLinesAfterHeadings(Note) ? "\n\n" : "\n")}{text}";
        List<string> before = [.. Outline(Note)];
        return CommitBody([BodyText.InsertBlock(Note, at, lines)], after =>
        {
            List<string> outline = [.. Outline(after)];
            int added = outline.Count - before.Count;
            return added >= 1 && outline[..index].Concat(outline[(index + added)..]).SequenceEqual(before) && after.Body.Sections[index] is var made && made.Level == level && made.Title == heading;
        }, $"The section “{Wording.Cut(heading)}” cannot be added");
    }

    /// <summary>Takes a section to another place, with all sections in it.</summary>
    /// <param name="section">The section.</param>
    /// <param name="place">Where it goes.</param>
    /// <param name="levels">So many levels its heading and those of the sections in it go down there, or up if negative.</param>
    public NoteEditor MoveSection(Section section, SectionPlace place, int levels = 0)
    {
        if (Find(section) is not { } found || Place(place) is not var (at, index) || Refusal is not null) return this;
        if (found.Heading is null) return Refuse("The body as a whole is no section.");
        if (at > found.Span.Start && at < found.Span.End) return Refuse($"“{found.Title}” cannot be moved into itself.");
        int first = IndexOf(found);
        int count = found.DescendantsAndSelf().Count;
        if (index == first || index == first + count) return this;
        if (HeadingLevels.Shift(Note, found.Span, levels) is not { } shift) return Refuse($"“{found.Title}” cannot go {levels} levels down: a heading in it would be of no level, or is underlined.");
        List<string> expected = [.. Outline(Note)];
        List<string> moved = [.. Outline(Note, levels).Skip(first).Take(count)];
        expected.RemoveRange(first, count);
        expected.InsertRange(index > first ? index - count : index, moved);
        return CommitBody([.. BodyText.Move(Note, found.Span, at, shift)], after => Outline(after).SequenceEqual(expected), $"“{found.Title}” cannot be moved");
    }

    /// <summary>Puts text at the end of a section, before the sections in it: as blocks of its own, or, where a list ends there and the text goes on with one, as its next items.</summary>
    /// <param name="section">The section; <see cref="Body.Root"/> for the text before the first heading.</param>
    /// <param name="text">The text.</param>
    public NoteEditor AppendText(Section section, string text)
    {
        text = text.Trim('\r', '\n');
        if (Find(section) is not { } found || text.Length == 0) return this;
        return CommitBody([BodyText.Append(Note, found, text)], after => SectionAt(after, found) is { } now && SameText(now, found, text), found.Heading is null ? "The text cannot be put there" : $"The text cannot be put into “{found.Title}”");

        static bool SameText(Section now, Section old, string text)
        {
            string whole = LineEnds.AsLf(now.Text).TrimEnd(), added = LineEnds.AsLf(text).TrimEnd();
            return whole.EndsWith(added, StringComparison.Ordinal) && whole.StartsWith(LineEnds.AsLf(old.Text).TrimEnd(), StringComparison.Ordinal);
        }
    }

    /// <summary>Gives a section another text; its heading and the sections in it stay, and so do blank lines around the text.</summary>
    /// <param name="section">The section; <see cref="Body.Root"/> for the text before the first heading.</param>
    /// <param name="text">The text; empty to leave none.</param>
    public NoteEditor SetSectionText(Section section, string text)
    {
        if (Find(section) is not { } found) return this;
        text = text.Trim('\r', '\n');
        ReadOnlySpan<char> old = Note.Source.AsSpan(found.Content);
        if (old.IsWhiteSpace()) return AppendText(found, text);
        int start = BodyText.FirstLine(Note.Source, found.Content);
        int end = BodyText.EndOfText(Note.Source, start, found.Content.End);
        TextEdit edit = text.Length == 0
            ? BodyText.Remove(Note, TextSpan.FromBounds(start, found.Content.End))
            : new TextEdit(TextSpan.FromBounds(start, end), LineEnds.Replace(text, LineEnds.Of(Note.Source, Note.Source.LineAt(start))));
        return CommitBody([edit], after => SectionAt(after, found) is { } now && LineEnds.AsLf(now.Text).Trim() == LineEnds.AsLf(text).Trim(), $"The text cannot be put into “{found.Title}”");
    }

    private Section? Find(Section section)
    {
        if (Refusal is not null) return null;
        if (section.Heading is not { } heading) return Note.Body.Root;
        int at = Locate(section.Body, heading.Span.Start);
        if (at < 0) return null;
        Section? found = SectionAt(Note, at);
        if (found is null) Refuse("The section is gone by an earlier change.");
        return found;
    }

    /// <summary>The offset of a place, and the number of the section that would stand there.</summary>
    private (int At, int Index)? Place(SectionPlace place)
    {
        if (Refusal is not null) return null;
        if (place.Section is not { } section) return (Note.Source.Length, Note.Body.Sections.Count);
        if (Find(section) is not { } found) return null;
        int first = IndexOf(found);
        return place.IsBefore && found.Heading is not null ? (found.Span.Start, first) : (found.Span.End, found.Heading is null ? Note.Body.Sections.Count : first + found.DescendantsAndSelf().Count);
    }

    private int IndexOf(Section section)
    {
        int index = 0;
        foreach (Section other in Note.Body.Sections)
        {
            if (other.Span.Start >= section.Span.Start) break;
            index++;
        }
        return index;
    }

    private static Section? SectionAt(Note note, int start) => note.Body.Sections.Find(section => section.Heading!.Value.Span.Start == start);

    /// <summary>The section of the same number, where nothing before it has been changed.</summary>
    private static Section? SectionAt(Note note, Section old) => old.Heading is { } heading ? SectionAt(note, heading.Span.Start) : note.Body.Root;

    // All sections in order, with their levels, headings and own texts.
    private static IEnumerable<string> Outline(Note note, int levels = 0) => note.Body.Sections.Select(section => $"{section.Level + levels} {section.Title}\n{LineEnds.AsLf(section.Text).Trim()}");
}
