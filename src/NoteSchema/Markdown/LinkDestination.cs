namespace NoteSchema;

/// <summary>Finds where a Markdown link leads to, by its text: <c>Note.md</c> or <c>&lt;Log book.md></c>, and perhaps a title.</summary>
internal static class LinkDestination
{
    /// <summary>Finds the destination of a link, its title and the closing parenthesis.</summary>
    /// <param name="text">What follows <c>](</c> on the line.</param>
    /// <param name="destination">The destination's place, angle brackets left out.</param>
    /// <param name="length">The length up to and with the closing parenthesis.</param>
    public static bool TryFind(ReadOnlySpan<char> text, out Range destination, out int length)
    {
        length = 0;
        int at = 0;
        if (!TryRead(text, ref at, out destination) || !TrySkipTitle(text, ref at) || at >= text.Length || text[at] != ')') return false;
        length = at + 1;
        return true;
    }

    /// <summary>Reads a destination behind <paramref name="at"/>, which then is the place behind it. It may be empty.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, ref int at, out Range destination)
    {
        destination = default;
        at = SkipBlanks(text, at);
        int start = at;
        if (at < text.Length && text[at] == '<')
        {
            start = ++at;
            while (at < text.Length && text[at] is not ('>' or '<')) at += text[at] == '\\' ? 2 : 1;
            if (at >= text.Length || text[at] != '>') return false;
            destination = start..at++;
            return true;
        }
        int depth = 0;
        while (at < text.Length && text[at] > ' ')
        {
            char c = text[at];
            if (c == '(' && ++depth > 32) return false;
            if (c == ')' && depth-- == 0) break;
            at += c == '\\' && at + 1 < text.Length && text[at + 1] > ' ' ? 2 : 1;
        }
        at = Math.Min(at, text.Length);
        destination = start..at;
        return depth <= 0;
    }

    /// <summary>Goes past blanks and, where one follows them, past a title. False where that has no end.</summary>
    public static bool TrySkipTitle(ReadOnlySpan<char> text, ref int at)
    {
        int start = at;
        at = SkipBlanks(text, at);
        if (at == start || at >= text.Length || text[at] is not ('"' or '\'' or '(')) return true;
        char close = text[at] == '(' ? ')' : text[at];
        at++;
        while (at < text.Length && text[at] != close)
        {
            if (close == ')' && text[at] == '(') return false;
            at += text[at] == '\\' ? 2 : 1;
        }
        if (at >= text.Length) return false;
        at = SkipBlanks(text, at + 1);
        return true;
    }

    private static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && LineSyntax.IsBlank(text[at])) at++;
        return at;
    }
}
