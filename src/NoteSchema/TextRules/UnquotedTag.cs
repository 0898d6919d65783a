namespace NoteSchema;

/// <summary>Finds <c>tags: #reading</c>, which YAML reads as nothing with a comment behind it.</summary>
internal static class UnquotedTag
{
    /// <summary>Whether <paramref name="key"/> is one of those under which Obsidian looks for tags.</summary>
    public static bool IsKey(ReadOnlySpan<char> key) => key.Length is 3 or 4 && (key.Equals("tags", StringComparison.OrdinalIgnoreCase) || key.Equals("tag", StringComparison.OrdinalIgnoreCase));

    /// <summary>The finding, where nothing stands at <paramref name="value"/>, a value under such a key or an item of its list, but behind it tags that are a comment.</summary>
    public static Diagnostic? Find(SourceText source, FrontmatterValue value, bool isItem)
    {
        if (value is not { Kind: FrontmatterKind.Null, Span.IsEmpty: true }) return null;
        int start = value.Span.End, end = source.LineSpan(source.LineAt(start)).End;
        while (start < end && source[start] is ' ' or '\t') start++;
        while (end > start && char.IsWhiteSpace(source[end - 1])) end--;
        if (start == end || source[start] != '#') return null;
        var span = TextSpan.FromBounds(start, end);
        string written = source.ToString(span);
        string[] words = written.Split([' ', ',', '\t'], StringSplitOptions.RemoveEmptyEntries);
        // Any other word is the author's to us: a comment is what it is.
        if (!Array.TrueForAll(words, static word => word[0] == '#' && TagNames.IsValid(word.AsSpan(1)))) return null;
        string tags = string.Join(", ", words.Select(word => word[1..]));
        string meant = isItem ? tags : $"[{tags}]";
        // Several tags in one item would be one text.
        Fix[] fixes = isItem && words.Length > 1 ? [] : [Fix.Replace($"Write {meant}", FixKind.Suggested, span, meant)];
        return new Diagnostic(Rules.UnquotedTag, span, $"To YAML “{written}” is a comment, so there is no tag here. Write {(words.Length > 1 ? "tags" : "the tag")} without #.", fixes);
    }
}
