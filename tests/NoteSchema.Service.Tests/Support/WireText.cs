using NoteSchema.Service.V1;

namespace NoteSchema.Service.Tests;

/// <summary>Places and edits of the wire on a text, as a client would make them.</summary>
internal static class WireText
{
    /// <summary>A text without its cursor <c>‸</c>, and where that stood.</summary>
    public static (string Text, Position Position) Cursor(string text)
    {
        int at = text.IndexOf('‸', StringComparison.Ordinal);
        string before = text[..at];
        int line = before.Count(character => character == '\n');
        return (text.Remove(at, 1), new Position { Line = (uint)line, Character = (uint)(at - (before.LastIndexOf('\n') + 1)) });
    }

    /// <summary>A text with edits made.</summary>
    public static string Apply(string text, IEnumerable<V1.TextEdit> edits)
    {
        foreach (V1.TextEdit edit in edits.Reverse())
        {
            int start = OffsetOf(text, edit.Range.Start), end = OffsetOf(text, edit.Range.End);
            text = text[..start] + edit.NewText + text[end..];
        }
        return text;
    }

    /// <summary>The part of a text at a range.</summary>
    public static string At(string text, V1.Range range) => text[OffsetOf(text, range.Start)..OffsetOf(text, range.End)];

    private static int OffsetOf(string text, Position position)
    {
        int at = 0;
        for (uint line = 0; line < position.Line; line++) at = text.IndexOf('\n', at) + 1;
        return at + (int)position.Character;
    }
}
