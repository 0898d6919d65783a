namespace NoteSchema;

/// <content>The rules about fields, NS2xxx.</content>
public static partial class Rules
{
    /// <summary>A required field is missing or empty.</summary>
    public static Rule RequiredField { get; } = new("NS2001", "required-field", Severity.Error, "A required field is missing or empty.")
    {
        Unfixed = "Where neither a default, nor `derive`, nor the title or the line below it gives the value, only the author knows it.",
        Why = "What is built on the notes of a type, a query, a view or a program, counts on the field. A key without a value is as good as none. Where the schema derives the field or gives it a default, that value is offered.",
        Schema = """
            schema: errand
            fields:
              due: { type: date, required: true }

            """,
        Wrong = """
            ---
            type: errand
            title: Fetch the seals
            ---

            """,
        Right = """
            ---
            type: errand
            title: Fetch the seals
            due: 2025-03-28
            ---

            """,
    };

    /// <summary>The schema does not know the field.</summary>
    public static Rule UnknownField { get; } = new("NS2002", "unknown-field", Severity.Warning, "The schema does not know the field.")
    {
        Why = "The schema says `additional_fields: warn` or `forbid`, so a key that it does not name is likely a slip. A key that is nearly that of a field is offered under the right name.",
        Schema = """
            schema: errand
            fields:
              priority: string
            additional_fields: warn

            """,
        Wrong = """
            ---
            type: errand
            priorty: high
            ---

            """,
        Right = """
            ---
            type: errand
            priority: high
            ---

            """,
    };

    /// <summary>A value is not of the type of its field.</summary>
    public static Rule WrongType { get; } = new("NS2003", "wrong-type", Severity.Error, "A value is not of the type of its field.")
    {
        Why = "A date that is written in words does not sort, a number in quotes does not add up, a name is no link. Most of what people write can be read and is offered in the form that the field asks for.",
        Schema = """
            schema: errand
            fields:
              due: date

            """,
        Wrong = """
            ---
            type: errand
            due: 28 March 2025
            ---

            """,
        Right = """
            ---
            type: errand
            due: 2025-03-28
            ---

            """,
    };

    /// <summary>A value is none of those that the schema allows.</summary>
    public static Rule NotAllowed { get; } = new("NS2004", "not-allowed", Severity.Error, "A value is none of those that the schema allows.")
    {
        Why = "Every way to write one thing is another group in a view. The schema lists what there is; the nearest is offered.",
        Schema = """
            schema: errand
            fields:
              status: { type: enum, values: [open, waiting, done] }

            """,
        Wrong = """
            ---
            type: errand
            status: Waitng
            ---

            """,
        Right = """
            ---
            type: errand
            status: waiting
            ---

            """,
    };

    /// <summary>A number, a date, a time or the length of a text is below or above what the schema allows.</summary>
    public static Rule OutOfRange { get; } = new("NS2005", "out-of-range", Severity.Error, "A number, a date, a time or the length of a text is below or above what the schema allows.")
    {
        Unfixed = "From a value outside of the range nobody can tell which one within it was meant.",
        Why = "A value that cannot be is a slip of the pen, such as the year of last century or a percentage above one hundred.",
        Schema = """
            schema: errand
            fields:
              progress: { type: integer, min: 0, max: 100 }

            """,
        Wrong = """
            ---
            type: errand
            progress: 110
            ---

            """,
        Right = """
            ---
            type: errand
            progress: 100
            ---

            """,
    };

    /// <summary>A text does not have the form that the schema asks for.</summary>
    public static Rule Pattern { get; } = new("NS2006", "pattern", Severity.Error, "A text does not have the form that the schema asks for.")
    {
        Unfixed = "Only the same text in another case, or without blanks, is offered, where just one of these has the form.",
        Why = "Numbers of parts, invoices and rooms follow a form, and what does not follow it is not found under it.",
        Schema = """
            schema: errand
            fields:
              part: { type: string, pattern: "^P-[0-9]{4}$" }

            """,
        Wrong = """
            ---
            type: errand
            part: P-417
            ---

            """,
        Right = """
            ---
            type: errand
            part: P-0417
            ---

            """,
    };

    /// <summary>A text is longer than the schema allows.</summary>
    public static Rule TooLong { get; } = new("NS2007", "too-long", Severity.Error, "A text is longer than the schema allows.")
    {
        Unfixed = "What can be left out only the author knows.",
        Why = "Titles and summaries are shown where room is short. What does not fit belongs in the body.",
        Schema = """
            schema: errand
            fields:
              title: { type: string, max_length: 24 }

            """,
        Wrong = """
            ---
            type: errand
            title: Fetch the seals for the second pump of the Harbor line
            ---

            """,
        Right = """
            ---
            type: errand
            title: Fetch the pump’s seals
            ---

            """,
    };

    /// <summary>A list or a section has fewer items than the schema asks for.</summary>
    public static Rule TooFewItems { get; } = new("NS2008", "too-few-items", Severity.Error, "A list or a section has fewer items than the schema asks for.")
    {
        Unfixed = "What is missing only the author knows.",
        Why = "The schema asks for more: a meeting without participants or a decision without reasons is not finished.",
        Schema = """
            schema: errand
            fields:
              options: { type: list, items: string, min_items: 2 }

            """,
        Wrong = """
            ---
            type: errand
            options: [Repair the old one]
            ---

            """,
        Right = """
            ---
            type: errand
            options: [Repair the old one, Buy a new one]
            ---

            """,
    };

    /// <summary>A list or a section has more items than the schema allows.</summary>
    public static Rule TooManyItems { get; } = new("NS2009", "too-many-items", Severity.Error, "A list or a section has more items than the schema allows.")
    {
        Unfixed = "Which of them can go only the author knows.",
        Why = "What is about everything is about nothing; the schema says how much one note may hold.",
        Schema = """
            schema: errand
            fields:
              reviewers: { type: list, items: string, max_items: 2 }

            """,
        Wrong = """
            ---
            type: errand
            reviewers: [Ilse, Ruben, Tomas]
            ---

            """,
        Right = """
            ---
            type: errand
            reviewers: [Ilse, Ruben]
            ---

            """,
    };

    /// <summary>An item stands twice in a list whose items must differ.</summary>
    public static Rule DuplicateItem { get; } = new("NS2010", "duplicate-item", Severity.Warning, "An item stands twice in a list whose items must differ.")
    {
        Why = "An item that stands twice counts twice. The second can go.",
        Schema = """
            schema: errand
            fields:
              reviewers: { type: list, items: string, unique: true }

            """,
        Wrong = """
            ---
            type: errand
            reviewers: [Ilse, Ruben, Ilse]
            ---

            """,
        Right = """
            ---
            type: errand
            reviewers: [Ilse, Ruben]
            ---

            """,
    };

    /// <summary>A value is another than the only one that the schema allows.</summary>
    public static Rule Const { get; } = new("NS2011", "const", Severity.Error, "A value is another than the only one that the schema allows.")
    {
        Why = "The field has one value in notes of this type, and programs tell them by it.",
        Schema = """
            schema: errand
            fields:
              kind: { type: string, const: purchase }

            """,
        Wrong = """
            ---
            type: errand
            kind: sale
            ---

            """,
        Right = """
            ---
            type: errand
            kind: purchase
            ---

            """,
    };

    /// <summary>The field should not be used any more, or has another name now.</summary>
    public static Rule DeprecatedField { get; } = new("NS2012", "deprecated-field", Severity.Warning, "The field should not be used any more, or has another name now.")
    {
        Why = "Old keys go on working for a while and then do not. A field that has another name now is offered under it.",
        Schema = """
            schema: errand
            fields:
              due: { type: date, was: [deadline] }

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
            due: 2025-03-28
            ---

            """,
    };

    /// <summary>A tag is none that Obsidian can read.</summary>
    public static Rule InvalidTag { get; } = new("NS2013", "invalid-tag", Severity.Error, "A tag is none that Obsidian can read.")
    {
        Why = "Obsidian ends a tag at the first space, and a tag of digits alone is none. Such a tag is in no list of tags.",
        Schema = """
            schema: errand
            fields:
              tags: tags

            """,
        Wrong = """
            ---
            type: errand
            tags: [entity/Ilse Brandt]
            ---

            """,
        Right = """
            ---
            type: errand
            tags: [entity/Ilse-Brandt]
            ---

            """,
    };

    /// <summary>A tag that the schema asks for is missing.</summary>
    public static Rule MissingTag { get; } = new("NS2014", "missing-tag", Severity.Error, "A tag that the schema asks for is missing.")
    {
        Why = "Notes of this type are gathered by the tag; without it this one is left out.",
        Schema = """
            schema: errand
            fields:
              tags: { type: tags, contains: ["type/{type}"] }
              type: string

            """,
        Wrong = """
            ---
            type: errand
            tags: [pumps]
            ---

            """,
        Right = """
            ---
            type: errand
            tags: [pumps, type/errand]
            ---

            """,
    };

    /// <summary>A derived value is not what it would be now.</summary>
    public static Rule StaleValue { get; } = new("NS2015", "stale-value", Severity.Warning, "A derived value is not what it would be now.")
    {
        Why = "The field repeats what can be derived, and what it repeats has changed since.",
        Schema = """
            schema: errand
            fields:
              short: { type: string, derive: title, refresh: true }
              title: string

            """,
        Wrong = """
            ---
            type: errand
            title: Fetch the pump’s seals
            short: Fetch the seals
            ---

            """,
        Right = """
            ---
            type: errand
            title: Fetch the pump’s seals
            short: Fetch the pump’s seals
            ---

            """,
    };
}
