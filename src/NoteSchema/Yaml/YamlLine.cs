namespace NoteSchema;

/// <summary>A line of broken YAML as its writer probably meant it: list marks, a key, a value.</summary>
/// <param name="Line">The line without its line end.</param>
/// <param name="Content">The line without the space around it.</param>
/// <param name="Key">What stands before the colon, after list marks; empty where there is no colon.</param>
/// <param name="Value">What follows the key's colon or the list marks, without a comment; empty where nothing does.</param>
internal readonly record struct YamlLine(TextSpan Line, TextSpan Content, TextSpan Key, TextSpan Value)
{
    public static YamlLine At(SourceText source, int position)
    {
        ReadOnlySpan<char> text = source.AsSpan();
        position = Math.Min(position, text.Length);
        int start = text[..position].LastIndexOf('\n') + 1;
        int length = text[start..].IndexOf('\n');
        int end = length < 0 ? text.Length : start + length;
        if (end > start && text[end - 1] == '\r') end--;
        var line = TextSpan.FromBounds(start, end);
        while (start < end && YamlCharacters.IsSpace(text[start])) start++;
        int contentEnd = end;
        while (contentEnd > start && YamlCharacters.IsSpace(text[contentEnd - 1])) contentEnd--;
        TextSpan value = FindValue(text, start, contentEnd, out TextSpan key);
        return new YamlLine(line, TextSpan.FromBounds(start, contentEnd), key, value);
    }

    /// <summary>The columns before the text of the line: its indentation, or with <paramref name="marks"/> its list marks too.</summary>
    public int Indent(bool marks) => (marks ? (Key.Length > 0 ? Key.Start : Value.Start) : Content.Start) - Line.Start;

    private static TextSpan FindValue(ReadOnlySpan<char> text, int start, int end, out TextSpan keySpan)
    {
        keySpan = default;
        while (start + 1 < end && text[start] is '-' or '?' && YamlCharacters.IsSpace(text[start + 1])) start = SkipSpaces(text, start + 1, end);
        int value = start;
        int key = start;
        if (start < end && text[start] is '"' or '\'')
        {
            int close = text[(start + 1)..end].IndexOf(text[start]);
            if (close >= 0) key = start + close + 2;
        }
        for (int i = key; i < end; i++)
        {
            if (text[i] != ':' || (i + 1 < end && !YamlCharacters.IsSpace(text[i + 1]))) continue;
            value = SkipSpaces(text, i + 1, end);
            keySpan = new TextSpan(start, text[start..i].TrimEnd(" \t").Length);
            break;
        }
        ReadOnlySpan<char> rest = text[value..end];
        int comment = rest.IndexOf(" #");
        if (comment >= 0) rest = rest[..comment];
        return new TextSpan(value, rest.TrimEnd(" \t").Length);
    }

    private static int SkipSpaces(ReadOnlySpan<char> text, int index, int end)
    {
        while (index < end && YamlCharacters.IsSpace(text[index])) index++;
        return index;
    }
}
