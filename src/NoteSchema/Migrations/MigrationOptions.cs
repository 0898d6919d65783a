namespace NoteSchema;

/// <summary>How notes are migrated.</summary>
public sealed class MigrationOptions
{
    /// <summary>To the schema's own version; the note must arrive without errors of the schema.</summary>
    public static MigrationOptions Default { get; } = new();

    /// <summary>The version to go to, no higher than the schema's; null for the schema's. Notes beyond it stay as they are.</summary>
    public int? To { get; init; }

    /// <summary>Finds the schemas that <c>set_schema</c> names, whose own migrations then go on and whose checks hold; null where no other is known.</summary>
    public Func<string, Schema?>? Schemas { get; init; }

    /// <summary>Finds a schema as it was in a version before its own, against which a note is held that stops there; null where none is known, and then the steps alone decide.</summary>
    public Func<Schema, long, Schema?>? Earlier { get; init; }

    /// <summary>
    /// What is wrong with a note of a schema, or with the text alone where the schema is null; those of severity error count. <see cref="NoteChecker"/> does it if null.
    /// </summary>
    public Func<Note, Schema?, IReadOnlyList<Diagnostic>>? Check { get; init; }

    /// <summary>Whether a note must arrive without errors; else it is enough that all steps can be carried out.</summary>
    public bool MustBeValid { get; init; } = true;
}
