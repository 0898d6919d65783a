namespace NoteSchema;

/// <summary>A note on its way to a version, as the steps that lead there see it.</summary>
internal sealed class MigrationRun
{
    private readonly Migration _migration;
    private readonly Note _before;
    private NoteReading? _old;

    /// <param name="editor">Changes the note; its changes so far have led to the version before.</param>
    /// <param name="migration">The steps.</param>
    /// <param name="schema">The schema whose steps they are, as it is now.</param>
    /// <param name="environment">What is known of the note besides its text.</param>
    /// <param name="before">The note before the first of the steps, if that is not what the editor begins with.</param>
    public MigrationRun(NoteEditor editor, Migration migration, Schema schema, NoteEnvironment environment, Note? before = null)
    {
        Editor = editor;
        Schema = schema;
        Environment = environment;
        _migration = migration;
        _before = before ?? editor.Note;
    }

    public NoteEditor Editor { get; }

    public Schema Schema { get; }

    public NoteEnvironment Environment { get; }

    /// <summary>The note before the first of the steps, for expressions.</summary>
    public NoteReading Old => _old ??= new NoteReading(_before, _migration.Before, Environment);

    /// <summary>The fields as the steps so far leave them.</summary>
    public FrontmatterValue Fields => Editor.Frontmatter.Root;

    /// <summary>The step that made it a note of another schema; null while none has.</summary>
    public SetSchemaStep? Successor { get; set; }

    /// <summary>The headings that steps changed, and the blocks with ids that they took out, in order.</summary>
    public List<HeadingChange> Headings { get; init; } = [];

    /// <summary>What the step at hand has to say of something that it leaves, the end of a sentence; null for nothing.</summary>
    public string? Remark { get; set; }

    /// <summary>Where a field that is not there yet goes: where the schema has it.</summary>
    public FieldPlace PlaceOf(string key) => FieldPlace.InOrder([.. Schema.Fields.Select(field => field.Key)], key);
}
