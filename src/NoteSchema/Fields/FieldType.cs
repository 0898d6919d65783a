namespace NoteSchema;

/// <summary>The type of a field's value: how it is read and what is wrong with a value that is not of it.</summary>
public abstract class FieldType
{
    internal FieldType() { }

    /// <summary>The type's name in schemas, such as <c>date</c>.</summary>
    public abstract string Name { get; }
}
