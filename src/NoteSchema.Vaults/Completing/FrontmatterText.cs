namespace NoteSchema.Vaults;

/// <summary>Writes values as YAML on one line.</summary>
internal static class FrontmatterText
{
    /// <summary>A scalar as it is, or in quotes where it would be read as something else.</summary>
    public static string Scalar(string text, bool isText)
    {
        if (!isText) return text;
        FrontmatterValue read = Note.Parse($"---\nkey: {text}\n---\n").Frontmatter["key"];
        // These mean something in a list in brackets only, but quotes do no harm elsewhere.
        bool isPlain = read.Kind == FrontmatterKind.String && read.Text == text && text.AsSpan().IndexOfAny(",[]{}") < 0;
        return isPlain ? text : Quoted(text);
    }

    /// <summary>A text of one line in double quotes.</summary>
    public static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
