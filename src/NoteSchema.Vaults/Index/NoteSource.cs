namespace NoteSchema.Vaults;

/// <summary>Reads single notes of a vault, for those who look at another note than the one being checked.</summary>
/// <param name="read">Gives the text of the note at a path from the vault's root; null where it cannot be read.</param>
/// <param name="chooser">Finds the schemas of notes.</param>
/// <param name="environment">What is known of notes besides their text.</param>
public sealed class NoteSource(Func<string, string?> read, SchemaChooser chooser, NoteEnvironment environment)
{
    /// <summary>What is known of notes besides their text.</summary>
    public NoteEnvironment Environment { get; } = environment;

    /// <summary>The note at <paramref name="path"/>; null where it cannot be read.</summary>
    public Note? Read(string path) => read(path) is { } text ? Note.Parse(text, path) : null;

    /// <summary>The schema of <paramref name="note"/>; null where it has none.</summary>
    public Schema? SchemaOf(Note note) => chooser.Choose(note).Schema;
}
