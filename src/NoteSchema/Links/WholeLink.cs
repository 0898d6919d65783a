namespace NoteSchema;

/// <summary>A text that as a whole is a link, as values of the frontmatter may be.</summary>
internal static class WholeLink
{
    /// <summary>Takes the link apart, without a copy; false for a text that is not one link into the vault and nothing else.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out LinkRecord link)
    {
        link = default;
        ReadOnlySpan<char> trimmed = text.Trim();
        if (trimmed.Length < 4 || trimmed[0] is not ('[' or '!') || trimmed[^1] is not (']' or ')') || trimmed.IndexOfAny('\r', '\n') >= 0) return false;
        int start = text.Length - text.TrimStart().Length;
        ReadOnlySpan<LinkRecord> links = InlineScanner.LinksIn(text);
        if (links.IsEmpty || links[0].Span != new TextSpan(start, trimmed.Length) || (links[0].Flags & LinkFlags.External) != 0) return false;
        link = links[0];
        return true;
    }
}
