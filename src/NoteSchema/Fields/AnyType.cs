namespace NoteSchema;

/// <summary>Anything.</summary>
public sealed class AnyType : FieldType
{
    /// <inheritdoc/>
    public override string Name => "any";
}
