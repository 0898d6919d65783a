namespace NoteSchema;

/// <summary>Reports a note that stands in a code block as a whole.</summary>
internal static class FenceRule
{
    public static void Check(Note note, Action<Diagnostic> report)
    {
        if (note.Fence is not { } fence) return;
        SourceText source = note.Source;
        int start = source.AsSpan().StartsWith('\uFEFF') ? 1 : 0;
        TextEdit[] edits = [.. new[] { TextSpan.FromBounds(start, fence.Content.Start), TextSpan.FromBounds(fence.Content.End, source.Length) }.Where(span => !span.IsEmpty).Select(span => new TextEdit(span, ""))];
        // What is said around it goes with the block.
        Fix fix = fence.IsAlone
            ? new Fix("Take the note out of the code block", FixKind.Suggested, edits)
            : new Fix("Take the note out of the code block, without the text around it", FixKind.Risky, edits);
        report(new Diagnostic(Rules.FencedNote, fence.Opening, "The note stands in a code block, which begins here, so Obsidian shows its code and reads no properties, headings or links. Take it out of the block.", fix));
    }
}
