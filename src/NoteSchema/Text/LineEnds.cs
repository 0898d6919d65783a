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

    /// <summary>The text with <paramref name="end"/> for each CR LF, LF and CR. What Unicode calls a line break besides, such as U+2028, is text in a note.</summary>
    public static string Replace(string text, string end)
    {
        string lines = AsLf(text);
        return end == "\n" ? lines : lines.Replace("\n", end, StringComparison.Ordinal);
    }

    /// <summary>The text with LF for each CR LF, LF and CR.</summary>
    public static string AsLf(string text) => text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;
}
