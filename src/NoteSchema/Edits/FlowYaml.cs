namespace NoteSchema;

/// <summary>YAML for a list in brackets, where commas and brackets in text need quotes.</summary>
internal static class FlowYaml
{
    /// <summary>The text as an item.</summary>
    public static string Scalar(string text) => FrontmatterWriter.FormatScalar(text, FrontmatterStyle.Plain, inFlow: true);

    /// <summary>YAML that stands alone, as an item.</summary>
    public static string Item(string yaml) => yaml.Length > 0 && yaml[0] is not ('"' or '\'' or '[' or '{') && yaml.AsSpan().IndexOfAny(",[]{}") >= 0 ? FrontmatterWriter.FormatScalar(yaml, FrontmatterStyle.DoubleQuoted) : yaml;

    /// <summary>YAML that stands alone, as a list.</summary>
    public static string ListOf(IEnumerable<string> items) => "[" + string.Join(", ", items.Select(Item)) + "]";

    /// <summary>The texts as a list.</summary>
    public static string List(IEnumerable<string> texts) => "[" + string.Join(", ", texts.Select(Scalar)) + "]";

    /// <summary>What YAML on one line, as values are written here, stands for.</summary>
    public static FieldValue Parse(string yaml) => Note.Parse($"---\nvalue: {yaml}\n---\n").Frontmatter is { Problems.Count: 0 } read && read["value"] is { IsMissing: false } value && FieldValueReader.Read(value) is { } meant ? meant : FieldValue.Of(yaml);
}
