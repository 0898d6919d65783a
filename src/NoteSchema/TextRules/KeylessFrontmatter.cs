namespace NoteSchema;

/// <summary>Finds frontmatter that is YAML, but a text or a list and no map of keys.</summary>
internal static class KeylessFrontmatter
{
    /// <summary>The finding, where the frontmatter of <paramref name="note"/> has no keys though it holds something.</summary>
    public static Diagnostic? Find(Note note)
    {
        FrontmatterValue root = note.Frontmatter.Root;
        if (root.IsMissing || root.Kind == FrontmatterKind.Map) return null;
        TextSpan line = note.Source.FirstLineOf(root.Span);
        if (root.Kind == FrontmatterKind.List)
            return new Diagnostic(Rules.FrontmatterWithoutKeys, line, "The frontmatter is a list without a key, so the note has no properties. Write the key that it belongs to above it, such as “tags:”.");
        return SpaceColons(note.Source, note.Frontmatter, root) is { } fix
            ? new Diagnostic(Rules.FrontmatterWithoutKeys, line, "Without a space after the colon this is text and no key, so the note has no properties. Write “key: value”.", fix)
            : new Diagnostic(Rules.FrontmatterWithoutKeys, line, "The frontmatter is text without a key, so the note has no properties. Write lines such as “key: value” between the dashes, and text below them.");
    }

    /// <summary>Spaces behind the colons, where each line is a key, a colon and a value; null where one is not, or it is no map then.</summary>
    private static Fix? SpaceColons(SourceText source, Frontmatter frontmatter, FrontmatterValue root)
    {
        if (root is not { Kind: FrontmatterKind.String, Style: FrontmatterStyle.Plain }) return null;
        var edits = new List<TextEdit>();
        bool isWide = false;
        for (int line = source.LineAt(root.Span.Start); line < source.LineCount && source.LineStart(line) < root.Span.End; line++)
        {
            Interruption.Look();
            TextSpan span = source.LineSpan(line);
            if (source.AsSpan(span).IsWhiteSpace()) continue;
            if (ColonAfterKey(source.AsSpan(span)) is not { } at) return null;
            int colon = span.Start + at;
            isWide |= source[colon] == YamlCharacters.WideColon;
            bool isSpaced = colon + 1 == span.End || source[colon + 1] is ' ' or '\t';
            edits.Add(new TextEdit(new TextSpan(colon, 1), isSpaced ? ":" : ": "));
        }
        string text = TextEdit.Apply(source.ToString(new TextSpan(0, frontmatter.Content.End)), edits);
        int read = YamlReader.Read(text, TextSpan.FromBounds(frontmatter.Content.Start, text.Length), YamlNodes.OfThread, out YamlError error);
        if (error.Fault != YamlFault.None || read < 0 || YamlNodes.OfThread[read].Kind != FrontmatterKind.Map) return null;
        string title = isWide ? $"Write “: ” for “{YamlCharacters.WideColon}”" : edits.Count == 1 ? "Write a space after the colon" : "Write a space after each colon";
        return new Fix(title, FixKind.Suggested, edits);
    }

    /// <summary>Where the colon stands behind a word that can be a key, if the line begins with one; an address (<c>https://…</c>) does not.</summary>
    private static int? ColonAfterKey(ReadOnlySpan<char> line)
    {
        int colon = line.IndexOfAny(':', YamlCharacters.WideColon);
        if (colon <= 0 || !char.IsLetter(line[0]) || line[colon..].StartsWith("://")) return null;
        foreach (char character in line[..colon])
        {
            if (!char.IsLetterOrDigit(character) && character is not ('_' or '-')) return null;
        }
        return colon;
    }
}
