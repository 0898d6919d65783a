namespace NoteSchema;

/// <summary>The values of fields that no two notes may share, in a form in which equal values are equal texts.</summary>
public static class UniqueValue
{
    /// <summary>The value of a field with <see cref="Field.UniqueIn"/>; empty where there is none that could be held against others: none at all, or not of the field's type.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">What stands in the note.</param>
    /// <param name="environment">What is known of the note besides its text.</param>
    public static ReadOnlySpan<char> Of(Field field, FrontmatterValue value, NoteEnvironment environment)
    {
        if (value.IsMissing || value.Kind is FrontmatterKind.List or FrontmatterKind.Map) return default;
        if (field.Type is StringType && value.Kind == FrontmatterKind.String) return value.Chars.Trim();
        object? read = field.Type.Read(value, environment, out _);
        return read switch
        {
            // Obsidian finds notes without regard to case.
            NoteLink link => link.Target.ToUpperInvariant(),
            // A number that is to be text, without the quotes that it needs.
            string text => text.AsSpan().Trim(),
            null or CelError => default,
            _ => field.Type.Write(read),
        };
    }
}
