namespace NoteSchema;

/// <summary>A step of a migration. It changes only what it names, and does nothing where it finds nothing to do.</summary>
public abstract class MigrationStep
{
    internal MigrationStep() { }

    /// <summary>The name in schemas, such as <c>rename_field</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What it does, for people: “rename `attendees` to `participants`”.</summary>
    public abstract string Summary { get; }

    /// <inheritdoc/>
    public override string ToString() => Summary;

    /// <summary>Whether it may find something to do in a note. Quick, and never false where it would.</summary>
    internal abstract bool MayChange(Note note, NoteEnvironment environment);

    /// <summary>Changes the note in <paramref name="run"/>.</summary>
    /// <returns>Why it cannot be carried out, a sentence for people; null where it can.</returns>
    internal abstract string? Apply(MigrationRun run);
}
