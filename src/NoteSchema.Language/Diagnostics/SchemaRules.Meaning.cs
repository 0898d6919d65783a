namespace NoteSchema.Language;

public static partial class SchemaRules
{
    /// <summary><c>bad-expression</c></summary>
    public static SchemaRule BadExpression { get; } = new("NS9004", "bad-expression", "An expression cannot be parsed, names what is not there, or has the wrong type.")
    {
        Why = "Expressions are CEL and are checked against the schema when it is read, so a field that does not exist, or a date compared with a number, is found before any note is.",
        Wrong = """
            schema: trip
            fields:
              start: date
              end: date
            rules:
              in-order: { assert: end >= strat }

            """,
        Right = """
            schema: trip
            fields:
              start: date
              end: date
            rules:
              in-order: { assert: end >= start }

            """,
    };

    /// <summary><c>bad-pattern</c></summary>
    public static SchemaRule BadPattern { get; } = new("NS9005", "bad-pattern", "A pattern is no regular expression, or none that runs in linear time.")
    {
        Why = "Schemas come from other vaults too. Look-around and back-references can take minutes on a short text, so patterns are RE2 expressions.",
        Wrong = """
            schema: book
            fields:
              isbn: { type: string, pattern: '^(97[89' }

            """,
        Right = """
            schema: book
            fields:
              isbn: { type: string, pattern: '^97[89]' }

            """,
    };

    /// <summary><c>name-clash</c></summary>
    public static SchemaRule NameClash { get; } = new("NS9007", "name-clash", "Two names that must differ are the same, in C# or in notes.")
    {
        Why = "Keys become C# properties and values enum members: `due-date` and `due_date` would be one. Give one of them another name with `name`. Headings and earlier keys must tell sections and fields apart as well.",
        Wrong = """
            schema: task
            fields:
              due-date: date
              due_date: date

            """,
        Right = """
            schema: task
            fields:
              due-date: date
              due_date: { type: date, name: DueDay }

            """,
    };

    /// <summary><c>unsatisfiable</c></summary>
    public static SchemaRule Unsatisfiable { get; } = new("NS9008", "unsatisfiable", "What the schema asks for cannot be met, or is met by everything.")
    {
        Why = "A least value above the greatest, a default that is not among the values, a rule that is always true: no note can be right, or the check never says anything.",
        Wrong = """
            schema: task
            fields:
              effort: { type: integer, min: 10, max: 5 }

            """,
        Right = """
            schema: task
            fields:
              effort: { type: integer, min: 5, max: 10 }

            """,
    };

    /// <summary><c>bad-template</c></summary>
    public static SchemaRule BadTemplate { get; } = new("NS9013", "bad-template", "A text with places, or the form of a line, cannot be read.")
    {
        Why = "Braces hold expressions, or in `line` the places; `{{` and `}}` are the braces themselves. Two places with nothing between them could not be told apart.",
        Wrong = """
            schema: person
            fields:
              name: string
            body:
              title: "{name"

            """,
        Right = """
            schema: person
            fields:
              name: string
            body:
              title: "{name}"

            """,
    };
}
