namespace NoteSchema;

/// <summary>One of a set of values.</summary>
public sealed class EnumType : FieldType
{
    /// <inheritdoc/>
    public override string Name => "enum";

    /// <summary>The values.</summary>
    public required IReadOnlyList<EnumValue> Values { get; init; }

    /// <summary>Whether case does not count.</summary>
    public bool IgnoreCase { get; init; }
}

/// <summary>A value of an enum.</summary>
/// <param name="Value">The value in YAML.</param>
/// <param name="Description">The description for people.</param>
public sealed record EnumValue(string Value, string? Description = null);
