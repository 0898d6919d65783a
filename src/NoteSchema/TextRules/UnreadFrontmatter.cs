namespace NoteSchema;

/// <summary>
/// Frontmatter that does not begin the note or not with three dashes, so that Obsidian takes it for text: below empty lines, a character that nobody sees or a line such as “Here is the note:”, or between dashes that a
/// program made longer ones of. It must be keys with values from its first line to the closing one, as text between two rules hardly is.
/// </summary>
/// <param name="Opening">The line above its first key, without its end.</param>
/// <param name="Content">Its keys and values, the last line end included.</param>
/// <param name="Closing">The line below them, without its end.</param>
/// <param name="IsBelowText">Whether a line of text stands above it.</param>
internal sealed record UnreadFrontmatter(TextSpan Opening, TextSpan Content, TextSpan Closing, bool IsBelowText)
{
    private const string Dashes = "-\u2013\u2014";

    // Spaces, line ends, and what has no width.
    private const string Unseen = " \t\r\n\u00A0\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF";

    /// <summary>What stands for none.</summary>
    public static UnreadFrontmatter None { get; } = new(default, default, default, false);

    /// <summary>That of a note with this text and frontmatter; null where there is none.</summary>
    public static UnreadFrontmatter? Find(SourceText source, Frontmatter frontmatter) => frontmatter.Exists || !frontmatter.UnclosedOpening.IsEmpty || !MayBegin(source.AsSpan()) ? null : Read(source);

    // Every note without frontmatter is asked, and of nearly all the first line says that it has none.
    private static bool MayBegin(ReadOnlySpan<char> text)
    {
        text = text.TrimStart(Unseen);
        int length = text.IndexOfAny('\r', '\n');
        return length > 0 && (IsDashes(text[..length]) || NoteFence.IsPreamble(text[..length]));
    }

    private static UnreadFrontmatter? Read(SourceText source)
    {
        int opening = NextLine(0);
        bool isBelowText = !IsDashes(Line(opening));
        if (isBelowText) opening = NextLine(opening + 1);
        if (opening + 1 >= source.LineCount || !IsDashes(Line(opening)) || !FrontmatterReader.IsKeyLine(Line(opening + 1))) return null;
        int closing = opening + 2;
        while (closing < source.LineCount && !IsDashes(Line(closing)))
        {
            Interruption.Look();
            closing++;
        }
        if (closing >= source.LineCount) return null;
        var content = TextSpan.FromBounds(source.LineStart(opening + 1), source.LineStart(closing));
        if (content.Length > FrontmatterReader.MaxLength) return null;
        int root = YamlReader.Read(source.AsSpan(), content, YamlNodes.OfThread, out YamlError error);
        bool isMap = error.Fault == YamlFault.None && root >= 0 && YamlNodes.OfThread[root].Kind == FrontmatterKind.Map;
        return isMap ? new UnreadFrontmatter(source.LineSpan(opening), content, source.LineSpan(closing), isBelowText) : null;

        ReadOnlySpan<char> Line(int index) => index < source.LineCount ? source.AsSpan(source.LineSpan(index)).TrimEnd(Unseen) : default;

        int NextLine(int line)
        {
            while (line < source.LineCount && source.AsSpan(source.LineSpan(line)).Trim(Unseen).IsEmpty) line++;
            return line;
        }
    }

    private static bool IsDashes(ReadOnlySpan<char> line)
    {
        const int Most = 8;
        ReadOnlySpan<char> dashes = line.Trim(Unseen);
        return dashes.Length is > 0 and <= Most && !dashes.ContainsAnyExcept(Dashes) && (dashes.Length >= 3 || dashes.ContainsAny('\u2013', '\u2014'));
    }
}
