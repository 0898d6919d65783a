namespace NoteSchema;

/// <summary>A map with fields of its own.</summary>
public sealed class ObjectType : FieldType
{
    /// <inheritdoc/>
    public override string Name => "object";

    /// <summary>The fields in order.</summary>
    public IReadOnlyList<Field> Fields { get; init; } = [];

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
        else new FieldsCheck(check.Context, Fields, AdditionalFields, value, check).Run();
    }

    internal override string? Write(object? value, FrontmatterStyle style = FrontmatterStyle.Plain) => null;
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

    /// <inheritdoc/>
    public object? Member(string member)
    {
        Field? field = Type.Fields.FirstOrDefault(field => field.Key == member);
        if (field is null) return new CelError($"there is no field “{member}”");
        FrontmatterValue value = FoundField.In(Value, field).Value;
        return value.IsMissing ? CelError.Missing(member) : field.Type.Read(value, _environment, out _);
    }
}
