namespace NoteSchema;

/// <summary>A map with fields of its own.</summary>
public sealed class ObjectType : FieldType
{
    private readonly FieldTable _table = new([]);

    /// <inheritdoc/>
    public override string Name => "object";

    /// <summary>The fields in order.</summary>
    public IReadOnlyList<Field> Fields
    {
        get => _table.Fields;
        init => _table = new FieldTable(value);
    }

    /// <summary>What becomes of other keys.</summary>
    public Additional AdditionalFields { get; init; }

    public override string Description => "a map of fields";

    internal override object? Read(FrontmatterValue value, NoteEnvironment environment, out bool exact)
    {
        exact = value.Kind == FrontmatterKind.Map;
        return exact ? new ObjectReading(this, value, environment) : new CelError($"a {value.Kind.ToString().ToLowerInvariant()} has no fields");
    }

    internal override void Check(FrontmatterValue value, FieldCheck check)
    {
        if (value.Kind != FrontmatterKind.Map) check.Report(Rules.WrongType, value.Span, $"`{check.Path}` must be {Description}, and this is a {value.Kind.ToString().ToLowerInvariant()}.");
        else new FieldsCheck(check.Context, _table, AdditionalFields, value, check).Run();
    }

    /// <inheritdoc/>
    /// <remarks>Fields stand in the schema's order, other keys behind them, so that the same values are written in the same way.</remarks>
    internal override string? Write(object? value, FrontmatterStyle style = FrontmatterStyle.Plain)
    {
        IEnumerable<(object Key, object? Value)>? members = value switch
        {
            ObjectReading reading => reading.Members(),
            IReadOnlyDictionary<object, object?> map => map.Select(entry => (entry.Key, entry.Value)),
            _ => null,
        };
        if (members is null) return null;
        var entries = new List<(int Place, string Yaml)>();
        foreach ((object key, object? member) in members)
        {
            if (key is not string name) return null;
            int index = IndexOf(name);
            FieldType type = TypeOf(name);
            if (type.Write(member, type is LinkType ? FrontmatterStyle.DoubleQuoted : FrontmatterStyle.Plain) is not { } written) return null;
            entries.Add((index < 0 ? Fields.Count : index, $"{FlowYaml.Scalar(name)}: {FlowYaml.Item(written)}"));
        }
        return $"{{{string.Join(", ", entries.OrderBy(entry => entry.Place).Select(entry => entry.Yaml))}}}";
    }

    /// <summary>The type of the values under <paramref name="key"/>.</summary>
    internal FieldType TypeOf(string key) => IndexOf(key) is >= 0 and int index ? Fields[index].Type : s_any;

    private static readonly AnyType s_any = new();

    private int IndexOf(string key)
    {
        for (int i = 0; i < Fields.Count; i++)
        {
            if (Fields[i].Key == key) return i;
        }
        return -1;
    }
}

/// <summary>A map of the frontmatter as expressions and models see it.</summary>
public sealed class ObjectReading : ICelObject
{
    private readonly NoteEnvironment _environment;

    internal ObjectReading(ObjectType type, FrontmatterValue value, NoteEnvironment environment)
    {
        Type = type;
        Value = value;
        _environment = environment;
    }

    /// <summary>Its type.</summary>
    public ObjectType Type { get; }

    /// <summary>The map.</summary>
    public FrontmatterValue Value { get; }

    /// <inheritdoc/>
    public string TypeName => "object";

    /// <summary>What it holds: each key with the CEL value of its type; keys without a value are left out.</summary>
    internal IEnumerable<(object Key, object? Value)> Members()
    {
        foreach (FrontmatterEntry entry in Value.Entries)
        {
            if (!entry.Value.IsMissing) yield return (entry.Name, Type.TypeOf(entry.Name).Read(entry.Value, _environment, out _));
        }
    }

    /// <inheritdoc/>
    public object? Member(string member)
    {
        Field? field = Type.Fields.FirstOrDefault(field => field.Key == member);
        if (field is null) return new CelError($"there is no field “{member}”");
        FrontmatterValue value = FoundField.In(Value, field).Value;
        return value.IsMissing ? CelError.Missing(member) : field.Type.Read(value, _environment, out _);
    }
}
