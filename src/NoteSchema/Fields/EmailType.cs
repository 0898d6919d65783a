namespace NoteSchema;

/// <summary>An e-mail address.</summary>
public sealed class EmailType : FieldType
{
    /// <inheritdoc/>
    public override string Name => "email";
}
