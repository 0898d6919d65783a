namespace NoteSchema;

/// <summary>A value written in a schema.</summary>
/// <param name="Kind">String, Integer, Number, Boolean, List or Null.</param>
/// <param name="Text">A scalar's text; dates and the like in ISO 8601; empty for lists.</param>
public sealed record Literal(FrontmatterKind Kind, string Text)
{
    /// <summary>A list's items.</summary>
    public IReadOnlyList<Literal> Items { get; init; } = [];

    /// <summary>Text.</summary>
    public static Literal String(string text) => new(FrontmatterKind.String, text);

    /// <summary>A whole number, as written.</summary>
    public static Literal Integer(string text) => new(FrontmatterKind.Integer, text);

    /// <summary>A number, as written.</summary>
    public static Literal Number(string text) => new(FrontmatterKind.Number, text);

    /// <summary>A truth value.</summary>
    public static Literal Boolean(bool value) => new(FrontmatterKind.Boolean, value ? "true" : "false");

    /// <summary>A list.</summary>
    public static Literal List(params IReadOnlyList<Literal> items) => new(FrontmatterKind.List, "") { Items = items };

    /// <summary>No value.</summary>
    public static Literal Null { get; } = new(FrontmatterKind.Null, "");

    /// <summary>The value as YAML on one line.</summary>
    public string ToYaml() => Literals.Write(this);
}
