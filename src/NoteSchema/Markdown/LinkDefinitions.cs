namespace NoteSchema;

/// <summary>A line <c>[label]: destination "title"</c>, which says where links with that label lead.</summary>
/// <param name="Label">What stands in its brackets.</param>
/// <param name="Link">The link that it makes of the others; its span is the whole line.</param>
internal readonly record struct LinkDefinition(TextSpan Label, LinkRecord Link);

/// <summary>Links whose destination stands apart from their text, as CommonMark has them: <c>[text][label]</c>, <c>[label][]</c> and <c>[label]</c>.</summary>
internal static class LinkDefinitions
{
    private const int MaxLabelLength = 999;

    /// <summary>Reads a line as a definition; false where it is none.</summary>
    /// <param name="text">The text that the line stands in.</param>
    /// <param name="line">The line, from its first character that is no blank.</param>
    /// <param name="definition">The definition.</param>
    public static bool TryRead(ReadOnlySpan<char> text, TextSpan line, out LinkDefinition definition)
    {
        definition = default;
        if (line.IsEmpty || text[line.Start] != '[') return false;
        ReadOnlySpan<char> rest = LineSyntax.TrimBlanksEnd(text.Slice(line.Start, line.Length));
        int close = 1;
        while (close < rest.Length && rest[close] is not ('[' or ']')) close += rest[close] == '\\' ? 2 : 1;
        if (close + 2 >= rest.Length || rest[close] != ']' || rest[close + 1] != ':') return false;
        // "[^1]: text" is a footnote.
        if (rest[1] == '^' || close > MaxLabelLength || rest[1..close].IsWhiteSpace()) return false;
        int at = close + 2;
        if (!LinkDestination.TryRead(rest, ref at, out Range place) || !LinkDestination.TrySkipTitle(rest, ref at) || at < rest.Length) return false;
        var destination = TextSpan.FromBounds(line.Start + place.Start.Value, line.Start + place.End.Value);
        LinkText.TryReadMarkdown(text, default, destination, out LinkRecord link);
        link.Span = new TextSpan(line.Start, rest.Length);
        link.Flags |= LinkFlags.Definition;
        definition = new LinkDefinition(new TextSpan(line.Start + 1, close - 1), link);
        return true;
    }

    /// <summary>Makes links of the definitions that a text in brackets names, of several with one label the first. What nothing names leads from nowhere, so that a remark such as <c>[todo]: later</c> is no link.</summary>
    public static void Resolve(ReadOnlySpan<char> text, BodyMemory memory)
    {
        if (memory.Definitions.Count == 0 || memory.Bracketed.Count == 0) return;
        var named = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (TextSpan label in memory.Bracketed.AsSpan())
        {
            if (label.Length <= MaxLabelLength) named.Add(Normalized(text, label));
        }
        ref RecordList<LinkRecord> links = ref memory.Records.Links;
        foreach (ref readonly LinkDefinition definition in memory.Definitions.AsSpan())
        {
            // Of "[note]: #", which many write before a comment, no place is left to lead to.
            bool leads = !definition.Link.Target.IsEmpty || !definition.Link.Place.IsEmpty;
            if (named.Remove(Normalized(text, definition.Label)) && leads) links.Add(definition.Link);
        }
        links.AsSpan().Sort(static (left, right) => left.Span.Start.CompareTo(right.Span.Start));
    }

    private static string Normalized(ReadOnlySpan<char> text, TextSpan label)
    {
        string written = text.Slice(label.Start, label.Length).ToString();
        return string.Join(' ', written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
