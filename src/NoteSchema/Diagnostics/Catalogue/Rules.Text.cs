namespace NoteSchema;

/// <content>The rules about the text itself, NS1xxx.</content>
public static partial class Rules
{
    /// <summary>The file is not UTF-8.</summary>
    public static Rule InvalidUtf8 { get; } = new("NS1001", "invalid-utf8", Severity.Error, "The file is not UTF-8.")
    {
        Why = "The file is not UTF-8.",
        Wrong = "",
        Right = "",
    };

    /// <summary>UTF-8 was read as Windows-1252 and saved again.</summary>
    public static Rule MisDecodedText { get; } = new("NS1002", "mis-decoded-text", Severity.Warning, "UTF-8 was read as Windows-1252 and saved again.")
    {
        Why = "UTF-8 was read as Windows-1252 and saved again.",
        Wrong = "",
        Right = "",
    };

    /// <summary>Some lines end with LF, others with CR LF.</summary>
    public static Rule MixedLineEndings { get; } = new("NS1003", "mixed-line-endings", Severity.Info, "Some lines end with LF, others with CR LF.")
    {
        Why = "Some lines end with LF, others with CR LF.",
        Wrong = "",
        Right = "",
    };

    /// <summary>A control character that no program shows stands in the text.</summary>
    public static Rule ControlCharacter { get; } = new("NS1004", "control-character", Severity.Warning, "A control character that no program shows stands in the text.")
    {
        Why = "A control character that no program shows stands in the text.",
        Wrong = "",
        Right = "",
    };

    /// <summary>The frontmatter begins but does not end.</summary>
    public static Rule UnclosedFrontmatter { get; } = new("NS1005", "unclosed-frontmatter", Severity.Warning, "The frontmatter begins but does not end.")
    {
        Why = "The frontmatter begins but does not end.",
        Wrong = "",
        Right = "",
    };

    /// <summary>The frontmatter cannot be read as YAML.</summary>
    public static Rule YamlSyntax { get; } = new("NS1006", "yaml-syntax", Severity.Error, "The frontmatter cannot be read as YAML.")
    {
        Why = "The frontmatter cannot be read as YAML.",
        Wrong = "",
        Right = "",
    };

    /// <summary>A key stands twice in one map.</summary>
    public static Rule DuplicateKey { get; } = new("NS1007", "duplicate-key", Severity.Error, "A key stands twice in one map.")
    {
        Why = "A key stands twice in one map.",
        Wrong = "",
        Right = "",
    };

    /// <summary>A key differs from another, or from a field of the schema, in case or separators only.</summary>
    public static Rule KeySpelling { get; } = new("NS1008", "key-spelling", Severity.Warning, "A key differs from another, or from a field of the schema, in case or separators only.")
    {
        Why = "A key differs from another, or from a field of the schema, in case or separators only.",
        Wrong = "",
        Right = "",
    };

    /// <summary>A link without quotes is, to YAML, a list in a list.</summary>
    public static Rule UnquotedLink { get; } = new("NS1009", "unquoted-link", Severity.Warning, "A link without quotes is, to YAML, a list in a list.")
    {
        Why = "A link without quotes is, to YAML, a list in a list.",
        Wrong = "",
        Right = "",
    };

    /// <summary>The frontmatter is larger than a mebibyte and was not read.</summary>
    public static Rule YamlTooLarge { get; } = new("NS1010", "yaml-too-large", Severity.Error, "The frontmatter is larger than a mebibyte and was not read.")
    {
        Why = "The frontmatter is larger than a mebibyte and was not read.",
        Wrong = "",
        Right = "",
    };
}
