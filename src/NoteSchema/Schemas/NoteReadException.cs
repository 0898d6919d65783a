namespace NoteSchema;

/// <summary>A note cannot be read as what its schema describes.</summary>
public sealed class NoteReadException : Exception
{
    internal NoteReadException(string message, IReadOnlyList<Diagnostic> diagnostics) : base(message) => Diagnostics = diagnostics;

    /// <summary>What keeps it from being read, with places and fixes.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
