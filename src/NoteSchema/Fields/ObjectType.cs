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
}
