namespace NoteSchema.Vaults;

/// <summary>Writes values as YAML on one line.</summary>
internal static class FrontmatterText
{
    /// <summary>A scalar as it is, or in quotes where it would be read as something else.</summary>
    public static string Scalar(string text, bool isText)
    {
        if (!isText) return text;
        FrontmatterValue read = Note.Parse($"---\nkey: {text}\n---\n").Frontmatter["key"];
        return read.Kind == FrontmatterKind.String && read.Text == text ? text : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }
}
