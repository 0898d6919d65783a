namespace NoteSchema;

/// <summary>Finds a block that was opened and never closed, so that the rest of the note is taken for code.</summary>
internal static class FenceCheck
{
    public static void Run(Note note, Action<Diagnostic> report)
    {
        // A note that stands in one as a whole is told of that.
        if (note.Fence is not null) return;
        // It takes up all that follows, and so is the last.
        if (note.Body.Blocks is not [.., { IsClosed: false, IsTop: true, Kind: BlockKind.Code or BlockKind.Comment or BlockKind.Math } block]) return;
        TextSpan opening = note.Source.FirstLineOf(block.Span);
        ReadOnlySpan<char> line = note.Source.AsSpan(opening);
        // A fence is closed by as many of its own marks.
        string mark = block.Kind == BlockKind.Code ? new string(line[0], line.Length - line.TrimStart(line[0]).Length) : block.Kind == BlockKind.Comment ? "%%" : "$$";
        string what = block.Kind == BlockKind.Code ? "code block" : block.Kind == BlockKind.Comment ? "comment" : "formula";
        string end = LineEnds.Of(note.Source, note.Source.LineCount - 1);
        bool onNewLine = note.Source.Length > 0 && note.Source[note.Source.Length - 1] is '\n' or '\r';
        report(new Diagnostic(Rules.UnclosedFence, opening, $"This {what} is never closed, so the rest of the note belongs to it. Close it with “{mark}”.",
            new Fix($"Close it with “{mark}” at the end of the note", FixKind.Risky, [TextEdit.Insert(note.Source.Length, (onNewLine ? "" : end) + mark + end)])));
    }
}
