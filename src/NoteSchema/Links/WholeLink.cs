namespace NoteSchema;

/// <summary>A text that as a whole is a link, as values of the frontmatter may be.</summary>
internal static class WholeLink
{
    /// <summary>Whether the text may be one: most are none, and most of those begin with a letter.</summary>
    public static bool MayBe(ReadOnlySpan<char> text) => text.Length >= 4 && !char.IsAsciiLetterOrDigit(text[0]);

    /// <summary>Takes the link apart, without a copy; false for a text that is not one link into the vault and nothing else.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out LinkRecord link)
    {
        if (TryReadAny(text, out link) && (link.Flags & LinkFlags.External) == 0) return true;
        link = default;
        return false;
    }

    /// <summary>The same for a link that may lead out of the vault.</summary>
    public static bool TryReadAny(ReadOnlySpan<char> text, out LinkRecord link)
    {
        link = default;
        if (!MayBe(text)) return false;
        ReadOnlySpan<char> trimmed = text.Trim();
        if (trimmed.Length < 4 || trimmed[0] is not ('[' or '!') || trimmed[^1] is not (']' or ')')) return false;
        var whole = new TextSpan(trimmed.Length == text.Length ? 0 : text.Length - text.TrimStart().Length, trimmed.Length);
        // Nearly every one is a wikilink; the scanner would come to the same.
        if (trimmed is ['[', '[', .. var inner, ']', ']'] && inner.IndexOfAny("[]\r\n") < 0)
        {
            if (!LinkText.TryReadWikilink(text, new TextSpan(whole.Start + 2, whole.Length - 4), out link)) return false;
            link.Span = whole;
            return true;
        }
        if (trimmed.IndexOfAny('\r', '\n') >= 0) return false;
        ReadOnlySpan<LinkRecord> links = InlineScanner.LinksIn(text);
        if (links.IsEmpty || links[0].Span != whole) return false;
        link = links[0];
        return true;
    }
}
