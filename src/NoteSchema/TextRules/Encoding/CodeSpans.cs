namespace NoteSchema;

/// <summary>Where a text has code, found without reading its Markdown: fences by lines, inline code within a line.</summary>
internal static class CodeSpans
{
    /// <summary>The spans of code in order.</summary>
    public static List<TextSpan> Find(string text)
    {
        var spans = new List<TextSpan>();
        int fenceStart = -1;
        char fenceSign = '\0';
        int fenceLength = 0;
        for (int start = 0; start < text.Length;)
        {
            int length = text.AsSpan(start).IndexOfAny('\n', '\r');
            int end = length < 0 ? text.Length : start + length;
            ReadOnlySpan<char> line = text.AsSpan(start, end - start).TrimStart(" \t>");
            int run = line.Length > 0 && line[0] is '`' or '~' ? RunLength(line, 0) : 0;
            if (fenceStart >= 0)
            {
                if (run >= fenceLength && line[0] == fenceSign && line[run..].IsWhiteSpace())
                {
                    spans.Add(TextSpan.FromBounds(fenceStart, end));
                    fenceStart = -1;
                }
            }
            else if (run >= 3 && (line[0] == '~' || !line[run..].Contains('`')))
            {
                (fenceStart, fenceSign, fenceLength) = (start, line[0], run);
            }
            else
            {
                AddInline(text, start, end, spans);
            }
            start = end + 1;
        }
        if (fenceStart >= 0) spans.Add(TextSpan.FromBounds(fenceStart, text.Length));
        return spans;
    }

    private static void AddInline(string text, int start, int end, List<TextSpan> spans)
    {
        // A line of unmatched runs of many lengths would be searched again and again; nobody writes more than a few.
        int misses = 0;
        for (int at = start; at < end && misses < 8;)
        {
            int tick = text.AsSpan(at, end - at).IndexOf('`');
            if (tick < 0) return;
            int open = at + tick;
            int run = RunLength(text.AsSpan(0, end), open);
            int close = FindRun(text, open + run, end, run);
            if (close < 0) misses++;
            else spans.Add(TextSpan.FromBounds(open, close + run));
            at = close < 0 ? open + run : close + run;
        }
    }

    private static int FindRun(string text, int start, int end, int length)
    {
        for (int at = start; at < end;)
        {
            int tick = text.AsSpan(at, end - at).IndexOf('`');
            if (tick < 0) return -1;
            int run = RunLength(text.AsSpan(0, end), at + tick);
            if (run == length) return at + tick;
            at += tick + run;
        }
        return -1;
    }

    private static int RunLength(ReadOnlySpan<char> text, int start)
    {
        int end = start;
        while (end < text.Length && text[end] == text[start]) end++;
        return end - start;
    }
}
