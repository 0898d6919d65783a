namespace NoteSchema;

/// <summary>A section of a note with the blank lines around it told apart.</summary>
/// <param name="Start">Where the line of its heading, or its callout, starts.</param>
/// <param name="TextEnd">Behind its last line that is not blank, without the line end.</param>
/// <param name="End">Where the next section starts, or the body ends.</param>
internal readonly record struct SectionExtent(int Start, int TextEnd, int End)
{
    /// <summary>From <see cref="Start"/> to <see cref="End"/>.</summary>
    public TextSpan Span => TextSpan.FromBounds(Start, End);
}

/// <summary>Finds sections for steps.</summary>
internal static class SectionPlaces
{
    /// <summary>The section in <paramref name="note"/>, found as schemas find theirs; null where the note has none.</summary>
    public static SectionReading? Find(Note note, SectionLayout layout, NoteEnvironment environment)
    {
        var schema = new Schema { Id = "", Body = new BodyLayout { Sections = [layout] } };
        SectionReading found = new NoteReading(note, schema, environment).Sections.Parts[0];
        return found.Exists ? found : null;
    }

    /// <summary>Whether <paramref name="note"/> may have the section; quick, and never false where it has.</summary>
    public static bool MayHave(Note note, SectionLayout layout)
    {
        foreach (Block block in note.Body.Blocks)
        {
            if (block.Kind == BlockKind.Callout && layout.Callout is not null && note.Source.AsSpan(block.InfoSpan).Equals(layout.Callout, StringComparison.OrdinalIgnoreCase)) return true;
            if (block.Kind != BlockKind.Heading || layout.Heading is null) continue;
            string heading = HeadingText.Normalize(note.Source.AsSpan(block.Text));
            if (layout.NormalHeadings.Contains(heading)) return true;
        }
        return false;
    }

    /// <summary>What people call the section.</summary>
    public static string NameOf(SectionLayout layout) => layout.Heading ?? layout.Title ?? $"[!{layout.Callout}]";

    /// <summary>The place of a section; a callout ends with the blank lines below it.</summary>
    public static SectionExtent Of(Note note, SectionReading section)
    {
        int end = section.Span.End;
        if (section.Callout is not null)
        {
            ReadOnlySpan<char> rest = note.Source.AsSpan(TextSpan.FromBounds(end, note.Body.Span.End));
            int text = rest.IndexOfAnyExcept('\r', '\n', ' ');
            end = text < 0 ? note.Body.Span.End : note.Source.LineStart(note.Source.LineAt(end + text));
        }
        int start = note.Source.LineStart(note.Source.LineAt(section.Span.Start));
        return new SectionExtent(start, BodyText.EndOfText(note.Source, start, end), end);
    }

    /// <summary>The section as the editor knows it; null for a callout.</summary>
    public static Section? HeadingOf(Note note, SectionReading section) => section.Callout is not null ? null : note.Body.Sections.Find(heading => heading.Heading!.Value.Span == section.HeadingSpan);

    /// <summary>How the lines of the note's body end.</summary>
    public static string LineEnd(Note note) => LineEnds.Of(note.Source, note.Source.LineCount - 1);
}
