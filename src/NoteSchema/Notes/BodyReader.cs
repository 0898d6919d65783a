namespace NoteSchema;

/// <summary>Reads the body of a note line by line.</summary>
internal static class BodyReader
{
    /// <summary>Reads it into <paramref name="memory"/>, which the body goes on using; or, where <paramref name="copies"/>, into arrays of its own.</summary>
    public static Body Read(SourceText source, TextSpan span, BodyMemory memory, bool copies, CancellationToken cancellation)
    {
        ReadOnlySpan<char> text = source.AsSpan();
        memory.Clear();
        memory.Cancellation = cancellation;
        memory.Marks = source.Marks;
        new BlockScanner(text, span, memory).Run(cancellation);
        cancellation.ThrowIfCancellationRequested();
        LinkDefinitions.Resolve(text, memory);
        cancellation.ThrowIfCancellationRequested();
        TaskReader.ReadAll(text, memory.Records, cancellation);
        memory.Cancellation = default;
        return new Body(source, span, copies ? memory.Records.Copy() : memory.Records);
    }
}
