namespace NoteSchema;

/// <summary>Links made of text.</summary>
internal static class CelLinks
{
    /// <summary>A text that is one link stays that link; any other text names the note.</summary>
    public static Cel<NoteLink> Parse(string text)
    {
        ReadOnlySpan<char> trimmed = text.AsSpan().Trim();
        if (NoteLink.TryParse(trimmed.ToString(), out NoteLink? link)) return link;
        if (trimmed.IsEmpty || trimmed.IndexOfAny('\n', '\r') >= 0) return new CelError($"{CelFormat.Excerpt(text)} names no note");
        return new NoteLink(trimmed.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && trimmed.Length > 3 ? trimmed[..^3].ToString() : trimmed.ToString());
    }

    public static Cel<string> Write(NoteLink link) => link.ToString();
}
