namespace NoteSchema;

/// <summary>Reads the body of a note line by line.</summary>
internal static class BodyReader
{
    public static Body Read(SourceText source, Frontmatter frontmatter) => new(source, TextSpan.FromBounds(frontmatter.Span.End, source.Length));
}
