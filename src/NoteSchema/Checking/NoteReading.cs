namespace NoteSchema;

/// <summary>A note as a schema reads it: the values of its fields and its sections, each read once. Not safe for use by several threads at a time.</summary>
public sealed class NoteReading
{
    // Stands for a value that nobody has asked for.
    private static readonly object s_unread = new();

    private FoundField[] _fields = [];
    private object?[] _values = [];
    private bool _hasFields;
    private Dictionary<string, object?>? _otherValues;
    private SectionFinder? _finder;
    private SectionReading? _sections;

    /// <summary>Reads <paramref name="note"/> by <paramref name="schema"/>; parts are read when asked for.</summary>
    public NoteReading(Note note, Schema schema, NoteEnvironment environment) : this() => Begin(note, schema, environment);

    /// <summary>A reading to <see cref="Begin"/> with.</summary>
    internal NoteReading()
    {
        Note = null!;
        Schema = null!;
        Environment = null!;
        Scope = new ExpressionScope(this);
        Body = new BodyObject(this);
        File = new FileObject(this);
    }

    /// <summary>The note.</summary>
    public Note Note { get; private set; }

    /// <summary>The schema that it is read by.</summary>
    public Schema Schema { get; private set; }

    /// <summary>What is known of the note besides its text.</summary>
    public NoteEnvironment Environment { get; private set; }

    /// <summary>The scope of the schema's expressions.</summary>
    public ExpressionScope Scope { get; }

    /// <summary>The sections that the schema names, as <c>body.sections</c> sees them.</summary>
    public SectionReading Sections => _sections ??= (_finder ??= new SectionFinder(this)).Read();

    /// <summary><c>body</c> as expressions see it.</summary>
    internal BodyObject Body { get; }

    /// <summary><c>file</c> as expressions see it.</summary>
    internal FileObject File { get; }

    /// <summary>The keys of fields that expressions asked for since it was last emptied, in order; where a finding of theirs is shown.</summary>
    internal List<string> FieldsAsked { get; } = [];

    /// <summary>
    /// The CEL value of a field; a <see cref="CelError"/> where the note has none or one that cannot be read as its type. A value with a repair is read as it will be
    /// when repaired.
    /// </summary>
    public object? Field(string key)
    {
        FieldsAsked.Add(key);
        int index = Schema.IndexOf(key);
        if (index >= 0)
        {
            if (!_hasFields) FindFields();
            if (_values[index] == s_unread) _values[index] = Read(key, _fields[index].Value, Schema.Table.Fields[index]);
            return _values[index];
        }
        _otherValues ??= [];
        if (!_otherValues.TryGetValue(key, out object? value)) _otherValues.Add(key, value = Read(key, Entry(key).Value, null));
        return value;
    }

    /// <summary>The value of a field as it is written, whatever its key is called in the note; missing where the frontmatter cannot be read.</summary>
    public FrontmatterEntry Entry(string key)
    {
        if (!Note.Frontmatter.IsReadable) return default;
        int index = Schema.IndexOf(key);
        if (index >= 0) return Found(index).Entry;
        foreach (FrontmatterEntry entry in Note.Frontmatter.Entries)
        {
            if (entry.NameChars.SequenceEqual(key)) return entry;
        }
        return default;
    }

    /// <summary>The schema's field at <paramref name="index"/> in the note's frontmatter; nothing where that cannot be read.</summary>
    internal ref readonly FoundField Found(int index)
    {
        if (!_hasFields) FindFields();
        return ref _fields[index];
    }

    /// <summary>Turns to another note: what was read of the one before is forgotten.</summary>
    internal void Begin(Note note, Schema schema, NoteEnvironment environment)
    {
        Note = note;
        Schema = schema;
        Environment = environment;
    }

    /// <summary>Forgets the note, so that it is not kept in memory.</summary>
    internal void End()
    {
        if (_hasFields)
        {
            int count = Schema.Table.Fields.Length;
            Array.Clear(_fields, 0, count);
            Array.Clear(_values, 0, count);
            _hasFields = false;
        }
        _otherValues?.Clear();
        _sections?.Forget();
        _sections = null;
        FieldsAsked.Clear();
        Body.Forget();
        File.Forget();
        Note = null!;
        Schema = null!;
        Environment = null!;
    }

    private void FindFields()
    {
        _hasFields = true;
        int count = Schema.Table.Fields.Length;
        if (_fields.Length < count)
        {
            _fields = new FoundField[count];
            _values = new object?[count];
        }
        _values.AsSpan(0, count).Fill(s_unread);
        if (!Note.Frontmatter.IsReadable) return;
        Schema.Table.Find(Note.Frontmatter.Root, _fields.AsSpan(0, count));
    }

    private object? Read(string key, FrontmatterValue value, Field? field)
    {
        if (value.IsMissing) return CelError.Missing(key);
        return field is null ? FrontmatterValues.ToCel(value) : field.Type.Read(value, Environment, out _);
    }
}
