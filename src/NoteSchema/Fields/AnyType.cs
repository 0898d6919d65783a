namespace NoteSchema;

/// <summary>Anything.</summary>
public sealed class AnyType : FieldType
{
    /// <inheritdoc/>
    public override string Name => "any";

    public override string Description => "anything";

    internal override object? Read(FrontmatterValue value, NoteEnvironment environment, out bool exact)
    {
        exact = true;
        return FrontmatterValues.ToCel(value);
    }

    internal override void Check(FrontmatterValue value, FieldCheck check) { }

    internal override string? Write(object? value, FrontmatterStyle style = FrontmatterStyle.Plain) => FrontmatterValues.Write(value, style);
}
