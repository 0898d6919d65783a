namespace NoteSchema;

/// <summary>Puts sections and text into a body, with blank lines around them.</summary>
internal static class SectionInsertion
{
    /// <summary>Puts a section at a place between others.</summary>
    /// <param name="note">The note.</param>
    /// <param name="at">The start of the section that follows it then, or the body's end.</param>
    /// <param name="text">The section's text, without line end.</param>
    /// <param name="gap">What stands between it and its neighbour.</param>
    public static TextEdit At(Note note, int at, string text, string gap)
    {
        if (at < note.Body.Span.End) return TextEdit.Insert(at, text + gap);
        int end = BodyText.EndOfText(note.Source, note.Body.Span.Start, note.Body.Span.End);
        bool isFirst = end == note.Body.Span.Start;
        // A body without text ends where the frontmatter does, or where the note starts.
        return isFirst ? TextEdit.Insert(note.Body.Span.End, text + SectionPlaces.LineEnd(note)) : TextEdit.Insert(end, gap + text);
    }

    /// <summary>The text of a section that a note gets: its heading, or its callout's first line, and its template.</summary>
    public static string TextOf(SectionLayout layout, MigrationRun run)
    {
        string lineEnd = SectionPlaces.LineEnd(run.Editor.Note);
        string template = (layout.Template?.Format(new NoteReading(run.Editor.Note, run.Schema, run.Environment).Scope) ?? "").TrimEnd();
        IEnumerable<string> lines = template.Length == 0 ? [] : LineEnds.AsLf(template).Split('\n');
        return layout.Callout is null
            ? string.Join(lineEnd, lines.Prepend($"{new string('#', layout.Level)} {layout.Heading}"))
            : string.Join(lineEnd, lines.Select(line => $"> {line}".TrimEnd()).Prepend($"> [!{layout.Callout}] {layout.Title}".TrimEnd()));
    }

    /// <summary>Where a section goes that the note does not have: beside the one named, else where the schema has it, else at the end.</summary>
    public static int PlaceOf(MigrationRun run, SectionLayout layout, SectionLayout? before, SectionLayout? after)
    {
        Note note = run.Editor.Note;
        if (before is not null && SectionPlaces.Find(note, before, run.Environment) is { } next) return SectionPlaces.Of(note, next).Start;
        if (after is not null && SectionPlaces.Find(note, after, run.Environment) is { } last) return SectionPlaces.Of(note, last).End;
        if (FindAmong(new NoteReading(note, run.Schema, run.Environment).Sections, layout.Key) is not var (parent, index)) return note.Body.Span.End;
        for (int i = index - 1; i >= 0; i--)
        {
            if (parent.Parts[i].Exists) return SectionPlaces.Of(note, parent.Parts[i]).End;
        }
        for (int i = index + 1; i < parent.Parts.Length; i++)
        {
            if (parent.Parts[i].Exists) return SectionPlaces.Of(note, parent.Parts[i]).Start;
        }
        return parent.Exists && parent.Layout is not null ? SectionPlaces.Of(note, parent).End : note.Body.Span.End;
    }

    /// <summary>Puts lines at the end of a section, or of the body if null. A section that the note does not have is added.</summary>
    public static void Append(MigrationRun run, SectionLayout? layout, IReadOnlyList<string> lines)
    {
        Note note = run.Editor.Note;
        string lineEnd = SectionPlaces.LineEnd(note);
        if (layout is null)
        {
            run.Editor.ReplaceText([At(note, note.Body.Span.End, string.Join(lineEnd, lines), lineEnd + lineEnd)]);
            return;
        }
        if (SectionPlaces.Find(note, layout, run.Environment) is not { } section)
        {
            run.Editor.ReplaceText([At(note, PlaceOf(run, layout, null, null), TextOf(layout, run), lineEnd + lineEnd)]);
            if (run.Editor.Refusal is not null) return;
            note = run.Editor.Note;
            if (SectionPlaces.Find(note, layout, run.Environment) is not { } added) return;
            section = added;
        }
        if (section.Callout is not null) AppendToCallout(run, section, lines);
        else run.Editor.AppendText(note.Body.Sections.First(heading => heading.Heading!.Value.Span == section.HeadingSpan), string.Join('\n', lines));
    }

    private static void AppendToCallout(MigrationRun run, SectionReading section, IReadOnlyList<string> lines)
    {
        Note note = run.Editor.Note;
        string lineEnd = SectionPlaces.LineEnd(note);
        int end = SectionPlaces.Of(note, section).TextEnd;
        bool isEmpty = end <= note.Source.FirstLineOf(section.Span).End;
        bool continuesList = lines[0].StartsWith("- ", StringComparison.Ordinal) && note.Source.AsSpan(note.Source.LineSpan(note.Source.LineAt(end))).TrimStart("> ").StartsWith("- ");
        string gap = isEmpty || continuesList ? lineEnd : lineEnd + ">" + lineEnd;
        // Its last character is written again: the callout is the block that is changed.
        run.Editor.ReplaceText(new TextSpan(end - 1, 1), note.Source[end - 1] + gap + string.Join(lineEnd, lines.Select(line => $"> {line}".TrimEnd())));
    }

    private static (SectionReading Parent, int Index)? FindAmong(SectionReading parent, string key)
    {
        int index = Array.FindIndex(parent.Parts, part => part.Layout!.Key == key);
        if (index >= 0) return (parent, index);
        foreach (SectionReading part in parent.Parts)
        {
            if (FindAmong(part, key) is { } found) return found;
        }
        return null;
    }
}
