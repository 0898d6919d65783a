namespace NoteSchema.Language;

/// <summary>The kinds of types that expressions have.</summary>
public enum CelKind
{
    /// <summary>Known only when the expression runs.</summary>
    Dyn,
    Null, Bool, Int, Uint, Double, String, Bytes, Timestamp, Duration,
    /// <summary>A day; compares with days, minus another day is a duration.</summary>
    Date,
    /// <summary>A time of day.</summary>
    Time,
    List, Map,
    /// <summary>The type of a type.</summary>
    Type,
    /// <summary>Something with members: a link, a task, the file, a section, an object field, a line.</summary>
    Object,
    /// <summary>The type of what could not be typed; said once, then silent.</summary>
    Error,
}

/// <summary>The type of an expression.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Parameters">A list's item type, a map's key and value types, else empty.</param>
/// <param name="Name">An object type's name, else empty.</param>
public sealed record CelType(CelKind Kind, EquatableArray<CelType> Parameters = default, string Name = "")
{
    /// <summary>Of a link, the ids of the schemas that it may lead to; empty for any.</summary>
    public EquatableArray<string> To { get; init; }

    /// <summary>Of a link or object that stands in a linked note, the id of that note's schema; else empty.</summary>
    public string From { get; init; } = "";

    public static readonly CelType Dyn = new(CelKind.Dyn);
    public static readonly CelType Null = new(CelKind.Null);
    public static readonly CelType Bool = new(CelKind.Bool);
    public static readonly CelType Int = new(CelKind.Int);
    public static readonly CelType Uint = new(CelKind.Uint);
    public static readonly CelType Double = new(CelKind.Double);
    public static readonly CelType String = new(CelKind.String);
    public static readonly CelType Bytes = new(CelKind.Bytes);
    public static readonly CelType Timestamp = new(CelKind.Timestamp);
    public static readonly CelType Duration = new(CelKind.Duration);
    public static readonly CelType Date = new(CelKind.Date);
    public static readonly CelType Time = new(CelKind.Time);
    public static readonly CelType Type = new(CelKind.Type);
    public static readonly CelType Error = new(CelKind.Error);

    /// <summary>The list of <paramref name="item"/>.</summary>
    public static CelType List(CelType item) => new(CelKind.List, new([item]));

    /// <summary>The map from <paramref name="key"/> to <paramref name="value"/>.</summary>
    public static CelType Map(CelType key, CelType value) => new(CelKind.Map, new([key, value]));

    /// <summary>The object type of that name.</summary>
    public static CelType Object(string name) => new(CelKind.Object, default, name);

    /// <summary>The type of such a value where it stands in a linked note. Where its own links lead is not asked from here.</summary>
    internal CelType In(string schema) =>
        Kind == CelKind.Object ? this with { From = schema, To = default } : Parameters.Count == 0 ? this : this with { Parameters = Parameters.Select(inner => inner.In(schema)).ToEquatableArray() };

    /// <summary>The type as expressions write it: <c>list(string)</c>, <c>task</c>.</summary>
    public override string ToString() => Kind switch
    {
        CelKind.List => $"list({Parameters[0]})",
        CelKind.Map => $"map({Parameters[0]}, {Parameters[1]})",
        // What stands for any type in the declaration of a function has a name: list(A).
        CelKind.Object or CelKind.Dyn when Name.Length > 0 => Name,
        CelKind.Null => "null_type",
        _ => Kind.ToString().ToLowerInvariant(),
    };
}
