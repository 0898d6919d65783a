using System.Runtime.InteropServices;

namespace NoteSchema;

/// <summary>Reads the body of a note line by line.</summary>
internal static class BodyReader
{
    public static Body Read(SourceText source, Frontmatter frontmatter)
    {
        ReadOnlySpan<char> text = source.AsSpan();
        TextSpan span = TextSpan.FromBounds(frontmatter.Span.End, source.Length);
        var scanner = new BlockScanner(text, span);
        scanner.Run();
        ReadOnlySpan<BlockRecord> records = CollectionsMarshal.AsSpan(scanner.Records);
        Block[] blocks = BlockFactory.Create(source, records, [.. scanner.Lines]);
        InlineScanner inlines = scanner.Inlines;
        return new Body(source, span)
        {
            Blocks = blocks,
            Root = SectionTree.Build(source, span, records, blocks),
            Links = inlines.Links,
            Tags = inlines.Tags,
            Comments = inlines.Comments,
            Tasks = TaskReader.ReadAll(source, blocks, inlines.Tags, CollectionsMarshal.AsSpan(inlines.Literals)),
        };
    }
}
