namespace NoteSchema;

/// <summary>A note as a schema reads it: the values of its fields and its sections, each read once.</summary>
public sealed class NoteReading
{
    /// <summary>Reads <paramref name="note"/> by <paramref name="schema"/>; parts are read when asked for.</summary>
    public NoteReading(Note note, Schema schema, NoteEnvironment environment)
    {
        Note = note;
        Schema = schema;
        Environment = environment;
        Scope = new ExpressionScope(this);
    }

    /// <summary>The note.</summary>
    public Note Note { get; }

    /// <summary>The schema that it is read by.</summary>
    public Schema Schema { get; }

    /// <summary>What is known of the note besides its text.</summary>
    public NoteEnvironment Environment { get; }

    /// <summary>The scope of the schema's expressions.</summary>
    public ExpressionScope Scope { get; }

    /// <summary>The CEL value of a field; a <see cref="CelError"/> where the note has none or one of another type.</summary>
    public object? Field(string key) => Note.Frontmatter[key].IsMissing ? CelError.Missing(key) : Note.Frontmatter[key].Text;

    /// <summary>The sections that the schema names, as <c>body.sections</c> sees them.</summary>
    public SectionReading Sections { get; } = new("sections");
}
