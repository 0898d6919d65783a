using System.Globalization;

namespace NoteSchema;

/// <summary>Reports headings that Obsidian takes for text.</summary>
internal static class UnseenHeadingCheck
{
    public static void Run(Note note, Action<Diagnostic> report)
    {
        if (note.Hidden is not null) return;
        foreach (UnseenHeading heading in UnseenHeading.In(note))
        {
            string marks = note.Source.ToString(heading.Marks);
            string why = heading.Space.IsEmpty ? $"no space stands behind {marks}" : string.Create(CultureInfo.InvariantCulture, $"the character behind {marks} is U+{(int)note.Source[heading.Space.Start]:X4} and no common space");
            report(new Diagnostic(Rules.UnseenHeading, TextSpan.FromBounds(heading.Marks.Start, heading.Text.End), $"Obsidian sees no heading here, since {why}. Write a space.",
                new Fix("Write a space behind the marks", FixKind.Suggested, [new TextEdit(heading.Space, " ")])));
        }
    }
}
