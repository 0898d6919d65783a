namespace NoteSchema;

/// <summary>Frontmatter that Obsidian takes for text, all of it or a second block.</summary>
/// <param name="Why">Why the note cannot be told by it, as a clause.</param>
/// <param name="Finding">What is said of it.</param>
internal sealed record UnreadFrontmatter(string Why, Diagnostic Finding)
{
    /// <summary>What stands for none.</summary>
    public static UnreadFrontmatter None { get; } = new("", new Diagnostic(Rules.UnreadFrontmatter, default, ""));

    /// <summary>That of a note with this text and frontmatter; null where there is none.</summary>
    public static UnreadFrontmatter? Find(SourceText source, Frontmatter frontmatter)
    {
        if (frontmatter.Exists) return SecondFrontmatter.Find(source, frontmatter);
        if (!frontmatter.UnclosedOpening.IsEmpty) return null;
        // Every note without frontmatter is asked, and of nearly all the first line says that it has none.
        return FrontmatterLines.First(source.AsSpan()) switch
        {
            [] => null,
            ['+', ..] => TomlFrontmatter.Find(source),
            ['`' or '~', ..] => FencedFrontmatter.Find(source),
            _ => DisplacedFrontmatter.Find(source),
        };
    }
}
