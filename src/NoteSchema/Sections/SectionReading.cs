namespace NoteSchema;

/// <summary>A section that a schema names, as it stands in a note; or the body as a whole, whose members are the outermost sections.</summary>
public sealed class SectionReading : ICelObject
{
    internal SectionReading(string typeName) => TypeName = typeName;

    /// <inheritdoc/>
    public string TypeName { get; }

    /// <inheritdoc/>
    public object? Member(string member) => new CelError($"a section has no “{member}”");
}
