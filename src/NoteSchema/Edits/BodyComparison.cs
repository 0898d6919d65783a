namespace NoteSchema;

/// <summary>Tells whether edits have changed blocks of a body that they do not touch, as an opened code block would.</summary>
internal static class BodyComparison
{
    /// <summary>Whether every block that no edit touches is the same before and after, and there is no other in places that none touches.</summary>
    /// <param name="before">The body before.</param>
    /// <param name="after">The body after.</param>
    /// <param name="edits">The edits on the text before, in order.</param>
    public static bool AreSameOutside(Body before, Body after, IReadOnlyList<TextEdit> edits)
    {
        var old = new List<BlockRecord>(before.Records.Blocks.Count);
        foreach (BlockRecord block in before.Records.Blocks.AsSpan())
        {
            Interruption.Look();
            if (!edits.Any(edit => Touches(edit.Span, block) || GoesOn(edit, block))) old.Add(Moved(block, edits));
        }
        TextSpan[] spans = NewSpans(edits);
        int at = 0;
        foreach (BlockRecord block in after.Records.Blocks.AsSpan())
        {
            Interruption.Look();
            if (Array.Exists(spans, span => Touches(span, block))) continue;
            if (at < old.Count && AreSame(old[at], block)) at++;
            // Where its end or its beginning was taken out, nothing of the edit is left in a block.
            else if (!Array.Exists(spans, span => span.IsEmpty && (span.Start == block.Start || span.Start == block.End))) return false;
        }
        return at == old.Count;
    }

    /// <summary>Where the new texts of <paramref name="edits"/> stand afterwards.</summary>
    public static TextSpan[] NewSpans(IReadOnlyList<TextEdit> edits)
    {
        var spans = new TextSpan[edits.Count];
        int shift = 0;
        for (int i = 0; i < edits.Count; i++)
        {
            spans[i] = new TextSpan(edits[i].Span.Start + shift, edits[i].NewText.Length);
            shift += edits[i].NewText.Length - edits[i].Span.Length;
        }
        return spans;
    }

    /// <summary>Where a part that starts at <paramref name="start"/> starts after <paramref name="edits"/>; -1 where it is taken out.</summary>
    public static int Moved(int start, IReadOnlyList<TextEdit> edits)
    {
        int shift = 0;
        foreach (TextEdit edit in edits)
        {
            if (edit.Span.Start > start || (edit.Span.Start == start && edit.Span.Length > 0 && edit.NewText.Length > 0)) break;
            if (edit.Span.End > start) return -1;
            shift += edit.NewText.Length - edit.Span.Length;
        }
        return start + shift;
    }

    // What is put between two blocks touches neither.
    private static bool Touches(TextSpan span, in BlockRecord block) => span.Start < block.End && block.Start < span.End;

    // Text put right behind a block, or right before it, without a line end between.
    private static bool GoesOn(TextEdit edit, in BlockRecord block) => edit.NewText.Length > 0
        && ((edit.Span.Start == block.End && edit.NewText[0] is not ('\n' or '\r')) || (edit.Span.End == block.Start && edit.NewText[^1] is not ('\n' or '\r')));

    private static BlockRecord Moved(in BlockRecord block, IReadOnlyList<TextEdit> edits)
    {
        int shift = 0;
        foreach (TextEdit edit in edits)
        {
            if (edit.Span.End > block.Start) break;
            shift += edit.NewText.Length - edit.Span.Length;
        }
        return block with { Start = block.Start + shift, End = block.End + shift, TextStart = block.TextStart + shift, TextEnd = block.TextEnd + shift };
    }

    private static bool AreSame(in BlockRecord a, in BlockRecord b) =>
        (a.Kind, a.Level, a.Start, a.End, a.IsOpen, a.CheckboxEnd - a.CheckboxStart) == (b.Kind, b.Level, b.Start, b.End, b.IsOpen, b.CheckboxEnd - b.CheckboxStart)
        && (a.Kind == BlockKind.Quote || (a.TextStart, a.TextEnd) == (b.TextStart, b.TextEnd));
}
