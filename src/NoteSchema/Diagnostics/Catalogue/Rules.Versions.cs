namespace NoteSchema;

/// <content>The rules about versions, NS7xxx.</content>
public static partial class Rules
{
    /// <summary>The note was written for an older version of its schema.</summary>
    public static Rule OldVersion { get; } = new("NS7001", "old-version", Severity.Warning, "The note was written for an older version of its schema.")
    {
        Why = "The schema has gone on since the note was written. The note is checked for its text only until it is brought to the current version, so that it does not drown in findings about what has changed. The fix migrates it, as `noteschema migrate` does for many. "
            + "A note that says no version counts as version 1; where no step of the migrations finds anything to do in it, it is written as a current one already, and is checked as one without this finding.",
        Schema = """
            schema: errand
            version: 2
            fields:
              due: date
            migrations:
              2:
                - rename_field: { from: deadline, to: due }

            """,
        Wrong = """
            ---
            type: errand
            deadline: 2025-03-28
            ---

            """,
        Right = """
            ---
            type: errand
            schema_version: 2
            due: 2025-03-28
            ---

            """,
    };

    /// <summary>The note was written for a newer version of its schema than there is.</summary>
    public static Rule FutureVersion { get; } = new("NS7002", "future-version", Severity.Warning, "The note was written for a newer version of its schema than there is.")
    {
        Unfixed = "What a newer version asks for is not known here.",
        Why = "Another device or another person has a newer schema. The note is checked for its text only, so that nothing of what is new is taken for wrong. Fetch the newer schema.",
        Schema = """
            schema: errand
            fields:
              due: date

            """,
        Wrong = """
            ---
            type: errand
            schema_version: 3
            ---

            """,
        Right = """
            ---
            type: errand
            schema_version: 1
            ---

            """,
    };

    /// <summary>The note cannot be brought to the current version of its schema.</summary>
    public static Rule MigrationFailed { get; } = new("NS7003", "migration-failed", Severity.Warning, "The note cannot be brought to the current version of its schema by itself.")
    {
        Unfixed = "What the step that failed needs only the author knows; once it is there, `old-version` offers the migration.",
        Why = "A note arrives at the new version whole and valid, or it stays as it was. Here a step of the migration cannot be carried out, or the note would have an error afterwards. Put right what the message names, then migrate again.",
        Schema = """
            schema: errand
            version: 2
            fields:
              due: date
            migrations:
              2:
                - convert_field: { field: due, to: date, formats: [DD.MM.YYYY] }

            """,
        Wrong = """
            ---
            type: errand
            schema_version: 1
            due: before the holidays
            ---

            """,
        Right = """
            ---
            type: errand
            schema_version: 2
            due: 2025-03-28
            ---

            """,
    };
}
