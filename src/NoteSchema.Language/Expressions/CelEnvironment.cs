namespace NoteSchema.Language;

/// <summary>What an expression may name: the fields of a schema, <c>file</c>, <c>body</c> and <c>owner</c>, variables, and the object types behind them. Immutable.</summary>
public sealed class CelEnvironment
{
    private readonly IReadOnlyDictionary<string, KnownField> _fields;
    private readonly IReadOnlyDictionary<string, CelObjectType> _types;
    private readonly Func<string, IReadOnlyList<LinkedSchema>>? _linked;
    private readonly Scope? _scope;

    private CelEnvironment(
        IReadOnlyDictionary<string, KnownField> fields, IReadOnlyDictionary<string, CelObjectType> types, Func<string, IReadOnlyList<LinkedSchema>>? linked, Scope? scope)
    {
        _fields = fields;
        _types = types;
        _linked = linked;
        _scope = scope;
    }

    /// <summary>No fields and no sections, but <c>file</c>, <c>body</c> and <c>owner</c>.</summary>
    public static CelEnvironment Empty { get; } = ForSchema([], []);

    /// <summary>The names that are no field's: <c>file</c>, <c>body</c>, <c>owner</c>, and <c>fields</c> before brackets. Fields of such a key are reached through <c>fields["…"]</c>.</summary>
    public static IReadOnlyList<string> RootNames { get; } = ["file", "body", "owner", "fields"];

    /// <summary>The environment of a schema's expressions.</summary>
    /// <param name="fields">The fields; the expressions in them are not looked at.</param>
    /// <param name="sections">The sections at the top of the body, nested ones within.</param>
    /// <param name="linked">
    /// By id, the schema that a link may lead to and those that extend it, itself first; empty for an unknown one. Asked when an expression names a field of a linked note. Without
    /// it the fields of linked notes are dyn.
    /// </param>
    public static CelEnvironment ForSchema(IEnumerable<FieldModel> fields, IEnumerable<SectionModel> sections, Func<string, IReadOnlyList<LinkedSchema>>? linked = null)
    {
        var types = new Dictionary<string, CelObjectType>(StringComparer.Ordinal);
        foreach (CelObjectType type in CelObjectTypes.BuiltIn) types[type.Name] = type;
        var known = new Dictionary<string, KnownField>(StringComparer.Ordinal);
        foreach (FieldModel field in fields)
        {
            CelSchemaTypes.AddObjects(field.Type, field.Key, types);
            known[field.Key] = new KnownField(CelSchemaTypes.TypeOf(field.Type, field.Key), field.Type);
        }
        CelSectionTypes.Add(sections.ToArray(), types);
        return new CelEnvironment(known, types, linked, null);
    }

    /// <summary>The keys of the fields.</summary>
    public IEnumerable<string> FieldKeys => _fields.Keys;

    /// <summary>The names of the variables, the innermost first.</summary>
    public IEnumerable<string> VariableNames
    {
        get
        {
            for (Scope? scope = _scope; scope is not null; scope = scope.Outer) yield return scope.Name;
        }
    }

    /// <summary>The same environment with one more variable, which hides fields and variables of its name.</summary>
    /// <param name="name">The variable.</param>
    /// <param name="type">Its type; of an item of a list, say, for the <c>as</c> of a rule.</param>
    public CelEnvironment WithVariable(string name, CelType type) => new(_fields, _types, _linked, new Scope(name, type, _scope));

    /// <summary>The type of a field's value, or null for an unknown key.</summary>
    /// <param name="key">The field's key.</param>
    public CelType? FieldType(string key) => _fields.TryGetValue(key, out KnownField? field) ? field.Type : null;

    /// <summary>The type of a variable, or null for an unknown name.</summary>
    /// <param name="name">The variable.</param>
    public CelType? VariableType(string name)
    {
        for (Scope? scope = _scope; scope is not null; scope = scope.Outer)
        {
            if (scope.Name == name) return scope.Type;
        }
        return null;
    }

    /// <summary>The type of <c>file</c>, <c>body</c> or <c>owner</c>, or null for another name.</summary>
    /// <param name="name">The name.</param>
    public static CelType? RootType(string name) => name switch
    {
        "file" => CelType.Object(CelObjectTypes.File),
        "body" => CelType.Object(CelObjectTypes.Body),
        "owner" => CelType.Object(CelObjectTypes.Link),
        _ => null,
    };

    /// <summary>What members values of an object type have, or null where it is not known.</summary>
    /// <param name="type">The type.</param>
    public CelObjectType? ObjectType(CelType type)
    {
        if (type.From.Length > 0 && _linked?.Invoke(type.From) is [{ } schema, ..]) return schema.Scope.ObjectType(type with { From = "" });
        return _types.TryGetValue(type.Name, out CelObjectType? found) ? found : null;
    }

    /// <summary>The schemas that a note may have to which a link leads, each with those that extend it; null where that may be any or one of them is unknown.</summary>
    /// <param name="to">The ids that the link's type names.</param>
    internal IReadOnlyList<LinkedSchema>? LinkedSchemas(IReadOnlyList<string> to)
    {
        if (to.Count == 0 || _linked is null) return null;
        var schemas = new List<LinkedSchema>();
        foreach (string id in to)
        {
            IReadOnlyList<LinkedSchema> found = _linked(id);
            if (found.Count == 0) return null;
            schemas.AddRange(found.Where(schema => schemas.TrueForAll(known => known.Id != schema.Id)));
        }
        return schemas;
    }

    /// <summary>What the schema says of a field, or null for an unknown key.</summary>
    internal TypeModel? FieldModelType(string key) => _fields.TryGetValue(key, out KnownField? field) ? field.Model : null;

    private sealed record Scope(string Name, CelType Type, Scope? Outer);

    private sealed record KnownField(CelType Type, TypeModel Model);
}
