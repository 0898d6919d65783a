namespace NoteSchema;

/// <summary>Checks one note: its text, and against its schema what it holds.</summary>
public static class NoteChecker
{
    [ThreadStatic]
    private static CheckSession? s_spare;

    /// <summary>
    /// The findings in <paramref name="note"/>, by place. Where the text was damaged by a wrong encoding, the schema is held against the text as it was before, so that one
    /// mistake does not bring a hundred others; every place and edit is one of the text as it is.
    /// </summary>
    /// <param name="note">The note.</param>
    /// <param name="schema">Its schema; null for the rules about the text alone.</param>
    /// <param name="environment">What is known of the note besides its text.</param>
    /// <param name="most">After so many findings no more are looked for.</param>
    public static IReadOnlyList<Diagnostic> Check(Note note, Schema? schema, NoteEnvironment environment, int most = int.MaxValue)
    {
        // One session serves all notes of a thread; a check within a check has its own.
        CheckSession session = s_spare ?? new CheckSession();
        s_spare = null;
        IReadOnlyList<Diagnostic> found = session.Check(note, schema, environment, most);
        // One that was left in its middle is of no more use.
        if (found.Count < most) s_spare = session;
        return found;
    }
}
