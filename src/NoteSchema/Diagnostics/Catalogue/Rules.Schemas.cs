namespace NoteSchema;

/// <content>The rules about a note's schema, NS8xxx.</content>
public static partial class Rules
{
    /// <summary>The note's type is no schema's, though nearly that of one.</summary>
    public static Rule NoSchema { get; } = new("NS8001", "no-schema", Severity.Warning, "The note's type is no schema's, though nearly that of one.")
    {
        Why = "Nothing but the text of the note is checked, and likely that is not meant. A type that is not near that of any schema is taken as it is: not every note needs one.",
        Schema = """
            schema: errand

            """,
        Wrong = """
            ---
            type: errnad
            ---

            """,
        Right = """
            ---
            type: errand
            ---

            """,
    };

    /// <summary>Two schemas claim the note with equal right.</summary>
    public static Rule AmbiguousSchema { get; } = new("NS8002", "ambiguous-schema", Severity.Error, "Two schemas claim the note with equal right.")
    {
        Why = "Two schemas say of themselves that they are for this note, by conditions of one rank. The type key decides.",
        Schema = """
            schema: errand
            match:
              tag: errand
            ---
            schema: report
            match:
              tag: report

            """,
        Wrong = """
            Fetch the seals. #errand #report

            """,
        Right = """
            ---
            type: errand
            ---

            Fetch the seals. #errand #report

            """,
    };
}
