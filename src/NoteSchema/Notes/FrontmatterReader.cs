namespace NoteSchema;

/// <summary>Finds the frontmatter of a note and reads it.</summary>
internal static class FrontmatterReader
{
    public static Frontmatter Read(SourceText source) => new(source, default, default, false, [], []);
}
