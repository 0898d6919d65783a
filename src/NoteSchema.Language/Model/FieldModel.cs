namespace NoteSchema.Language;

/// <summary>A field of the frontmatter, or of an object in it.</summary>
public sealed record FieldModel
{
    /// <summary>The key.</summary>
    public required string Key { get; init; }

    /// <summary>The C# property.</summary>
    public required string PropertyName { get; init; }

    /// <summary>What its value is.</summary>
    public required TypeModel Type { get; init; }

    /// <summary>Whether every note must have it.</summary>
    public bool Required { get; init; }

    /// <summary>For which notes it is required, or null.</summary>
    public ExpressionModel? RequiredWhen { get; init; }

    /// <summary>The value where none is given, or null.</summary>
    public LiteralModel? Default { get; init; }

    /// <summary>The only value there may be, or null.</summary>
    public LiteralModel? Const { get; init; }

    /// <summary>How it is derived where it is missing, or null.</summary>
    public ExpressionModel? Derive { get; init; }

    /// <summary>Whether it is derived again whenever the value differs.</summary>
    public bool Refresh { get; init; }

    /// <summary>The description for people, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Why it should not be used any more, or null.</summary>
    public string? Deprecated { get; init; }

    /// <summary>The severity of its own diagnostics.</summary>
    public ModelSeverity Severity { get; init; }

    /// <summary>Earlier keys, read as this field's.</summary>
    public EquatableArray<string> Was { get; init; }

    /// <summary>Whether no other note of <see cref="UniqueIn"/> may have the value.</summary>
    public bool Unique { get; init; }

    /// <summary>Where <see cref="Unique"/>, the id of the schema whose notes, those of schemas that extend it among them, do not share the value: the furthest base whose field it is, or this schema.</summary>
    public string? UniqueIn { get; init; }
}

/// <summary>The type of a field's value: a kind and what goes with it. What does not belong to the kind is unset.</summary>
public sealed record TypeModel
{
    /// <summary>Which type.</summary>
    public required FieldKind Kind { get; init; }

    /// <summary><c>min_length</c>, in Unicode code points.</summary>
    public long? MinLength { get; init; }

    /// <summary><c>max_length</c>, in Unicode code points.</summary>
    public long? MaxLength { get; init; }

    /// <summary><c>pattern</c>, an RE2 expression that runs in linear time; found anywhere in the text unless anchored.</summary>
    public string? Pattern { get; init; }

    /// <summary><c>min</c>, a value of the kind in its normal form; null for none.</summary>
    public LiteralModel? Min { get; init; }

    /// <summary><c>max</c>, likewise.</summary>
    public LiteralModel? Max { get; init; }

    /// <summary><c>multiple_of</c>.</summary>
    public LiteralModel? MultipleOf { get; init; }

    /// <summary>The values of an enum.</summary>
    public EquatableArray<EnumValueModel> Values { get; init; }

    /// <summary>The C# type of an enum, an object or a row, such as <c>SourceTypeValue</c>; empty for others.</summary>
    public string TypeName { get; init; } = "";

    /// <summary>Whether an enum's values are compared without case.</summary>
    public bool IgnoreCase { get; init; }

    /// <summary>The schemas that a link may lead to; empty for any.</summary>
    public EquatableArray<string> To { get; init; }

    /// <summary>Whether a link's or path's target must exist; null where the schema does not say.</summary>
    public bool? Exists { get; init; }

    /// <summary>The field of the linked note that must name this note, or null.</summary>
    public string? Inverse { get; init; }

    /// <summary>Tags that must be there.</summary>
    public EquatableArray<TemplateModel> Contains { get; init; }

    /// <summary>The only tags there may be; one that ends with <c>/*</c> allows all below it. Empty for any.</summary>
    public EquatableArray<string> Allowed { get; init; }

    /// <summary>The extensions a path may have, without dot; empty for any.</summary>
    public EquatableArray<string> Extensions { get; init; }

    /// <summary>The type of a list's items; null for any.</summary>
    public TypeModel? Items { get; init; }

    /// <summary><c>min_items</c>.</summary>
    public long? MinItems { get; init; }

    /// <summary><c>max_items</c>.</summary>
    public long? MaxItems { get; init; }

    /// <summary>Whether no item may stand twice in a list.</summary>
    public bool UniqueItems { get; init; }

    /// <summary>An object's fields.</summary>
    public EquatableArray<FieldModel> Fields { get; init; }

    /// <summary>What becomes of an object's other fields.</summary>
    public AdditionalPolicy AdditionalFields { get; init; }
}

/// <summary>The types of the schema language.</summary>
public enum FieldKind
{
    String, Text, Integer, Number, Boolean, Date, DateTime, Time, Duration, Enum, Link, Tags, Url, Email, Path, List, Object, Any,
}

/// <summary>A value of an enum.</summary>
/// <param name="Value">The value in YAML.</param>
/// <param name="MemberName">The C# member.</param>
/// <param name="Description">The description for people, or null.</param>
public sealed record EnumValueModel(string Value, string MemberName, string? Description);

/// <summary>A value written in a schema.</summary>
public sealed record LiteralModel
{
    /// <summary>What it is.</summary>
    public required LiteralKind Kind { get; init; }

    /// <summary>A scalar's text: unquoted text, a number as written, <c>true</c> or <c>false</c>, dates and the like in ISO 8601; empty for lists and null.</summary>
    public string Text { get; init; } = "";

    /// <summary>A list's items.</summary>
    public EquatableArray<LiteralModel> Items { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Kind == LiteralKind.List ? "[" + string.Join(", ", Items) + "]" : Text;
}

/// <summary>The kinds of values that can be written in a schema.</summary>
public enum LiteralKind
{
    Null, String, Integer, Number, Boolean, List,
}
