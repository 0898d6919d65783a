namespace NoteSchema;

/// <summary>A value of a note on its way into a generated model: a field's, an item's of a list, or what stands in a row or line.</summary>
public readonly struct ModelValue
{
    private readonly FieldType _type;
    private readonly string _path;
    private readonly ModelContext _context;

    internal ModelValue(FrontmatterValue yaml, FieldType type, string path, ModelContext context) : this(yaml, Read(yaml, type, context), type, path, context) { }

    internal ModelValue(object cel, FieldType type, string path, ModelContext context) : this(default, cel, type, path, context) { }

    private ModelValue(FrontmatterValue yaml, object? cel, FieldType type, string path, ModelContext context)
    {
        Yaml = yaml;
        Cel = cel;
        _type = type;
        _path = path;
        _context = context;
    }

    /// <summary>The value as YAML has it; missing where it does not stand in the frontmatter.</summary>
    public FrontmatterValue Yaml { get; }

    /// <summary>The value as expressions see it (see <see cref="CelValue"/>); a <see cref="CelError"/> where it is not exactly of its type.</summary>
    internal object? Cel { get; }

    /// <summary>For an enum, the place of the value in the schema's list.</summary>
    public int Choice
    {
        get
        {
            string? chosen = Cel as string;
            IReadOnlyList<EnumValue> values = _type is EnumType type ? type.Values : [];
            for (int i = 0; i < values.Count; i++)
            {
                if (values[i].Value == chosen) return i;
            }
            return Fail<int>();
        }
    }

    /// <summary>For an object, its fields.</summary>
    public ModelReader Members => _type is ObjectType type
        ? ModelReader.OfMap(Cel is CelError ? Fail<FrontmatterValue>() : Yaml, type.Fields, _path + ".", _context)
        : throw new InvalidOperationException($"“{_path}” is no object.");

    /// <summary>The value itself.</summary>
    /// <typeparam name="T">What <see cref="CelValue"/> says for its type, nullable or not; <see cref="Uri"/> for a URL.</typeparam>
    public T As<T>()
    {
        object? value = _type is UrlType && Cel is string text && Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) ? uri : Cel;
        return value is T typed ? typed : Fail<T>();
    }

    /// <summary>For a list, the items themselves; those without a value are left out.</summary>
    public IReadOnlyList<T> List<T>() => List(static item => item.As<T>());

    /// <summary>For a list, what <paramref name="convert"/> makes of the items; those without a value are left out.</summary>
    public IReadOnlyList<T> List<T>(Func<ModelValue, T> convert)
    {
        if (_type is ListType list && Yaml.Kind == FrontmatterKind.List)
        {
            var items = new List<T>(Yaml.Count);
            FieldType itemType = list.Items ?? s_any;
            foreach (FrontmatterValue item in Yaml.Items)
            {
                if (!item.IsMissing) items.Add(convert(new ModelValue(item, itemType, $"{_path}[{items.Count}]", _context)));
            }
            return new ModelList<T>(items);
        }
        if (Cel is not IReadOnlyList<object?> values) return Fail<IReadOnlyList<T>>() ?? ModelList<T>.Empty;
        FieldType type = (_type as ListType)?.Items ?? s_text;
        ModelContext context = _context;
        string path = _path;
        return new ModelList<T>([.. values.Where(value => value is not null).Select((value, index) => convert(new ModelValue(value!, type, $"{path}[{index}]", context)))]);
    }

    /// <summary>The value that a schema gives where a note has none. The schema's reader has seen that it is of the type.</summary>
    internal static ModelValue OfLiteral(Literal literal, FieldType type, string path, ModelContext context) => new(Read(literal, type, context) ?? new CelError("there is no value"), type, path, context);

    private static readonly AnyType s_any = new();
    private static readonly StringType s_text = new();

    private static object? Read(FrontmatterValue yaml, FieldType type, ModelContext context)
    {
        object? value = type.Read(yaml, context.Reading.Environment, out bool exact);
        return exact ? value : new CelError($"this is not {type.Description}");
    }

    private static object? Read(Literal literal, FieldType type, ModelContext context) => type switch
    {
        ScalarType scalar => scalar.Parse(literal.Text, context.Reading.Environment),
        ListType list => literal.Items.Select(item => Read(item, list.Items ?? s_text, context)).ToList(),
        TagsType => literal.Items.Select(item => (object?)item.Text).ToList(),
        _ => null,
    };

    private T Fail<T>()
    {
        _context.Fail(_path, Yaml, $"is not {_type.Description}");
        return default!;
    }
}
