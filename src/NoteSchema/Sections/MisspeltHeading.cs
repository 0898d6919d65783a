namespace NoteSchema;

/// <summary>Finds the heading that was meant for a section which the note does not have.</summary>
internal static class MisspeltHeading
{
    /// <summary>The name of a heading of the section's level that is it but for a slip; null where there is none.</summary>
    public static TextSpan? Of(SectionLayout layout, NoteReading reading)
    {
        if (layout.Heading is null) return null;
        SourceText source = reading.Note.Source;
        foreach (Block heading in reading.Note.Body.Blocks)
        {
            Interruption.Look();
            if (heading is not { Kind: BlockKind.Heading, IsTop: true } || heading.Level != layout.Level) continue;
            TextSpan name = HeadingText.NameIn(source, heading.Text);
            if (Suggestions.IsNear(Words(source.AsSpan(name)), layout.Heading) && !reading.Sections.Names(heading)) return name;
        }
        return null;
    }

    /// <summary>A heading without the numbers and signs around it: “1. Summary”, “Summary 📝”.</summary>
    public static ReadOnlySpan<char> Words(ReadOnlySpan<char> heading)
    {
        int start = 0, end = heading.Length;
        while (start < end && !char.IsLetter(heading[start])) start++;
        while (end > start && !char.IsLetterOrDigit(heading[end - 1])) end--;
        return heading[start..end];
    }
}
