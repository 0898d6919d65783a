namespace NoteSchema;

/// <content>The rules about what a schema itself asserts, NS6xxx.</content>
public static partial class Rules
{
    /// <summary>A rule of the note's schema does not hold.</summary>
    public static Rule SchemaRule { get; } = new("NS6001", "schema-rule", Severity.Error, "A rule of the note's schema does not hold.")
    {
        Why = "A rule of the note's schema does not hold.",
        Wrong = "",
        Right = "",
    };
}
