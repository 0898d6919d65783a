namespace NoteSchema.Language;

/// <summary>What an expression may name: the fields of a schema, <c>file</c>, <c>body</c> and <c>owner</c>, variables, and the object types behind them. Immutable.</summary>
public sealed class CelEnvironment
{
    private readonly IReadOnlyDictionary<string, KnownField> _fields;
    private readonly IReadOnlyDictionary<string, CelObjectType> _types;
    private readonly Scope? _scope;

    private CelEnvironment(IReadOnlyDictionary<string, KnownField> fields, IReadOnlyDictionary<string, CelObjectType> types, Scope? scope)
    {
        _fields = fields;
        _types = types;
        _scope = scope;
    }

    /// <summary>No fields and no sections, but <c>file</c>, <c>body</c> and <c>owner</c>.</summary>
    public static CelEnvironment Empty { get; } = ForSchema([], []);

    /// <summary>The names that are no field's: <c>file</c>, <c>body</c>, <c>owner</c>, and <c>fields</c> before brackets. Fields of such a key are reached through <c>fields["…"]</c>.</summary>
    public static IReadOnlyList<string> RootNames { get; } = ["file", "body", "owner", "fields"];

    /// <summary>The environment of a schema's expressions.</summary>
    /// <param name="fields">The fields; the expressions in them are not looked at.</param>
    /// <param name="sections">The sections at the top of the body, nested ones within.</param>
    public static CelEnvironment ForSchema(IEnumerable<FieldModel> fields, IEnumerable<SectionModel> sections)
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
        return new CelEnvironment(known, types, null);
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
    public CelEnvironment WithVariable(string name, CelType type) => new(_fields, _types, new Scope(name, type, _scope));

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

    /// <summary>The object type of that name, or null.</summary>
    /// <param name="name">The name, as in <see cref="CelType.Name"/>.</param>
    public CelObjectType? ObjectType(string name) => _types.TryGetValue(name, out CelObjectType? type) ? type : null;

    /// <summary>What the schema says of a field, or null for an unknown key.</summary>
    internal TypeModel? FieldModelType(string key) => _fields.TryGetValue(key, out KnownField? field) ? field.Model : null;

    private sealed record Scope(string Name, CelType Type, Scope? Outer);

    private sealed record KnownField(CelType Type, TypeModel Model);
}
