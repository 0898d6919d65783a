namespace NoteSchema;

/// <summary>What a value in the frontmatter is, as Obsidian reads it (YAML 1.2, core schema).</summary>
public enum FrontmatterKind
{
    /// <summary>There is no such key.</summary>
    Missing,
    /// <summary>The key stands there without a value, or with <c>null</c> or <c>~</c>.</summary>
    Null,
    /// <summary>Text, quoted or not; dates and times are text too.</summary>
    String,
    /// <summary>A whole number.</summary>
    Integer,
    /// <summary>A number with a fraction or exponent, <c>.inf</c> or <c>.nan</c>.</summary>
    Number,
    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,
    /// <summary>A list.</summary>
    List,
    /// <summary>A map.</summary>
    Map,
}

/// <summary>How a value is written.</summary>
public enum FrontmatterStyle
{
    /// <summary>A scalar without quotes.</summary>
    Plain,
    /// <summary>A scalar in single quotes.</summary>
    SingleQuoted,
    /// <summary>A scalar in double quotes.</summary>
    DoubleQuoted,
    /// <summary>A scalar after <c>|</c>.</summary>
    Literal,
    /// <summary>A scalar after <c>></c>.</summary>
    Folded,
    /// <summary>A list of <c>-</c> lines, or a map of lines.</summary>
    Block,
    /// <summary>A list in brackets, or a map in braces.</summary>
    Flow,
}
