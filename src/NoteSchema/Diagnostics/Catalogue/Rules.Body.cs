namespace NoteSchema;

/// <content>The rules about the body, NS4xxx.</content>
public static partial class Rules
{
    /// <summary>The level-1 heading is missing.</summary>
    public static Rule MissingTitle { get; } = new("NS4001", "missing-title", Severity.Warning, "The level-1 heading is missing.")
    {
        Why = "The level-1 heading is missing.",
        Wrong = "",
        Right = "",
    };

    /// <summary>The level-1 heading is another than the fields make it.</summary>
    public static Rule TitleMismatch { get; } = new("NS4002", "title-mismatch", Severity.Warning, "The level-1 heading is another than the fields make it.")
    {
        Why = "The level-1 heading is another than the fields make it.",
        Wrong = "",
        Right = "",
    };

    /// <summary>The line below the title does not agree with the fields.</summary>
    public static Rule HeaderMismatch { get; } = new("NS4003", "header-mismatch", Severity.Warning, "The line below the title does not agree with the fields.")
    {
        Why = "The line below the title does not agree with the fields.",
        Wrong = "",
        Right = "",
    };

    /// <summary>A required section is missing.</summary>
    public static Rule MissingSection { get; } = new("NS4004", "missing-section", Severity.Error, "A required section is missing.")
    {
        Why = "A required section is missing.",
        Wrong = "",
        Right = "",
    };

    /// <summary>Two sections stand in another order than in the schema.</summary>
    public static Rule SectionOrder { get; } = new("NS4005", "section-order", Severity.Warning, "Two sections stand in another order than in the schema.")
    {
        Why = "Two sections stand in another order than in the schema.",
        Wrong = "",
        Right = "",
    };

    /// <summary>A section has an earlier or other heading.</summary>
    public static Rule SectionRenamed { get; } = new("NS4006", "section-renamed", Severity.Hint, "A section has an earlier or other heading.")
    {
        Why = "A section has an earlier or other heading.",
        Wrong = "",
        Right = "",
    };

    /// <summary>A section stands twice.</summary>
    public static Rule DuplicateSection { get; } = new("NS4007", "duplicate-section", Severity.Warning, "A section stands twice.")
    {
        Why = "A section stands twice.",
        Wrong = "",
        Right = "",
    };

    /// <summary>The schema does not know the section.</summary>
    public static Rule UnknownSection { get; } = new("NS4008", "unknown-section", Severity.Warning, "The schema does not know the section.")
    {
        Why = "The schema does not know the section.",
        Wrong = "",
        Right = "",
    };

    /// <summary>A section's heading has another level than in the schema.</summary>
    public static Rule HeadingLevel { get; } = new("NS4009", "heading-level", Severity.Warning, "A section's heading has another level than in the schema.")
    {
        Why = "A section's heading has another level than in the schema.",
        Wrong = "",
        Right = "",
    };

    /// <summary>A section holds something else than the schema says.</summary>
    public static Rule SectionContent { get; } = new("NS4010", "section-content", Severity.Warning, "A section holds something else than the schema says.")
    {
        Why = "A section holds something else than the schema says.",
        Wrong = "",
        Right = "",
    };

    /// <summary>A line does not have the form of its section.</summary>
    public static Rule LineForm { get; } = new("NS4011", "line-form", Severity.Warning, "A line does not have the form of its section.")
    {
        Why = "A line does not have the form of its section.",
        Wrong = "",
        Right = "",
    };

    /// <summary>A code block begins but does not end.</summary>
    public static Rule UnclosedFence { get; } = new("NS4012", "unclosed-fence", Severity.Warning, "A code block begins but does not end.")
    {
        Why = "A code block begins but does not end.",
        Wrong = "",
        Right = "",
    };
}
