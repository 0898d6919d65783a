namespace NoteSchema;

/// <summary>A URL.</summary>
public sealed class UrlType : FieldType
{
    /// <inheritdoc/>
    public override string Name => "url";
}
