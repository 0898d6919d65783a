namespace NoteSchema.Vaults;

/// <summary>
/// Where a place stands in the frontmatter, read line by line: while somebody types, the YAML is seldom whole, and what is asked for is just the part that is missing.
/// </summary>
internal sealed class FrontmatterCursor
{
    private FrontmatterCursor(IReadOnlyList<string> path, bool isKey, bool isItem, TextSpan replaced, string typed)
    {
        Path = path;
        IsKey = isKey;
        IsItem = isItem;
        Replaced = replaced;
        Typed = typed;
    }

    /// <summary>The keys of the map or value that the place is in, the outermost first; of a key those above it.</summary>
    public IReadOnlyList<string> Path { get; }

    /// <summary>Whether a key stands there, or may.</summary>
    public bool IsKey { get; }

    /// <summary>Whether it is an item of a list.</summary>
    public bool IsItem { get; }

    /// <summary>Whether a colon follows the key already.</summary>
    public bool HasColon { get; private init; }

    /// <summary>Whether the value stands within <c>[ ]</c> on its line.</summary>
    public bool IsInFlow { get; private init; }

    /// <summary>What a completion writes over: the key or the value around the place.</summary>
    public TextSpan Replaced { get; }

    /// <summary>What stands between its beginning and the place.</summary>
    public string Typed { get; }

    /// <summary>The place in the frontmatter of <paramref name="source"/>; null where it is elsewhere or within a comment.</summary>
    public static FrontmatterCursor? Find(SourceText source, int offset)
    {
        int line = source.LineAt(offset);
        if (line == 0 || !IsFence(source, 0) || !IsWithin(source, line)) return null;
        TextSpan span = source.LineSpan(line);
        ReadOnlySpan<char> before = source.AsSpan(TextSpan.FromBounds(span.Start, offset));
        string text = source.ToString(span);
        int indent = text.Length - text.AsSpan().TrimStart(' ').Length;
        if (before.TrimStart().StartsWith('#') || offset - span.Start < indent) return null;

        // "- - a" is rare and "- key: value" is not: each dash moves the content to the right.
        int at = indent;
        bool isItem = false;
        while (at < text.Length && text[at] == '-' && (at + 1 == text.Length || text[at + 1] == ' '))
        {
            isItem = true;
            at++;
            while (at < text.Length && text[at] == ' ') at++;
        }
        if (offset - span.Start < at && isItem) at = offset - span.Start;
        int colon = FindColon(text, at);
        List<string> above = KeysAbove(source, line, indent, isItem);
        if (colon < 0 || offset - span.Start <= colon)
        {
            // A bare item is a value, and the beginning of a key where the items are maps: who asks knows the type.
            int end = colon < 0 ? TrimmedEnd(text, at) : colon;
            var replaced = TextSpan.FromBounds(span.Start + at, Math.Max(offset, span.Start + end));
            return new FrontmatterCursor(above, isKey: !isItem || colon >= 0, isItem, replaced, source.ToString(TextSpan.FromBounds(span.Start + at, offset))) { HasColon = colon >= 0 };
        }
        above.Add(text[at..colon].Trim().Trim('"', '\''));
        return Value(source, above, span, text, colon + 1, offset);
    }

    private static FrontmatterCursor Value(SourceText source, List<string> path, TextSpan span, string text, int from, int offset)
    {
        int start = from;
        while (start < text.Length && start < offset - span.Start && text[start] == ' ') start++;
        int end = TrimmedEnd(text, start);
        bool isInFlow = start < text.Length && text[start] == '[' && !text.AsSpan(start).StartsWith("[[");
        if (isInFlow)
        {
            (start, end) = FlowItem(text, start + 1, offset - span.Start);
        }
        // Right behind the colon a blank is missing.
        var replaced = TextSpan.FromBounds(span.Start + Math.Min(start, offset - span.Start), Math.Max(offset, span.Start + end));
        return new FrontmatterCursor(path, isKey: false, isInFlow, replaced, source.ToString(TextSpan.FromBounds(replaced.Start, offset))) { IsInFlow = isInFlow };
    }

    // The item of a list on one line around the place, without the commas.
    private static (int Start, int End) FlowItem(string text, int from, int at)
    {
        int start = from, end = text.Length;
        char quote = '\0';
        int depth = 0;
        for (int index = from; index < text.Length; index++)
        {
            char character = text[index];
            if (quote != '\0')
            {
                if (character == quote) quote = '\0';
            }
            else if (character is '"' or '\'') quote = character;
            else if (character == '[') depth++;
            else if (character == ']' && depth > 0) depth--;
            else if (character is ',' or ']')
            {
                if (index >= at)
                {
                    end = index;
                    break;
                }
                start = index + 1;
            }
        }
        while (start < at && text[start] == ' ') start++;
        while (end > at && end > start && text[end - 1] == ' ') end--;
        return (start, Math.Max(start, end));
    }

    // The keys of the lines above that are indented less and less.
    private static List<string> KeysAbove(SourceText source, int line, int indent, bool isItem)
    {
        var keys = new List<string>();
        for (int above = line - 1; above > 0 && (indent > 0 || isItem); above--)
        {
            string text = source.ToString(source.LineSpan(above));
            string trimmed = text.TrimStart(' ');
            if (trimmed.Length == 0 || trimmed[0] == '#') continue;
            int other = text.Length - trimmed.Length;
            int content = other;
            while (content < text.Length && text[content] == '-' && content + 1 < text.Length && text[content + 1] == ' ') content += 2;
            // The items of a list may stand as far left as its key does; a key after a dash is beside those below it.
            bool isAbove = other < indent || (isItem && content == other && other == indent);
            if (!isAbove) continue;
            int colon = FindColon(text, content);
            bool opens = colon >= 0 && text.AsSpan(colon + 1).Trim().IsEmpty;
            if (content > other && content >= indent && !isItem)
            {
                // "- name: x" above "  role: y": both are in the same item.
                indent = other;
                isItem = true;
                continue;
            }
            if (!opens) break;
            keys.Insert(0, text[content..colon].Trim().Trim('"', '\''));
            indent = other;
            isItem = false;
        }
        return keys;
    }

    private static int FindColon(string text, int from)
    {
        char quote = from < text.Length && text[from] is '"' or '\'' ? text[from] : '\0';
        for (int at = quote == '\0' ? from : from + 1; at < text.Length; at++)
        {
            if (quote != '\0')
            {
                if (text[at] == quote) quote = '\0';
            }
            else if (text[at] == ':' && (at + 1 == text.Length || text[at + 1] == ' ')) return at;
            else if (text[at] is '[' or '{' && at == from) return -1;
        }
        return -1;
    }

    private static int TrimmedEnd(string text, int from)
    {
        int comment = text.IndexOf(" #", from, StringComparison.Ordinal);
        return from + text.AsSpan(from, (comment < 0 ? text.Length : comment) - from).TrimEnd().Length;
    }

    private static bool IsFence(SourceText source, int line)
    {
        ReadOnlySpan<char> text = source.AsSpan(source.LineSpan(line));
        return text.TrimStart('\uFEFF').TrimEnd().SequenceEqual("---");
    }

    // Whether no closing line stands above, and one below; where none does, whether what stands above looks like YAML.
    private static bool IsWithin(SourceText source, int line)
    {
        for (int above = 1; above < line; above++)
        {
            if (IsFence(source, above)) return false;
        }
        for (int below = line; below < source.LineCount; below++)
        {
            if (IsFence(source, below)) return below > line;
        }
        for (int above = 1; above < line; above++)
        {
            string text = source.ToString(source.LineSpan(above));
            if (text.Length == 0 || (FindColon(text, 0) < 0 && text[0] is not ('#' or '-' or ' '))) return false;
        }
        return true;
    }
}
