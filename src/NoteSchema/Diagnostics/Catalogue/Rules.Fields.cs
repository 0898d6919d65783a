namespace NoteSchema;

/// <content>The rules about fields, NS2xxx.</content>
public static partial class Rules
{
    /// <summary>A required field is missing or empty.</summary>
    public static Rule RequiredField { get; } = new("NS2001", "required-field", Severity.Error, "A required field is missing or empty.")
    {
        Why = "A required field is missing or empty.",
        Wrong = "",
        Right = "",
    };

    /// <summary>The schema does not know the field.</summary>
    public static Rule UnknownField { get; } = new("NS2002", "unknown-field", Severity.Warning, "The schema does not know the field.")
    {
        Why = "The schema does not know the field.",
        Wrong = "",
        Right = "",
    };

    /// <summary>A value is not of the type of its field.</summary>
    public static Rule WrongType { get; } = new("NS2003", "wrong-type", Severity.Error, "A value is not of the type of its field.")
    {
        Why = "A value is not of the type of its field.",
        Wrong = "",
        Right = "",
    };

    /// <summary>A value is none of those that the schema allows.</summary>
    public static Rule NotAllowed { get; } = new("NS2004", "not-allowed", Severity.Error, "A value is none of those that the schema allows.")
    {
        Why = "A value is none of those that the schema allows.",
        Wrong = "",
        Right = "",
    };

    /// <summary>A number, a date or a time lies outside the bounds that the schema sets.</summary>
    public static Rule OutOfRange { get; } = new("NS2005", "out-of-range", Severity.Error, "A number, a date or a time lies outside the bounds that the schema sets.")
    {
        Why = "A number, a date or a time lies outside the bounds that the schema sets.",
        Wrong = "",
        Right = "",
    };

    /// <summary>A text does not have the form that the schema asks for.</summary>
    public static Rule Pattern { get; } = new("NS2006", "pattern", Severity.Error, "A text does not have the form that the schema asks for.")
    {
        Why = "A text does not have the form that the schema asks for.",
        Wrong = "",
        Right = "",
    };

    /// <summary>A text is longer or shorter than the schema allows.</summary>
    public static Rule TooLong { get; } = new("NS2007", "too-long", Severity.Error, "A text is longer or shorter than the schema allows.")
    {
        Why = "A text is longer or shorter than the schema allows.",
        Wrong = "",
        Right = "",
    };

    /// <summary>A list or a section has fewer items than the schema asks for.</summary>
    public static Rule TooFewItems { get; } = new("NS2008", "too-few-items", Severity.Error, "A list or a section has fewer items than the schema asks for.")
    {
        Why = "A list or a section has fewer items than the schema asks for.",
        Wrong = "",
        Right = "",
    };

    /// <summary>A list or a section has more items than the schema allows.</summary>
    public static Rule TooManyItems { get; } = new("NS2009", "too-many-items", Severity.Error, "A list or a section has more items than the schema allows.")
    {
        Why = "A list or a section has more items than the schema allows.",
        Wrong = "",
        Right = "",
    };

    /// <summary>An item stands twice in a list whose items must differ.</summary>
    public static Rule DuplicateItem { get; } = new("NS2010", "duplicate-item", Severity.Warning, "An item stands twice in a list whose items must differ.")
    {
        Why = "An item stands twice in a list whose items must differ.",
        Wrong = "",
        Right = "",
    };

    /// <summary>A value is another than the only one that the schema allows.</summary>
    public static Rule Const { get; } = new("NS2011", "const", Severity.Error, "A value is another than the only one that the schema allows.")
    {
        Why = "A value is another than the only one that the schema allows.",
        Wrong = "",
        Right = "",
    };

    /// <summary>The field should not be used any more, or has another name now.</summary>
    public static Rule DeprecatedField { get; } = new("NS2012", "deprecated-field", Severity.Warning, "The field should not be used any more, or has another name now.")
    {
        Why = "The field should not be used any more, or has another name now.",
        Wrong = "",
        Right = "",
    };

    /// <summary>A tag is none that Obsidian can read.</summary>
    public static Rule InvalidTag { get; } = new("NS2013", "invalid-tag", Severity.Error, "A tag is none that Obsidian can read.")
    {
        Why = "A tag is none that Obsidian can read.",
        Wrong = "",
        Right = "",
    };

    /// <summary>A tag that the schema asks for is missing.</summary>
    public static Rule MissingTag { get; } = new("NS2014", "missing-tag", Severity.Error, "A tag that the schema asks for is missing.")
    {
        Why = "A tag that the schema asks for is missing.",
        Wrong = "",
        Right = "",
    };

    /// <summary>A derived value is not what it would be now.</summary>
    public static Rule StaleValue { get; } = new("NS2015", "stale-value", Severity.Warning, "A derived value is not what it would be now.")
    {
        Why = "A derived value is not what it would be now.",
        Wrong = "",
        Right = "",
    };
}
