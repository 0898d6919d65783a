namespace NoteSchema.Language;

/// <summary>
/// The fields and sections that notes have before a step, found by going back from a version that is known. A field whose value reaches that version unchanged
/// from here is known with its model.
/// </summary>
internal sealed class OlderNames
{
    private readonly Dictionary<string, FieldModel?> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SectionModel> _sections = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<SectionModel> _outline;

    public OlderNames(SchemaModel schema)
    {
        foreach (FieldModel field in schema.Fields) _fields[field.Key] = field;
        _outline = schema.Body.Sections;
        foreach (SectionModel section in Versions.SectionTree.All(schema.Body.Sections)) _sections[section.Key] = section;
    }

    public IEnumerable<string> FieldKeys => _fields.Keys;

    public IEnumerable<string> SectionKeys => _sections.Keys;

    public bool HasField(string key) => _fields.ContainsKey(key);

    /// <summary>The section of a key, or null.</summary>
    public SectionModel? Section(string key) => _sections.TryGetValue(key, out SectionModel? section) ? section : null;

    /// <summary>The field as the known version has it, where the value it has here stays as it is.</summary>
    public FieldModel? Unchanged(string key) => _fields.TryGetValue(key, out FieldModel? field) ? field : null;

    /// <summary>What expressions on a note before the step may name.</summary>
    /// <param name="schemas">The other schemas.</param>
    /// <param name="before">The locked version that the steps begin with; null where it is not known.</param>
    public CelEnvironment Scope(SchemaIndex schemas, SchemaModel? before) => CelEnvironment.ForSchema(FieldsBefore(before), before?.Body.Sections ?? _outline, schemas.Linked);

    /// <summary>The steps as a migration, with the fields and sections that their expressions read as they are here, before the first of them.</summary>
    public MigrationModel Migration(int version, EquatableArray<MigrationStepModel> steps, SchemaModel? before)
    {
        List<CelReferences> read = [.. steps.OfType<SetFieldModel>().Where(set => set.Derive is not null).Select(set => CelReferences.Of(set.Derive!.Root))];
        HashSet<string> keys = [.. read.SelectMany(references => references.Fields)];
        bool readsSections = read.Any(references => references.Body.Any(part => part == "body" || part.StartsWith("sections", StringComparison.Ordinal)));
        return new(version, steps)
        {
            Fields = new(FieldsBefore(before).Where(field => keys.Contains(field.Key)).Select(field => new FieldModel { Key = field.Key, PropertyName = "", Type = field.Type })),
            Sections = readsSections ? new(before?.Body.Sections ?? _outline) : default,
        };
    }

    // As the locked version has them; those that it does not name, as the steps tell.
    private IEnumerable<FieldModel> FieldsBefore(SchemaModel? before)
    {
        IEnumerable<FieldModel> older = before is null ? [] : before.Fields;
        return older.Concat(_fields.Where(field => older.All(known => known.Key != field.Key)).Select(field => new FieldModel { Key = field.Key, PropertyName = "", Type = field.Value?.Type ?? new() { Kind = FieldKind.Any } }));
    }

    public void BeforeRename(string from, string to)
    {
        _fields[from] = Unchanged(to);
        if (from != to) _fields[to] = null;
    }

    /// <summary>The field was there, and its value was another.</summary>
    public void BeforeChange(string key) => _fields[key] = null;

    public void BeforeSection(string name, SectionModel section)
    {
        if (!_sections.ContainsKey(name)) _sections.Add(name, section);
    }
}
