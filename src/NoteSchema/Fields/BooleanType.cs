namespace NoteSchema;

/// <summary>True or false.</summary>
public sealed class BooleanType : FieldType
{
    /// <inheritdoc/>
    public override string Name => "boolean";
}
