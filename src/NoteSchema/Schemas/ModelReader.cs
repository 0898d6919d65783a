namespace NoteSchema;

/// <summary>Gives the values of a note to the generated model of its schema.</summary>
public sealed class ModelReader
{
    internal ModelReader(NoteReading reading) => Reading = reading;

    /// <summary>The note as its schema reads it.</summary>
    public NoteReading Reading { get; }
}
