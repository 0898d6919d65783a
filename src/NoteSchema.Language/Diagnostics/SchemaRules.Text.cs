namespace NoteSchema.Language;

public static partial class SchemaRules
{
    /// <summary><c>schema-syntax</c></summary>
    public static SchemaRule SchemaSyntax { get; } = new("NS9001", "schema-syntax", "The file is not YAML that can be read.")
    {
        Why = "A schema that cannot be read checks nothing. The place is the last one that could be read; a bracket or quote that is not closed stands just before it.",
        Wrong = """
            schema: person
            fields:
              name: string
              tags: [a, b

            """,
        Right = """
            schema: person
            fields:
              name: string
              tags: tags

            """,
    };

    /// <summary><c>unknown-key</c></summary>
    public static SchemaRule UnknownKey { get; } = new("NS9002", "unknown-key", "A key has no meaning where it stands.")
    {
        Why = "A key that nobody reads looks like a check that runs. It is a slip of the pen, or it belongs to another type or place; the message names the nearest key and what goes where.",
        Wrong = """
            schema: person
            fields:
              name: { type: string, requird: true }

            """,
        Right = """
            schema: person
            fields:
              name: { type: string, required: true }

            """,
    };

    /// <summary><c>unknown-type</c></summary>
    public static SchemaRule UnknownType { get; } = new("NS9003", "unknown-type", "A type has a name that the language does not have.")
    {
        Why = "Without its type nothing about the field can be checked, and it has no type in C#.",
        Wrong = """
            schema: person
            fields:
              born: { type: dat }

            """,
        Right = """
            schema: person
            fields:
              born: { type: date }

            """,
    };

    /// <summary><c>schema-duplicate-key</c></summary>
    public static SchemaRule DuplicateKey { get; } = new("NS9010", "schema-duplicate-key", "A key stands twice in one map.")
    {
        Why = "Readers of YAML differ in which of the two they take, so nobody can tell what the schema says.",
        Wrong = """
            schema: person
            fields:
              name: string
              name: text

            """,
        Right = """
            schema: person
            fields:
              name: string

            """,
    };

    /// <summary><c>missing-key</c></summary>
    public static SchemaRule MissingKey { get; } = new("NS9011", "missing-key", "A key that must be there is missing.")
    {
        Why = "Some things cannot be guessed: a schema needs its id, a field its type, an enum its values, a rule what it asserts.",
        Wrong = """
            schema: task
            fields:
              status: { type: enum }

            """,
        Right = """
            schema: task
            fields:
              status: { type: enum, values: [open, done] }

            """,
    };

    /// <summary><c>wrong-value</c></summary>
    public static SchemaRule WrongValue { get; } = new("NS9012", "wrong-value", "A value is not what its key takes.")
    {
        Why = "A number where a map belongs, a date that is none, a word that is not among the choices: what the schema means is unclear.",
        Wrong = """
            schema: person
            fields:
              name: { type: string, max_length: long }

            """,
        Right = """
            schema: person
            fields:
              name: { type: string, max_length: 80 }

            """,
    };

    /// <summary><c>schema-too-large</c></summary>
    public static SchemaRule TooLarge { get; } = new("NS9016", "schema-too-large", "A schema is larger or more deeply nested than is read.")
    {
        Why = "Limits keep a broken or hostile file from stopping the editor: 256 KiB a file, 1,000 fields, 500 sections, 500 rules, 5,000 values in an enum, objects and lists 8 deep, 10,000 characters in one text.",
        Wrong = """
            schema: box
            fields:
              a: { type: list, items: { type: list, items: { type: list, items: { type: list, items: { type: list, items: { type: list, items: { type: list, items: { type: list, items: { type: list, items: string } } } } } } } } }

            """,
        Right = """
            schema: box
            fields:
              a: { type: list, items: { type: list, items: string } }

            """,
    };
}
