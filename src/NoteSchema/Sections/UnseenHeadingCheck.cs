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
            string code = string.Create(CultureInfo.InvariantCulture, $"U+{(int)note.Source[heading.Space.Start]:X4}");
            report(new Diagnostic(Rules.UnseenHeading, TextSpan.FromBounds(heading.Marks.Start, heading.Text.End), $"Obsidian sees no heading here, since the character behind {note.Source.ToString(heading.Marks)} is {code} and no common space. Write a space.",
                new Fix("Write a space behind the marks", FixKind.Suggested, [new TextEdit(heading.Space, " ")])));
        }
    }
}
