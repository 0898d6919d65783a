namespace NoteSchema;

/// <summary>Changes the levels of headings.</summary>
internal static class HeadingLevels
{
    /// <summary>The edits that bring all headings within <paramref name="span"/> so many levels down, or up; null where one of them could not go so far, or is underlined.</summary>
    public static IReadOnlyList<TextEdit>? Shift(Note note, TextSpan span, int levels)
    {
        if (levels == 0) return [];
        var edits = new List<TextEdit>();
        foreach (Block block in note.Body.BlocksIn(span))
        {
            if (block.Kind != BlockKind.Heading || !block.IsTop) continue;
            int marks = block.Span.Start + note.Source.AsSpan(block.Span).IndexOf('#');
            if (block.Level + levels is < 1 or > 6 || marks < block.Span.Start || marks > block.Text.Start) return null;
            edits.Add(new TextEdit(new TextSpan(marks, block.Level), new string('#', block.Level + levels)));
        }
        return edits;
    }
}
