namespace NoteSchema;

/// <summary>A note type: which notes have it, what they hold, and what must be true of them. Composed of checks, by the generator or by the composer.</summary>
public class Schema
{
    /// <summary>The id, kebab-case.</summary>
    public required string Id { get; init; }

    /// <summary>The version, from 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The title for people.</summary>
    public string? Title { get; init; }

    /// <summary>The description for people.</summary>
    public string? Description { get; init; }

    /// <summary>Whether no note has it itself.</summary>
    public bool IsAbstract { get; init; }

    /// <summary>The ids of the schemas it extends, its own base first; empty for one that stands alone.</summary>
    public IReadOnlyList<string> Extends { get; init; } = [];

    /// <summary>Which notes have it.</summary>
    public MatchCondition Match { get; init; } = new();

    /// <summary>The fields in order.</summary>
    public IReadOnlyList<Field> Fields
    {
        get => Table.Fields;
        init => Table = new FieldTable(value);
    }

    /// <summary>Those of the fields whose values no two notes may share.</summary>
    public IReadOnlyList<Field> UniqueFields => Table.UniqueFields;

    /// <summary>What becomes of fields that it does not name.</summary>
    public Additional AdditionalFields { get; init; }

    /// <summary>How the body is laid out.</summary>
    public BodyLayout Body { get; init; } = new();

    /// <summary>The schema's own rules.</summary>
    public IReadOnlyList<NoteRule> Rules { get; init; } = [];

    /// <summary>How notes of older versions become notes of this one, the lowest version first; without holes from version 2 on, or empty.</summary>
    public IReadOnlyList<Migration> Migrations { get; init; } = [];

    /// <summary>The fields of other notes that its expressions read, all that <see cref="IVaultView.FieldOf"/> is asked for.</summary>
    public IReadOnlyList<LinkedField> LinkedFields { get; init; } = [];

    /// <summary>The fields as they are found in notes.</summary>
    internal FieldTable Table { get; private init; } = new([]);

    /// <summary>The place of the field with <paramref name="key"/> in <see cref="Fields"/>; -1 for none.</summary>
    internal int IndexOf(string key) => Table.IndexOf(key);

    /// <summary>Whether it is one of <paramref name="schemas"/> or extends one of them.</summary>
    public bool IsOneOf(IReadOnlyList<string> schemas)
    {
        for (int i = 0; i < schemas.Count; i++)
        {
            if (Id == schemas[i]) return true;
            for (int j = 0; j < Extends.Count; j++)
            {
                if (Extends[j] == schemas[i]) return true;
            }
        }
        return false;
    }

    /// <summary>
    /// Whether <paramref name="note"/> is one of this schema, by its type or by all conditions of <see cref="Match"/>; an abstract schema has no notes. Of several schemas that one is a note's that has it by its type,
    /// else by its path, else by a tag.
    /// </summary>
    public bool Matches(Note note, NoteEnvironment? environment = null)
    {
        // Values of broken frontmatter would claim a schema by chance.
        if (IsAbstract || !note.IsReadable) return false;
        ReadOnlySpan<char> type = MatchCondition.TypeOf(note, (environment ?? NoteEnvironment.Default).TypeField).Chars;
        return type.SequenceEqual(Id) || (Match.Strength != SchemaClaim.None && Match.FindObstacle(note, type) == SchemaClaim.None);
    }

    /// <summary>Everything found in <paramref name="note"/>, as a note of this schema, in the order of the text.</summary>
    public IReadOnlyList<Diagnostic> Validate(Note note, NoteEnvironment? environment = null) => NoteChecker.Check(note, this, environment ?? NoteEnvironment.Default);

    /// <summary>The values that the fields of <paramref name="note"/> can be given: derived or by default where they are missing, derived where they are to be kept fresh.</summary>
    public IReadOnlyList<DerivedValue> Derive(Note note, NoteEnvironment? environment = null) => NoteDeriver.Derive(new NoteReading(note, this, environment ?? NoteEnvironment.Default));

    /// <summary>Brings <paramref name="note"/> to this version, as <see cref="NoteMigrator"/> does; the file is not touched.</summary>
    public MigrationResult Migrate(Note note, NoteEnvironment? environment = null, MigrationOptions? options = null) => NoteMigrator.Migrate(note, this, environment, options);
}

/// <summary>What becomes of what a schema does not name.</summary>
public enum Additional
{
    /// <summary>Nothing is said.</summary>
    Allow,
    /// <summary>A warning.</summary>
    Warn,
    /// <summary>An error.</summary>
    Forbid,
}
