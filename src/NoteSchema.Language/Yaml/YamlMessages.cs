using YamlDotNet.Core;

namespace NoteSchema.Language.Yaml;

/// <summary>Says in plain words what the parser found, and what to do.</summary>
internal static class YamlMessages
{
    public const string UnexpectedEnd = "unexpected end";

    private static readonly (string Part, string Message)[] Known =
    [
        ("invalid tab", "A tab cannot indent YAML. Use spaces"),
        ("invalid mapping", "A second `:` cannot follow here. Put quotes round text that holds `: `, or start a new line for the next key"),
        ("mapping values are not allowed", "A `:` cannot stand here. Put quotes round text that holds `: `, or check how far the line is indented"),
        ("escape", "This is no escape that YAML knows between double quotes. Write `\\\\` for a backslash, or use single quotes"),
        ("quoted scalar", "The quote that begins here is not closed. Add the closing quote"),
        ("cannot start any token", "Text cannot begin with this character. Put quotes round it"),
        ("flow sequence", "The list that begins with `[` is not closed, or a `,` is missing in it"),
        ("flow mapping", "The map that begins with `{` is not closed, or a `,` is missing in it"),
        ("expected key", "A key with a `:` is expected here. Check how far the line is indented"),
        ("'-' indicator", "A list item that begins with `-` is expected here. Check how far the line is indented"),
        ("anchor", "A `&` or `*` begins an anchor or alias. Put quotes round text that begins so"),
        ("tag", "A `!` begins a tag. Put quotes round text that begins so"),
        ("simple key", "A `:` is expected after the key"),
        ("directive", "A line that begins with `%` is a directive. Put quotes round text that begins so"),
    ];

    // What the parser stumbles over where a value ended too early.
    private static readonly string[] Unquoted = ["quoted scalar", "flow sequence", "flow mapping", "expected key"];

    public static YamlProblem Describe(string text, YamlException broken, int mark)
    {
        // Some exceptions carry no place; the last one that was read is then nearest.
        bool hasPlace = broken.End.Index > 0 || broken.Start.Index > 0;
        int start = hasPlace ? (int)Math.Min(broken.Start.Index, text.Length) : mark;
        int end = hasPlace ? (int)Math.Min(broken.End.Index, text.Length) : mark;
        foreach ((string part, string message) in Known)
        {
            if (broken.Message.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                if (part == "invalid tab") start = end = FindTab(text, Math.Max(start, mark));
                if (part == "escape") start = end = FindEscape(text, start);
                if (Unquoted.Contains(part) && MissingQuotes.FindOnLine(text, start) is { } quotes) return At(text, quotes.Start, quotes.Start, quotes.Message);
                return At(text, start, end, message);
            }
        }

        return Unreadable(text, start);
    }

    public static YamlProblem Unreadable(string text, int mark) =>
        At(text, mark, mark, "The YAML cannot be read from here on. Look for a bracket or quote that is not closed, or a line that is not indented as its neighbours");

    /// <summary>Text as messages quote it: on one line, and not too long.</summary>
    public static string Shorten(string text)
    {
        if (text.Length > 60) text = text.Substring(0, char.IsHighSurrogate(text[56]) ? 56 : 57) + "...";
        return text.Any(IsBreak) ? new string([.. text.Select(unit => IsBreak(unit) ? ' ' : unit)]) : text;
    }

    private static bool IsBreak(char unit) => char.IsControl(unit) || unit is '\u2028' or '\u2029';

    private static int FindTab(string text, int from)
    {
        int tab = text.IndexOf('\t', from);
        return tab < 0 ? from : tab;
    }

    // The first escape within double quotes that YAML 1.2 does not have (https://yaml.org/spec/1.2.2/#57-escaped-characters).
    private static int FindEscape(string text, int from)
    {
        for (int at = text.IndexOf('\\', from); at >= 0; at = text.IndexOf('\\', at + 2))
        {
            if (at + 2 > text.Length - 1 || "0abt\tnvfre \"/\\N_LPxuU\r\n".IndexOf(text[at + 1]) < 0) return at;
        }
        return from;
    }

    /// <summary>One line at most, and at least one character where there is one.</summary>
    private static YamlProblem At(string text, int start, int end, string message)
    {
        int lineEnd = text.IndexOfAny(['\n', '\r'], start);
        if (lineEnd < 0) lineEnd = text.Length;
        end = Math.Min(Math.Max(end, start + 1), Math.Max(lineEnd, start));
        return new(YamlProblemKind.Syntax, start, end, message);
    }
}
