namespace NoteSchema;

/// <summary>A field of the frontmatter, or of an object in it.</summary>
public sealed class Field
{
    /// <summary>A field of that key and type.</summary>
    public Field(string key, FieldType type)
    {
        Key = key;
        Type = type;
    }

    /// <summary>The key.</summary>
    public string Key { get; }

    /// <summary>What its value is.</summary>
    public FieldType Type { get; }

    /// <summary>Whether every note must have it.</summary>
    public bool Required { get; init; }

    /// <summary>For which notes it is required; null for none besides <see cref="Required"/>.</summary>
    public Expression? RequiredWhen { get; init; }

    /// <summary>The value where none is given, as YAML text: a scalar, or a list of scalars. Null for none.</summary>
    public Literal? Default { get; init; }

    /// <summary>The only value there may be; null for any.</summary>
    public Literal? Const { get; init; }

    /// <summary>How it is derived where it is missing; null for not at all.</summary>
    public Expression? Derive { get; init; }

    /// <summary>Whether it is derived again whenever the value differs.</summary>
    public bool Refresh { get; init; }

    /// <summary>The description for people.</summary>
    public string? Description { get; init; }

    /// <summary>Why it should not be used any more; null where it may be.</summary>
    public string? Deprecated { get; init; }

    /// <summary>The severity of its own diagnostics; null for each rule's own.</summary>
    public Severity? Severity { get; init; }

    /// <summary>Earlier keys, read as this field's.</summary>
    public IReadOnlyList<string> Was { get; init; } = [];

    /// <summary>The id of the schema whose notes, those of schemas that extend it among them, may not share the value; null where any may.</summary>
    public string? UniqueIn { get; init; }
}
