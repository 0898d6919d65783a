namespace NoteSchema;

/// <summary>A note as a schema reads it: the values of its fields and its sections, each read once. Not safe for use by several threads at a time.</summary>
public sealed class NoteReading
{
    private readonly Dictionary<string, object?> _values = [];
    private SectionReading? _sections;

    /// <summary>Reads <paramref name="note"/> by <paramref name="schema"/>; parts are read when asked for.</summary>
    public NoteReading(Note note, Schema schema, NoteEnvironment environment)
    {
        Note = note;
        Schema = schema;
        Environment = environment;
        Scope = new ExpressionScope(this);
        Body = new BodyObject(this);
    }

    /// <summary>The note.</summary>
    public Note Note { get; }

    /// <summary>The schema that it is read by.</summary>
    public Schema Schema { get; }

    /// <summary>What is known of the note besides its text.</summary>
    public NoteEnvironment Environment { get; }

    /// <summary>The scope of the schema's expressions.</summary>
    public ExpressionScope Scope { get; }

    /// <summary>The sections that the schema names, as <c>body.sections</c> sees them.</summary>
    public SectionReading Sections => _sections ??= SectionFinder.Read(this);

    /// <summary><c>body</c> as expressions see it.</summary>
    internal BodyObject Body { get; }

    /// <summary>The keys of fields that expressions asked for since it was last emptied, in order; where a finding of theirs is shown.</summary>
    internal List<string> FieldsAsked { get; } = [];

    /// <summary>
    /// The CEL value of a field; a <see cref="CelError"/> where the note has none or one that cannot be read as its type. A value with a repair is read as it will be
    /// when repaired.
    /// </summary>
    public object? Field(string key)
    {
        FieldsAsked.Add(key);
        if (!_values.TryGetValue(key, out object? value))
        {
            value = ReadField(key);
            _values.Add(key, value);
        }
        return value;
    }

    /// <summary>The value of a field as it is written, whatever its key is called in the note; missing where the frontmatter cannot be read.</summary>
    public FrontmatterEntry Entry(string key)
    {
        if (Note.Frontmatter.Problems.Count > 0) return default;
        Field? field = Schema.Fields.FirstOrDefault(field => field.Key == key);
        return field is null ? Note.Frontmatter.Entries.FirstOrDefault(entry => entry.Name == key) : FieldLookup.Find(Note.Frontmatter.Root, field).Entry;
    }

    private object? ReadField(string key)
    {
        FrontmatterValue value = Entry(key).Value;
        if (value.IsMissing) return CelError.Missing(key);
        Field? field = Schema.Fields.FirstOrDefault(field => field.Key == key);
        return field is null ? FrontmatterValues.ToCel(value) : field.Type.Read(value, Environment, out _);
    }
}
