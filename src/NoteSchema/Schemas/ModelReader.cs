using System.Globalization;

namespace NoteSchema;

/// <summary>
/// Gives the values of a note, of an object in its frontmatter, or of a row or line in its body to a generated model. What cannot be read is noted and read as
/// nothing; <see cref="Schema{TNote}"/> then refuses the model as a whole. In rows and lines it is simply nothing: a body is text first.
/// </summary>
public sealed class ModelReader
{
    private readonly ModelContext _context;
    private readonly Func<string, ModelValue?> _find;

    private ModelReader(ModelContext context, Func<string, ModelValue?> find)
    {
        _context = context;
        _find = find;
    }

    /// <summary>The note.</summary>
    public Note Note => _context.Reading.Note;

    /// <summary>The sections of its body that the schema names.</summary>
    public SectionReading Sections => _context.Reading.Sections;

    /// <summary>A value that the note must have, or that has one to fall back on.</summary>
    public T Required<T>(string key) => Find(key) is { } value ? value.As<T>() : default!;

    /// <summary>A value that the note must have, or that has one to fall back on, as <paramref name="convert"/> makes it.</summary>
    public T Required<T>(string key, Func<ModelValue, T> convert) => Find(key) is { } value ? convert(value) : default!;

    /// <summary>A value that the note can do without; <typeparamref name="T"/> can be null.</summary>
    public T? Optional<T>(string key) => Find(key) is { } value ? value.As<T>() : default;

    /// <summary>A value that the note can do without, as <paramref name="convert"/> makes it; <typeparamref name="T"/> can be null.</summary>
    public T? Optional<T>(string key, Func<ModelValue, T> convert) => Find(key) is { } value ? convert(value) : default;

    /// <summary>A list; empty where the note has none.</summary>
    public IReadOnlyList<T> List<T>(string key) => Find(key) is { } value ? value.List<T>() : ModelList<T>.Empty;

    /// <summary>A list of what <paramref name="convert"/> makes of the items; empty where the note has none.</summary>
    public IReadOnlyList<T> List<T>(string key, Func<ModelValue, T> convert) => Find(key) is { } value ? value.List(convert) : ModelList<T>.Empty;

    /// <summary>A value as YAML has it; missing where the note has none.</summary>
    public FrontmatterValue Yaml(string key) => Find(key) is { } value ? value.Yaml : default;

    /// <summary>What stands in a place of a line or a cell of a table, as text; empty where nothing does.</summary>
    public string Text(string key) => Find(key)?.Cel switch
    {
        null or CelError => "",
        string text => text,
        NoteLink link => link.Alias ?? link.Name,
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        object other => other.ToString() ?? "",
    };

    /// <summary>Reads the fields of a map: the frontmatter, or an object in it.</summary>
    internal static ModelReader OfMap(FrontmatterValue map, IReadOnlyList<Field> fields, string path, ModelContext context) => new(context, key =>
    {
        Field field = fields.FirstOrDefault(field => field.Key == key) ?? throw new ArgumentException($"The schema has no field “{path}{key}”.", nameof(key));
        FrontmatterValue value = FoundField.In(map, field).Value;
        if (!value.IsMissing && !(field.Required && value.IsEmpty)) return new ModelValue(value, field.Type, path + key, context);
        if (field.Default is { Kind: not FrontmatterKind.Null } literal) return ModelValue.OfLiteral(literal, field.Type, path + key, context);
        if (field.Required) context.Fail(path + key, default, "is missing");
        return null;
    });

    /// <summary>Reads the values of a row or a line.</summary>
    internal static ModelReader OfRecord(ICelObject record, Func<string, FieldType?> typeOf, NoteReading reading)
    {
        var lenient = new ModelContext(reading);
        return new ModelReader(lenient, key => record.Member(key) is { } value and not CelError && typeOf(key) is { } type ? new ModelValue(value, type, key, lenient) : null);
    }

    private ModelValue? Find(string key) => _find(key);
}
