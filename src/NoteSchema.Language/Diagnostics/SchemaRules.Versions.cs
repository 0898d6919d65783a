namespace NoteSchema.Language;

public static partial class SchemaRules
{
    private const string LockedTask = """
        lock: { checksum: 9801de285712b4bf }
        schema: task
        version: 1
        fields:
          who: string

        """;

    /// <summary><c>unlocked-change</c></summary>
    public static SchemaRule UnlockedChange { get; } = new("NS9009", "unlocked-change", "The schema means something else than its locked version.")
    {
        Severity = ModelSeverity.Warning,
        Why = "Notes and programs were written for the version that is locked in `.versions`. `noteschema schema bump` makes a new version and drafts the steps that bring notes along; `noteschema schema diff` shows what the edit breaks, and with `--approve` takes it into the version there is. Comments, descriptions and the order of keys may change freely.",
        Wrong = """
            schema: task
            fields:
              owner: string
            ---

            """ + LockedTask,
        Right = """
            schema: task
            version: 2
            fields:
              owner: string
            migrations:
              2:
                - rename_field: { from: who, to: owner }
            ---

            """ + LockedTask + """
            ---
            lock: { checksum: 026c632e77bbaee7 }
            schema: task
            version: 2
            fields:
              owner: string

            """,
    };

    /// <summary><c>broken-lock</c></summary>
    public static SchemaRule BrokenLock { get; } = new("NS9019", "broken-lock", "A locked version was edited by hand, cannot be read, or is missing.")
    {
        Severity = ModelSeverity.Warning,
        Why = "What notes of a version look like is known from its locked schema in `.versions` alone. Without it, edits cannot be compared with it and migrations are checked against the newest version only. Locked versions belong into version control; take the file back from there.",
        Wrong = """
            schema: task
            fields:
              who: string
            ---
            lock: { checksum: 4a1ce7a2c3bd1a6f }
            schema: task
            version: 1
            fields:
              who: string

            """,
        Right = """
            schema: task
            fields:
              who: string
            ---

            """ + LockedTask,
    };
}
