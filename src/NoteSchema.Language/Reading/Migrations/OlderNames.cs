namespace NoteSchema.Language;

/// <summary>
/// The fields and sections that notes have before a step, found by going back from the schema as it is now. A field whose value reaches the schema unchanged
/// from here is known with its model.
/// </summary>
internal sealed class OlderNames
{
    private readonly Dictionary<string, FieldModel?> _fields = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sections = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<SectionModel> _outline;

    public OlderNames(SchemaModel schema)
    {
        foreach (FieldModel field in schema.Fields) _fields[field.Key] = field;
        _outline = schema.Body.Sections;
        AddSections(schema.Body.Sections);
    }

    public IEnumerable<string> FieldKeys => _fields.Keys;

    public IEnumerable<string> SectionKeys => _sections;

    public bool HasField(string key) => _fields.ContainsKey(key);

    public bool HasSection(string key) => _sections.Contains(key);

    /// <summary>The field as it is now, where the value it has here stays as it is.</summary>
    public FieldModel? Unchanged(string key) => _fields.TryGetValue(key, out FieldModel? field) ? field : null;

    /// <summary>What expressions on a note before the step may name.</summary>
    public CelEnvironment Scope(SchemaIndex schemas) => CelEnvironment.ForSchema(
        _fields.Select(field => new FieldModel { Key = field.Key, PropertyName = "", Type = field.Value?.Type ?? new() { Kind = FieldKind.Any } }), _outline, schemas.Linked);

    public void BeforeRename(string from, string to)
    {
        _fields[from] = Unchanged(to);
        if (from != to) _fields[to] = null;
    }

    /// <summary>The field was there, and its value was another.</summary>
    public void BeforeChange(string key) => _fields[key] = null;

    public void BeforeSection(string key) => _sections.Add(key);

    private void AddSections(IEnumerable<SectionModel> sections)
    {
        foreach (SectionModel section in sections)
        {
            _sections.Add(section.Key);
            AddSections(section.Sections);
        }
    }
}
