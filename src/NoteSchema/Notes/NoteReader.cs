namespace NoteSchema;

/// <summary>
/// Reads many notes one after another in the same memory, nearly without garbage. A note that it gives, and every part of that note, is valid until the next one is read. Not safe for use by
/// several threads at a time: each has a reader of its own.
/// </summary>
public sealed class NoteReader
{
    // The memory for a longer text is not kept; in UTF-16 units.
    private const int LongText = 1 << 18;

    [ThreadStatic]
    private static NoteReader? s_ofThread;

    private readonly YamlNodes _nodes = new();
    private readonly BodyMemory _body = new();
    private readonly TextMarks _marks = new();
    private readonly LineTable _lines = new();

    /// <summary>Reads <paramref name="text"/>, which must stay as it is while the note is in use. Any text is a note: nothing is thrown for what is wrong in it.</summary>
    /// <param name="text">The note's text; not copied.</param>
    /// <param name="path">The path from the vault's root, with <c>/</c>; empty for a text that is no file.</param>
    /// <param name="cancellation">Ends reading.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> asked for the end.</exception>
    public Note Read(ReadOnlyMemory<char> text, string path = "", CancellationToken cancellation = default) => Read(new SourceText(text, _marks, _lines), path, keeps: false, cancellation);

    /// <summary>Reads a note that lasts: its parts lie in arrays of its own. Many are asked for fields alone, so the body waits until somebody wants it, unless the reading is to end when <paramref name="cancellation"/> says so.</summary>
    internal static Note ReadToKeep(string text, string path, CancellationToken cancellation)
    {
        var source = new SourceText(text);
        NoteReader reader = ReaderFor(source);
        if (cancellation.CanBeCanceled) return reader.Read(source, path, keeps: true, cancellation);
        return new Note(source, path, FrontmatterReader.Read(source, reader._nodes, copies: true), null);
    }

    /// <summary>Reads the body of a note that lasts.</summary>
    internal static Body ReadBodyToKeep(SourceText source, Frontmatter frontmatter) => ReaderFor(source).ReadBody(source, frontmatter, keeps: true, Interruption.OfThread);

    private static NoteReader ReaderFor(SourceText source) => source.Length > LongText ? new NoteReader() : s_ofThread ??= new NoteReader();

    private Note Read(SourceText source, string path, bool keeps, CancellationToken cancellation)
    {
        if (!cancellation.CanBeCanceled) cancellation = Interruption.OfThread;
        Frontmatter frontmatter = FrontmatterReader.Read(source, _nodes, keeps);
        cancellation.ThrowIfCancellationRequested();
        return new Note(source, path, frontmatter, ReadBody(source, frontmatter, keeps, cancellation));
    }

    private Body ReadBody(SourceText source, Frontmatter frontmatter, bool keeps, CancellationToken cancellation)
    {
        // A byte-order mark is no text.
        int start = frontmatter.Span.End > 0 || !source.AsSpan().StartsWith('\uFEFF') ? frontmatter.Span.End : 1;
        return BodyReader.Read(source, TextSpan.FromBounds(start, source.Length), _body, keeps, cancellation);
    }
}
