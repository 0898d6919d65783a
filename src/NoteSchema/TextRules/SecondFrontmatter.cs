namespace NoteSchema;

/// <summary>
/// A second block of frontmatter below that of the note, as comes of pasting a note with frontmatter into one that has some. Behind an empty line it must have more than one key, since text may stand between two rules.
/// </summary>
internal static class SecondFrontmatter
{
    // Of a key that stands in both there is one left after each round.
    private const int MostShared = 20;

    public static UnreadFrontmatter? Find(SourceText source, Frontmatter frontmatter)
    {
        if (!frontmatter.IsReadable || FrontmatterLines.First(source.AsSpan()[frontmatter.Span.End..]) is not ['-' or '\u2013' or '\u2014', ..]) return null;
        var lines = new FrontmatterLines(source);
        int behind = source.LineAt(frontmatter.Span.End), opening = lines.Next(behind);
        if (!lines.IsDashes(opening) || lines.FindClosing(opening) is not { } closing) return null;
        if (opening > behind && lines.KeysIn(opening + 1, closing) < 2) return null;
        (Fix? fix, string? shared) = Join(source, frontmatter, opening, closing);
        string message = $"A second block of frontmatter begins here. Obsidian reads the first and shows this one as text. Bring them together in one{(shared is null ? "" : $"; of the two values of “{shared}” keep one")}.";
        return new UnreadFrontmatter("it has two blocks of frontmatter", new Diagnostic(Rules.UnreadFrontmatter, source.LineSpan(opening), message, fix is null ? [] : [fix]));
    }

    // From the line that closes the first to that which opens the second; then one of each two that have the same key, where no value is lost. Else the key of which one would be.
    private static (Fix? Fix, string? Shared) Join(SourceText source, Frontmatter frontmatter, int opening, int closing)
    {
        var pieces = new TextPieces(source.AsMemory());
        TextEdit[] edits = [new TextEdit(TextSpan.FromBounds(frontmatter.Content.End, source.LineStart(opening + 1)), ""), .. new FrontmatterLines(source).WriteDashes(closing)];
        string text = Apply(pieces, source.ToString(), edits);
        for (int round = 0; round < MostShared; round++)
        {
            Interruption.Look();
            Note joined = Note.Parse(text);
            var found = new List<Diagnostic>();
            FrontmatterRules.Check(joined, found.Add);
            if (!joined.Frontmatter.IsReadable) break;
            if (found.Find(finding => finding.Rule == Rules.DuplicateKey) is not { } shared)
                return (new Fix("Bring both blocks of frontmatter together", FixKind.Suggested, pieces.Edits()), null);
            if (shared.Fixes.FirstOrDefault(fix => fix.Kind != FixKind.Risky) is not { } fix) return (null, joined.Source.ToString(shared.Span));
            text = Apply(pieces, text, fix.Edits);
        }
        return (null, null);
    }

    private static string Apply(TextPieces pieces, string text, IReadOnlyList<TextEdit> edits)
    {
        pieces.Apply(edits);
        return TextEdit.Apply(text, edits);
    }
}
