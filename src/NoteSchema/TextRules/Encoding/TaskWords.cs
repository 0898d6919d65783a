namespace NoteSchema;

/// <summary>Tells whether a place has the company of tasks, where an emoji is likely one of Obsidian Tasks'.</summary>
internal static class TaskWords
{
    private const int MostBefore = 1000;
    private const int MostAfter = 300;

    private static readonly string[] Words = ["due", "scheduled", "start", "recurrence", "recurring", "every", "priority", "created", "cancelled", "depends"];

    /// <summary>Whether the line at <paramref name="position"/> is a task, or speaks of what tasks have.</summary>
    public static bool IsNear(string text, int position) => IsTaskLine(text, position) || HasWord(LineAt(text, position));

    /// <summary>Whether the line at <paramref name="position"/> is a list item with a checkbox, in a quote or not.</summary>
    public static bool IsTaskLine(string text, int position)
    {
        ReadOnlySpan<char> line = LineAt(text, position).TrimStart(" \t>");
        int marker = line is ['-' or '*' or '+', ..] ? 1 : line.IndexOfAnyExceptInRange('0', '9') + 1;
        if (marker < 1 || marker > line.Length || (marker > 1 && line[marker - 1] is not ('.' or ')'))) return false;
        if (line[0] is not ('-' or '*' or '+') && marker < 2) return false;
        return line[marker..].TrimStart(" \t") is ['[', _, ']', ' ' or '\t', ..] && line.Length > marker && line[marker] is ' ' or '\t';
    }

    /// <summary>The line at <paramref name="position"/>; of a very long one the part around it, so that many places in one line stay cheap.</summary>
    public static (int Start, int End) LineAround(string text, int position)
    {
        int from = Math.Max(0, position - MostBefore);
        int start = from + text.AsSpan(from, position - from).LastIndexOfAny('\n', '\r') + 1;
        int to = Math.Min(text.Length, position + MostAfter);
        int length = text.AsSpan(position, to - position).IndexOfAny('\n', '\r');
        return (start, length < 0 ? to : position + length);
    }

    private static ReadOnlySpan<char> LineAt(string text, int position)
    {
        (int start, int end) = LineAround(text, position);
        return text.AsSpan(start, end - start);
    }

    private static bool HasWord(ReadOnlySpan<char> line)
    {
        foreach (string word in Words)
        {
            for (int at = 0; ;)
            {
                int found = line[at..].IndexOf(word, StringComparison.OrdinalIgnoreCase);
                if (found < 0) break;
                int start = at + found;
                at = start + word.Length;
                if ((start == 0 || !char.IsAsciiLetter(line[start - 1])) && (at == line.Length || !char.IsAsciiLetter(line[at]))) return true;
            }
        }
        return false;
    }
}
