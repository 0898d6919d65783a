namespace NoteSchema;

/// <content>The rules about what a schema itself asserts, NS6xxx.</content>
public static partial class Rules
{
    /// <summary>A rule of the note's schema does not hold.</summary>
    public static Rule SchemaRule { get; } = new("NS6001", "schema-rule", Severity.Error, "A rule of the note's schema does not hold.")
    {
        Unfixed = "A rule has the fix that the schema gives it under `fix`; this one has none.",
        Why = "The owner of the vault wrote the rule into the schema. What is reported has the rule's own name, message and severity; settings and suppressions use that name.",
        Schema = """
            schema: errand
            fields:
              start: date
              due: date
            rules:
              due-after-start:
                assert: due >= start
                message: "Due on {due}, before it starts on {start}."

            """,
        Wrong = """
            ---
            type: errand
            start: 2025-03-28
            due: 2025-03-01
            ---

            """,
        Right = """
            ---
            type: errand
            start: 2025-03-01
            due: 2025-03-28
            ---

            """,
    };
}
