namespace NoteSchema;

/// <summary>A field that a new note must have and that nothing gives a value.</summary>
/// <param name="Name">The field with the keys of the objects around it and dots between.</param>
/// <param name="Field">What it is.</param>
public sealed record NeededField(string Name, Field Field);

/// <summary>
/// A new note of a schema under way: its type, version and tag, the values that somebody gives and those that the schema derives, its title and the line below, its sections with their templates, and
/// a place for each other field.
/// </summary>
public sealed class NoteComposition
{
    private readonly Schema _schema;
    private readonly NoteEnvironment _environment;
    private readonly string _title;
    private Note _note;

    /// <summary>A note of <paramref name="schema"/> that will lie at <paramref name="path"/>.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="path">The path from the vault's root.</param>
    /// <param name="title">What its heading says, unless the schema makes that from fields.</param>
    /// <param name="environment">What is known besides; null for nothing, and the system's clock.</param>
    public NoteComposition(Schema schema, string path, string title, NoteEnvironment? environment = null)
    {
        _schema = schema;
        _environment = environment ?? NoteEnvironment.Default;
        _title = title;
        // A heading that fields are made from is there from the start; one that is made from fields would contradict them before it is.
        bool isAsked = schema.Fields.Any(field => field.Derive?.Text.Contains("body.title", StringComparison.Ordinal) == true);
        _note = Note.Parse(isAsked ? $"\n# {title}\n" : schema.Body.Title is not null ? "\n" : "", path);
        Edit(Begin);
    }

    /// <summary>Gives a field the value that <paramref name="text"/> stands for: as a note would have it, or a list with commas, a name for a link.</summary>
    /// <param name="name">The field, dots before the fields of objects.</param>
    /// <param name="text">The value.</param>
    /// <returns>Null where it was set; else why not.</returns>
    public string? Set(string name, string text)
    {
        IReadOnlyList<Field> fields = _schema.Fields;
        FieldPath path = FieldPath.Root;
        Field? field = null;
        string[] order = [];
        foreach (string key in name.Split('.'))
        {
            order = [.. fields.Select(other => other.Key)];
            field = fields.FirstOrDefault(other => other.Key == key);
            if (field is null) return $"the schema `{_schema.Id}` has no field `{name}`{(Suggestions.Nearest(key, order) is { } near ? $"; did you mean `{near}`?" : $"; it has {string.Join(", ", order)}")}";
            path = path.Field(key);
            fields = field.Type is ObjectType type ? type.Fields : [];
        }
        if (TypedValue.Read(text, field!.Type, _environment) is not { } value) return $"`{name}` cannot be “{text}”: it is {field.Type.Description}";
        string? refusal = Edit(editor => editor.SetField(path, value, FieldPlace.InOrder(order, field.Key)));
        return refusal ?? WhyWrong(name);
    }

    /// <summary>The fields that the note must have and that neither were set nor can be derived, in the order of the schema.</summary>
    public IReadOnlyList<NeededField> FindMissing()
    {
        Note note = Enrich();
        var reading = new NoteReading(note, _schema, _environment);
        var missing = new List<NeededField>();
        AddMissing(missing, reading, _schema.Fields, note.Frontmatter.Root, "");
        return missing;
    }

    /// <summary>The note.</summary>
    public Note Finish()
    {
        _note = Enrich();
        BodyLayout body = _schema.Body;
        if (body.Title is not null) Edit(editor => editor.SetTitle(Format(body.Title) ?? _title));
        if (Format(body.Header) is { } header && !HasBelowTitle(header)) Edit(editor => editor.AddBelowTitle(header));
        Edit(AddPlaces);
        _note = Enrich();
        var log = new EnrichmentLog();
        while (new SectionEnricher(new NoteReading(_note, _schema, _environment), log) { AddsAll = true }.Run() is { } next) _note = next.Note;
        return _note;
    }

    private Note Enrich() => NoteEnricher.Enrich(_note, _schema, _environment).Note;

    private string? Edit(Action<NoteEditor> changes)
    {
        var editor = new NoteEditor(_note);
        string? refusal = editor.Try(changes);
        _note = editor.Note;
        return refusal;
    }

    // What says that the note is one of the schema; a schema that claims it by its path alone needs no word.
    private void Begin(NoteEditor editor)
    {
        string typeField = _environment.TypeField;
        if (_schema.Fields.Any(field => field.Key == typeField) || _schema.Match is { Type: not null } or { Paths.Count: 0, Tag: null }) editor.SetField(FieldPath.Of(typeField), _schema.Match.Type ?? _schema.Id);
        if (_schema.Version > 1) editor.SetField(FieldPath.Of(_environment.VersionField), _schema.Version);
        if (_schema.Match.Tag is { } tag) editor.SetField("tags", FieldValue.List(tag));
    }

    private string? Format(TextTemplate? template) => template?.Format(new NoteReading(_note, _schema, _environment).Scope)?.Trim() is { Length: > 0 } text ? text : null;

    // A line whose fields are all derived has come with them.
    private bool HasBelowTitle(string line)
    {
        int next = _note.Body.FirstBlockFrom(_note.Body.Title?.Span.End ?? _note.Body.Span.Start);
        return next < _note.Body.Blocks.Count && _note.Source.AsSpan(_note.Source.FirstLineOf(_note.Body.Blocks[next].Span)).SequenceEqual(line);
    }

    // Obsidian shows a field without a value to be filled in; one that should not be used any more is not offered.
    private void AddPlaces(NoteEditor editor)
    {
        string[] order = [.. _schema.Fields.Select(field => field.Key)];
        foreach (Field field in _schema.Fields)
        {
            if (field.Deprecated is null && FoundField.In(editor.Note.Frontmatter.Root, field).By == FoundBy.Nothing) editor.Try(changes => changes.SetField(FieldPath.Of(field.Key), FieldValue.Null, FieldPlace.InOrder(order, field.Key)));
        }
    }

    private string? WhyWrong(string name) =>
        NoteChecker.Check(_note, _schema, _environment).FirstOrDefault(found => found.Field == name && found.Severity == Severity.Error && found.Rule != Rules.MissingTag && found.Rule != Rules.StaleValue) is { } wrong ? wrong.Message : null;

    private static void AddMissing(List<NeededField> missing, NoteReading reading, IReadOnlyList<Field> fields, FrontmatterValue map, string prefix)
    {
        foreach (Field field in fields)
        {
            FrontmatterValue value = FoundField.In(map, field).Value;
            bool isRequired = field.Required || field.RequiredWhen?.Test(reading.Scope) == true;
            if (field.Type is ObjectType type && (isRequired || value.Kind == FrontmatterKind.Map)) AddMissing(missing, reading, type.Fields, value, $"{prefix}{field.Key}.");
            else if (isRequired && (value.IsMissing || value.IsEmpty)) missing.Add(new NeededField(prefix + field.Key, field));
        }
    }
}
