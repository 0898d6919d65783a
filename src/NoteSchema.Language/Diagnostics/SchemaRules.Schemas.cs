namespace NoteSchema.Language;

public static partial class SchemaRules
{
    /// <summary><c>bad-migration</c></summary>
    public static SchemaRule BadMigration { get; } = new("NS9006", "bad-migration", "A migration step is unknown, incomplete, or does not fit the schema.")
    {
        Why = "Migrations change notes. A step that leads to a field or value that the schema does not have would leave notes worse than before.",
        Wrong = """
            schema: task
            version: 2
            fields:
              owner: string
            migrations:
              2:
                - rename_field: { from: who, to: ownr }

            """,
        Right = """
            schema: task
            version: 2
            fields:
              owner: string
            migrations:
              2:
                - rename_field: { from: who, to: owner }

            """,
    };

    /// <summary><c>unknown-schema</c></summary>
    public static SchemaRule UnknownSchema { get; } = new("NS9014", "unknown-schema", "A schema is named that is not loaded.")
    {
        Why = "What a schema extends, and what links lead to, must be among the loaded schemas, else the check could never succeed.",
        Wrong = """
            schema: task
            fields:
              owner: { type: link, to: persn }
            ---
            schema: person

            """,
        Right = """
            schema: task
            fields:
              owner: { type: link, to: person }
            ---
            schema: person

            """,
    };

    /// <summary><c>duplicate-schema</c></summary>
    public static SchemaRule DuplicateSchema { get; } = new("NS9015", "duplicate-schema", "Two files have a schema of the same id, or ids with the same C# class.")
    {
        Why = "A note names its schema by the id, so there can be one only.",
        Wrong = """
            schema: person
            ---
            schema: person

            """,
        Right = """
            schema: person
            ---
            schema: company

            """,
    };

    /// <summary><c>schema-cycle</c></summary>
    public static SchemaRule SchemaCycle { get; } = new("NS9017", "schema-cycle", "A schema extends itself, directly or through others.")
    {
        Why = "What is taken over would have no beginning.",
        Wrong = """
            schema: a
            extends: b
            ---
            schema: b
            extends: a

            """,
        Right = """
            schema: a
            extends: b
            ---
            schema: b

            """,
    };

    /// <summary><c>unknown-name</c></summary>
    public static SchemaRule UnknownName { get; } = new("NS9018", "unknown-name", "A field or place is named that the schema does not have.")
    {
        Why = "The other side of an inverse link, the field that a fix sets, and the place that `places` speaks of must exist.",
        Wrong = """
            schema: task
            fields:
              done: boolean
            rules:
              finished:
                assert: done
                fix: { dona: "true" }

            """,
        Right = """
            schema: task
            fields:
              done: boolean
            rules:
              finished:
                assert: done
                fix: { done: "true" }

            """,
    };
}
