namespace NoteSchema;

/// <summary>How lines end.</summary>
internal static class LineEnds
{
    /// <summary>The line end of <paramref name="line"/>, or where it has none, of the line before it; LF in a text of one line.</summary>
    public static string Of(SourceText source, int line)
    {
        for (; line >= 0; line--)
        {
            int end = source.LineSpan(line).End;
            if (end < source.Length) return source[end] == '\n' ? "\n" : end + 1 < source.Length && source[end + 1] == '\n' ? "\r\n" : "\r";
        }
        return "\n";
    }
}
