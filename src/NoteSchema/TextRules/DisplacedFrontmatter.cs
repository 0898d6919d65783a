namespace NoteSchema;

/// <summary>
/// Frontmatter that does not begin the note or not with three dashes: below empty lines, a character that nobody sees or a line such as “Here is the note:”, or between dashes that a program made longer ones of. It must
/// be keys with values from its first line to the closing one, as text between two rules hardly is.
/// </summary>
internal static class DisplacedFrontmatter
{
    public static UnreadFrontmatter? Find(SourceText source)
    {
        var lines = new FrontmatterLines(source);
        int opening = lines.Next(0);
        bool isBelowText = NoteFence.IsPreamble(lines[opening]);
        if (isBelowText) opening = lines.Next(opening + 1);
        if (opening >= lines.Count || !lines.IsDashes(opening) || lines.FindClosing(opening) is not { } closing) return null;
        bool isFirst = opening == 0;
        string message = isFirst
            ? "Obsidian reads no frontmatter here, since there must be a line of three dashes and nothing else above it and below. Write --- in both lines."
            : "Obsidian reads no frontmatter here, since it must begin in the first line of the note. Take out what stands above it.";
        string title = isFirst ? "Write --- above and below the frontmatter" : isBelowText ? "Begin the note with the frontmatter, without the text above it" : "Begin the note with the frontmatter";
        var fix = new Fix(title, isBelowText ? FixKind.Risky : FixKind.Suggested, [.. lines.RemoveBefore(opening), .. lines.WriteDashes(opening), .. lines.WriteDashes(closing)]);
        return new UnreadFrontmatter("its frontmatter does not begin it with three dashes", new Diagnostic(Rules.UnreadFrontmatter, source.LineSpan(opening), message, fix));
    }
}
