using System.Text;
using System.Text.Json;
using NoteSchema.Language;

namespace NoteSchema.Vaults;

/// <summary>A schema drafted from what another program says of notes, which always loads: what it cannot take over is left out, and said in comments at its head.</summary>
public sealed class ImportedSchema
{
    // What can be given up of a field that does not load, until it does.
    private static readonly Func<FieldModel, FieldModel>[] s_less =
    [
        field => field with { Default = null },
        field => field with { Const = null },
        field => field with { Type = Each(field.Type, type => type with { Pattern = null }) },
        field => field with { Type = Each(field.Type, type => type with { Min = null, Max = null, MultipleOf = null }) },
        field => field with { Type = Each(field.Type, type => type with { MinLength = null, MaxLength = null, MinItems = null, MaxItems = null }) },
        field => field with { Type = new TypeModel { Kind = FieldKind.Any } },
    ];

    private readonly List<string> _remarks = [];
    private readonly string _source;
    private readonly SchemaModel _schema;

    private ImportedSchema(string source, string id, IReadOnlyList<FieldModel> fields, IEnumerable<string> remarks)
    {
        _source = source;
        _remarks.AddRange(remarks);
        string className = CSharpNames.ToPascalCase(id) + "Note";
        _schema = new SchemaModel { Id = id, ClassName = className, Fields = new(Settle(fields, NameScope.OfNote(className))) };
    }

    /// <summary>The schema that a JSON Schema says.</summary>
    /// <param name="text">The JSON.</param>
    /// <param name="name">What the file is called.</param>
    /// <param name="id">The schema's id; null for the type that it asks for, else its file's name. What cannot be an id is made into one.</param>
    /// <param name="settings">The vault's settings, which name the keys of type and version: they are no fields.</param>
    /// <exception cref="FormatException">It is no JSON Schema of an object with properties.</exception>
    public static string OfJsonSchema(ReadOnlyMemory<byte> text, string name, string? id, VaultSettings settings)
    {
        using JsonDocument document = Parse(text, name);
        var reader = new JsonSchemaReader(document.RootElement);
        IReadOnlyList<FieldModel> fields = reader.Fields([settings.TypeField, settings.VersionField, "noteschema_ignore"]);
        if (fields.Count == 0) throw new FormatException($"`{name}` says nothing of properties; give a JSON Schema with `properties`, such as each in its `$defs`");
        string? type = reader.OnlyWord(settings.TypeField);
        string wanted = id ?? type ?? name.Split('.')[0];
        var imported = new ImportedSchema($"the JSON Schema {name}", IdOr(wanted, "note"), fields, reader.Remarks);
        SchemaModel schema = imported._schema with { Title = reader.Text("title"), Description = reader.Text("description"), AdditionalFields = reader.IsClosed ? AdditionalPolicy.Forbid : AdditionalPolicy.Allow };
        if (type is not null && type != schema.Id) schema = schema with { Match = new MatchModel { Type = type } };
        return imported.Print(schema);
    }

    /// <summary>The schema with all properties that Obsidian has a type for (<c>.obsidian/types.json</c>).</summary>
    /// <param name="text">The JSON.</param>
    /// <param name="id">The schema's id. What cannot be an id is made into one.</param>
    /// <param name="settings">The vault's settings, which name the keys of type and version: they are no fields.</param>
    /// <exception cref="FormatException">It is no such file.</exception>
    public static string OfObsidianTypes(ReadOnlyMemory<byte> text, string id, VaultSettings settings)
    {
        using JsonDocument document = Parse(text, ObsidianTypes.Path);
        var remarks = new List<string>();
        IReadOnlyList<FieldModel> fields = ObsidianTypes.FieldsOf(document.RootElement, [settings.TypeField, settings.VersionField], remarks);
        if (fields.Count == 0) throw new FormatException($"`{ObsidianTypes.Path}` has no property with a type");
        var imported = new ImportedSchema($"Obsidian's property types. They hold for all notes of the vault: take out what is not of this type", IdOr(id, "note"), fields, remarks);
        return imported.Print(imported._schema);
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> text, string name)
    {
        try
        {
            return JsonDocument.Parse(text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        }
        catch (JsonException exception)
        {
            throw new FormatException($"`{name}` is no JSON: {exception.Message}", exception);
        }
    }

    private static string IdOr(string wanted, string otherwise) => DraftNames.IdOf(wanted) is { Length: > 0 } id ? id : otherwise;

    private string Print(SchemaModel schema)
    {
        string yaml = SchemaPrinter.Print(schema);
        if (ProblemIn(yaml) is { } problem) throw new FormatException($"what comes of it is no schema: {problem}");
        var text = new StringBuilder();
        text.Append("# Drafted from ").Append(_source).Append(".\n");
        if (_remarks.Count > 0) text.Append("# Not taken over:\n");
        foreach (string remark in _remarks) text.Append("# - ").Append(string.Join(' ', remark.Split((char[])['\n', '\r', '\u0085', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries))).Append('\n');
        return text.Append(yaml).ToString();
    }

    private List<FieldModel> Settle(IEnumerable<FieldModel> fields, NameScope names)
    {
        var settled = new List<FieldModel>();
        foreach (FieldModel field in fields)
        {
            if (string.IsNullOrWhiteSpace(field.Key)) _remarks.Add("a property without a name");
            else if (Settle(field with { PropertyName = DraftNames.PropertyOf(field.Key, names, out _) }) is { } whole) settled.Add(whole);
        }
        return settled;
    }

    private FieldModel? Settle(FieldModel field)
    {
        field = field with { Type = Each(field.Type, type => type with { Fields = new(Settle(type.Fields, NameScope.OfRecord(field.PropertyName + "Object"))) }) };
        string? problem = ProblemOf(field);
        foreach (Func<FieldModel, FieldModel> give in s_less)
        {
            if (problem is null) break;
            FieldModel less = give(field);
            if (less == field || ProblemOf(less) is var left && left == problem) continue;
            _remarks.Add($"{field.Key}: {problem}");
            (field, problem) = (less, left);
        }
        if (problem is null) return field;
        _remarks.Add($"{field.Key}: {problem}");
        return null;
    }

    private static string? ProblemOf(FieldModel field) => ProblemIn(SchemaPrinter.Print(new SchemaModel { Id = "draft", ClassName = "DraftNote", Fields = new([field]) }));

    private static string? ProblemIn(string yaml) =>
        SchemaSetReader.Read([new SchemaFile("draft.yaml", yaml)]).Problems.FirstOrDefault(problem => problem.Severity is ModelSeverity.Error or ModelSeverity.Unset)?.Message;

    // The type, and those of its items.
    private static TypeModel Each(TypeModel type, Func<TypeModel, TypeModel> change) => change(type.Items is { } items ? type with { Items = Each(items, change) } : type);
}
