namespace NoteSchema;

/// <summary>The type of a field's value: how it is read and what is wrong with a value that is not of it.</summary>
public abstract class FieldType
{
    internal FieldType() { }

    /// <summary>The type's name in schemas, such as <c>date</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What a value of it is, for messages: “a date such as 2025-11-06”.</summary>
    public abstract string Description { get; }

    /// <summary>
    /// The CEL value (see <see cref="CelValue"/>) of <paramref name="value"/>, or a <see cref="CelError"/>. A value that is not of the type but has a repair is
    /// read as it will be when repaired, so that one mistake does not hide others; <paramref name="exact"/> is false then.
    /// </summary>
    internal abstract object? Read(FrontmatterValue value, NoteEnvironment environment, out bool exact);

    /// <summary>Reports what is wrong with <paramref name="value"/>, which is not missing.</summary>
    internal abstract void Check(FrontmatterValue value, FieldCheck check);

    /// <summary>How a CEL value of the type is written as YAML, on one line; null for a value that is not of it.</summary>
    internal abstract string? Write(object? value, FrontmatterStyle style = FrontmatterStyle.Plain);

    /// <summary>The items of a list value as YAML, each on one line; null for a type or value that is no list.</summary>
    internal virtual IReadOnlyList<string>? WriteItems(object? value) => null;
}
