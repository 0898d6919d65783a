using NoteSchema.Language;

namespace NoteSchema.Emitter;

/// <summary>The class of a schema's notes.</summary>
internal sealed class NoteClass
{
    private static readonly string[] s_members = ["Schema", "Note", "Sections", "Fields", "Read", "TryRead", "Validate", "Derive", "Migrate", "Migrations"];

    private readonly SchemaModel _schema;
    private readonly Identifier _name;
    private readonly IReadOnlyList<PropertyCode> _properties;
    private readonly SectionTypes _sections;
    private readonly FieldTypes _fields;
    private readonly ExpressionMethods _expressions;

    public NoteClass(SchemaModel schema)
    {
        _schema = schema;
        _name = Identifier.Of(schema.ClassName);
        _properties = schema.Fields.Select(PropertyCode.OfField).ToList();
        var names = new NamePool(ObjectMembers.Names.Concat(s_members).Select(Identifier.Of));
        names.Take(schema.ClassName);
        foreach (PropertyCode property in _properties) names.Take(property.Name.Name);
        foreach (string type in ValueTypes.Names(schema)) names.Take(type);
        _sections = new SectionTypes(schema, names);
        _fields = new FieldTypes(schema, names);
        _expressions = new ExpressionMethods(names.Invent("Expressions"));
    }

    /// <summary>Writes it.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="isInternal">Whether it is for its own project only.</param>
    public void Write(SourceWriter writer, bool isInternal)
    {
        Code visibility = isInternal ? Code.Of($"internal") : Code.Of($"public");
        writer.Summary(Summary());
        using (writer.Open($"{visibility} sealed partial class {_name}")) WriteMembers(writer);
        EnumTexts.Write(writer, _schema, visibility);
    }

    /// <summary>What the notes of a schema are of: <c>Transcript</c> of <c>TranscriptNote</c>.</summary>
    public static string SubjectOf(SchemaModel schema) =>
        schema.ClassName.EndsWith("Note", StringComparison.Ordinal) && schema.ClassName.Length > 4 ? schema.ClassName.Substring(0, schema.ClassName.Length - 4) : schema.ClassName;

    private void WriteMembers(SourceWriter writer)
    {
        WriteEntries(writer);
        foreach (PropertyCode property in _properties)
        {
            writer.Gap();
            property.Declare(writer, hasInit: false);
        }
        if (HasSections)
        {
            writer.Gap();
            writer.Line($"/// <summary>The sections of the body.</summary>");
            writer.Line($"public {_sections.Name} Sections {{ get; }}");
        }
        ValueTypes.Write(writer, _schema);
        if (HasSections)
        {
            writer.Gap();
            _sections.Write(writer);
        }
        writer.Gap();
        writer.Line($"/// <summary>The schema <c>{DocText.Of(_schema.Id)}</c>, put together from its checks.</summary>");
        writer.Line($"public static global::NoteSchema.Schema<{_name}> Schema {{ get; }} = {SchemaComposition.Of(_schema, _expressions)};");
        if (_schema.Fields.Count > 0)
        {
            writer.Gap();
            // Static members begin in the order of the text, and this one asks the schema.
            writer.Summary(Code.Of($"The fields, as <see cref=\"global::NoteSchema.NoteEditor\"/> takes them."));
            writer.Line($"public static {_fields.Name} Fields {{ get; }} = new(Schema);");
            writer.Gap();
            _fields.Write(writer);
        }
        writer.Gap();
        WriteConstructor(writer);
        if (_expressions.IsEmpty) return;
        writer.Gap();
        _expressions.Write(writer);
    }

    private bool HasSections => _schema.Body.Sections.Count > 0;

    private void WriteConstructor(SourceWriter writer)
    {
        List<Code> statements = [Code.Of($"Note = read.Note;"), .. _properties.Select(property => Code.Of($"{property.Name} = {property.Value};"))];
        if (HasSections) statements.Add(Code.Of($"Sections = new {_sections.Name}(read.Sections);"));
        writer.WriteConstructor(Code.Of($"private {_name}(global::NoteSchema.ModelReader read)"), statements);
    }

    private void WriteEntries(SourceWriter writer)
    {
        Code environment = Code.Of($"global::NoteSchema.NoteEnvironment? environment = null");
        writer.Line($"/// <summary>Reads a note as the schema describes it.</summary>");
        writer.Line($"/// <exception cref=\"global::NoteSchema.NoteReadException\">A required value is missing, or a value is not of its type.</exception>");
        writer.Line($"public static {_name} Read(global::NoteSchema.Note note, {environment}) => Schema.Read(note, environment);");
        writer.Gap();
        writer.Line($"/// <summary>Reads a note as the schema describes it, if every required value is there and every value is of its type.</summary>");
        writer.Line($"public static bool TryRead(global::NoteSchema.Note note, [global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {_name}? model, {environment}) =>");
        writer.Line($"    Schema.TryRead(note, out model, environment);");
        writer.Gap();
        writer.Line($"/// <summary>Everything found in a note, in the order of its text.</summary>");
        writer.Line($"public static global::System.Collections.Generic.IReadOnlyList<global::NoteSchema.Diagnostic> Validate(global::NoteSchema.Note note, {environment}) =>");
        writer.Line($"    Schema.Validate(note, environment);");
        writer.Gap();
        writer.Line($"/// <summary>The values that a note's fields can be given: derived or by default where they are missing, derived where they are to be kept fresh.</summary>");
        writer.Line($"public static global::System.Collections.Generic.IReadOnlyList<global::NoteSchema.DerivedValue> Derive(global::NoteSchema.Note note, {environment}) =>");
        writer.Line($"    Schema.Derive(note, environment);");
        writer.Gap();
        writer.Line($"/// <summary>Brings a note to version {_schema.Version} of the schema; the file is not touched.</summary>");
        writer.Line($"public static global::NoteSchema.MigrationResult Migrate(global::NoteSchema.Note note, {environment}) => Schema.Migrate(note, environment);");
        writer.Gap();
        writer.Line($"/// <summary>How notes of older versions become notes of version {_schema.Version}, the lowest version first.</summary>");
        writer.Line($"public static global::System.Collections.Generic.IReadOnlyList<global::NoteSchema.Migration> Migrations => Schema.Migrations;");
        writer.Gap();
        writer.Line($"/// <summary>The note that was read.</summary>");
        // Who writes a model as JSON means what the note says.
        writer.Line($"[global::System.Text.Json.Serialization.JsonIgnore]");
        writer.Line($"public global::NoteSchema.Note Note {{ get; }}");
    }

    private Code Summary()
    {
        string? title = string.IsNullOrWhiteSpace(_schema.Title) ? null : _schema.Title;
        string? description = string.IsNullOrWhiteSpace(_schema.Description) ? null : _schema.Description;
        return (title, description) switch
        {
            (null, null) => Code.Of($"A note of the schema <c>{DocText.Of(_schema.Id)}</c>."),
            (not null, not null) => Code.Of($"{DocText.Of(title)}: {DocText.Of(description)}"),
            _ => Code.Of($"{DocText.Of(title ?? description!)}"),
        };
    }
}
