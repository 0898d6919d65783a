namespace NoteSchema;

/// <summary>Reads what somebody typed as the value of a field.</summary>
internal static class TypedValue
{
    /// <summary>The value of <paramref name="type"/> that <paramref name="text"/> stands for: as a note would have it or in a form that is repaired; a list in brackets or with commas.</summary>
    /// <returns>Null where it is none.</returns>
    public static FieldValue? Read(string text, FieldType type, NoteEnvironment environment)
    {
        bool isYaml = text.StartsWith('{') || (text.StartsWith('[') && !text.StartsWith("[[", StringComparison.Ordinal));
        return isYaml && Read(Note.Parse($"---\nvalue: {text}\n---\n"), type, environment) is { } value ? value
            : Read(Note.Parse($"---\nvalue: {FrontmatterWriter.Quote(text)}\n---\n"), type, environment) ?? Read(Note.Parse($"---\nvalue: {text}\n---\n"), type, environment);
    }

    private static FieldValue? Read(Note note, FieldType type, NoteEnvironment environment)
    {
        if (note.Frontmatter.Problems.Count > 0 || note.Frontmatter["value"] is not { IsMissing: false } value) return null;
        if (type is AnyType or ObjectType) return type is AnyType || value.Kind == FrontmatterKind.Map ? FieldValueReader.Read(value) : null;
        return type.Read(value, environment, out _) is { } read and not CelError && type.Write(read, FrontmatterStyle.Plain) is { } written ? FlowYaml.Parse(written) : null;
    }
}
