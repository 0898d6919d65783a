namespace NoteSchema;

/// <summary>Reports a note that stands in a code block as a whole, and frontmatter that Obsidian does not take for it.</summary>
internal static class HiddenNoteRules
{
    public static void Check(Note note, Action<Diagnostic> report)
    {
        if (note.Fence is { } fence) Report(note.Source, fence, report);
        else if (note.UnreadFrontmatter is { } unread) Report(note.Source, unread, report);
    }

    private static void Report(SourceText source, NoteFence fence, Action<Diagnostic> report)
    {
        TextEdit[] edits = [.. new[] { TextSpan.FromBounds(StartOf(source), fence.Content.Start), TextSpan.FromBounds(fence.Content.End, source.Length) }.Where(span => !span.IsEmpty).Select(span => new TextEdit(span, ""))];
        // What is said around it goes with the block.
        Fix fix = fence.IsAlone
            ? new Fix("Take the note out of the code block", FixKind.Suggested, edits)
            : new Fix("Take the note out of the code block, without the text around it", FixKind.Risky, edits);
        report(new Diagnostic(Rules.FencedNote, fence.Opening, "The note stands in a code block, which begins here, so Obsidian shows its code and reads no properties, headings or links. Take it out of the block.", fix));
    }

    private static void Report(SourceText source, UnreadFrontmatter unread, Action<Diagnostic> report)
    {
        const string Line = "---";
        var edits = new List<TextEdit>();
        if (unread.Opening.Start > StartOf(source)) edits.Add(new TextEdit(TextSpan.FromBounds(StartOf(source), unread.Opening.Start), ""));
        foreach (TextSpan dashes in new[] { unread.Opening, unread.Closing })
        {
            if (source.AsSpan(dashes).TrimEnd(" \t") is not Line) edits.Add(new TextEdit(dashes, Line));
        }
        bool isFirst = source.AsSpan()[..unread.Opening.Start].Trim('\uFEFF').IsEmpty;
        string message = isFirst
            ? "Obsidian reads no frontmatter here, since there must be a line of three dashes and nothing else above it and below. Write --- in both lines."
            : "Obsidian reads no frontmatter here, since it must begin in the first line of the note. Take out what stands above it.";
        string title = isFirst ? "Write --- above and below the frontmatter" : unread.IsBelowText ? "Begin the note with the frontmatter, without the text above it" : "Begin the note with the frontmatter";
        report(new Diagnostic(Rules.UnreadFrontmatter, unread.Opening, message, new Fix(title, unread.IsBelowText ? FixKind.Risky : FixKind.Suggested, edits)));
    }

    // Behind a byte-order mark.
    private static int StartOf(SourceText source) => source.AsSpan().StartsWith('\uFEFF') ? 1 : 0;
}
