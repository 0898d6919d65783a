namespace NoteSchema;

/// <summary>Reports a note that stands in a code block as a whole, and frontmatter that Obsidian does not take for it.</summary>
internal static class HiddenNoteRules
{
    public static void Check(Note note, Action<Diagnostic> report)
    {
        if (note.Fence is { } fence) Report(note.Source, fence, report);
        else if (note.UnreadFrontmatter is { } unread) report(unread.Finding);
    }

    private static void Report(SourceText source, NoteFence fence, Action<Diagnostic> report)
    {
        TextEdit[] edits = [.. new[] { TextSpan.FromBounds(FrontmatterLines.StartOf(source), fence.Content.Start), TextSpan.FromBounds(fence.Content.End, source.Length) }.Where(span => !span.IsEmpty).Select(span => new TextEdit(span, ""))];
        // What is said around it goes with the block.
        Fix fix = fence.IsAlone
            ? new Fix("Take the note out of the code block", FixKind.Suggested, edits)
            : new Fix("Take the note out of the code block, without the text around it", FixKind.Risky, edits);
        report(new Diagnostic(Rules.FencedNote, fence.Opening, "The note stands in a code block, which begins here, so Obsidian shows its code and reads no properties, headings or links. Take it out of the block.", fix));
    }
}
