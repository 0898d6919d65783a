namespace NoteSchema;

/// <summary>The lines of a text as YAML has them: a lone CR ends none.</summary>
internal static class YamlLines
{
    /// <summary>Where the line around <paramref name="at"/> starts.</summary>
    public static int StartOf(string text, int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    /// <summary>Where the line around <paramref name="at"/> ends, without its line end.</summary>
    public static int EndOf(string text, int at)
    {
        int end = text.IndexOf('\n', at);
        if (end < 0) return text.Length;
        return end > at && text[end - 1] == '\r' ? end - 1 : end;
    }

    /// <summary>Where the next line starts.</summary>
    public static int After(string text, int at)
    {
        int end = text.IndexOf('\n', at);
        return end < 0 ? text.Length : end + 1;
    }

    /// <summary>How the line around <paramref name="at"/> ends; LF where it is the last.</summary>
    public static string LineEndAt(string text, int at)
    {
        int end = text.IndexOf('\n', at);
        return end > 0 && text[end - 1] == '\r' ? "\r\n" : "\n";
    }

    /// <summary>The spaces at the start of the line at <paramref name="start"/>.</summary>
    public static int Indentation(string text, int start)
    {
        int at = start;
        while (at < text.Length && text[at] == ' ') at++;
        return at - start;
    }

    /// <summary>Whether the line at <paramref name="start"/> holds nothing but space.</summary>
    public static bool IsBlank(string text, int start) => text.AsSpan(start, EndOf(text, start) - start).IsWhiteSpace();

    /// <summary>Whether the line at <paramref name="start"/> is a comment behind spaces only; <paramref name="column"/> is where it begins.</summary>
    public static bool IsComment(string text, int start, out int column)
    {
        column = Indentation(text, start);
        return start + column < text.Length && text[start + column] == '#';
    }

    /// <summary>The first place from <paramref name="at"/> on with neither a space nor a tab.</summary>
    public static int SkipSpaces(string text, int at)
    {
        while (at < text.Length && YamlCharacters.IsSpace(text[at])) at++;
        return at;
    }

    /// <summary>The first place from <paramref name="at"/> on that is neither white space nor part of a comment.</summary>
    public static int SkipGap(string text, int at)
    {
        while (at < text.Length)
        {
            if (text[at] == '#') at = EndOf(text, at);
            else if (text[at] is ' ' or '\t' or '\r' or '\n') at++;
            else break;
        }
        return at;
    }
}
